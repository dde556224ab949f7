/** A document and a number of it, as the view of numbers reads them. */
import { z } from "zod";
import { type DocumentRef, DocumentRefSchema } from "../../contract/evidence.ts";
import { EntityTypeSchema, MetricKindSchema } from "../../contract/vocabulary.ts";

export const DocumentRowSchema = DocumentRefSchema.extend({
  place: z.string(),
  placePath: z.string(),
  self: z.string().nullable(),
});
export type NumberDocument = z.output<typeof DocumentRowSchema>;

export const NumberRowSchema = z.object({
  document: z.string(),
  id: z.string(),
  sentence: z.string(),
  indicator: z.string(),
  value: z.number(),
  unit: z.string(),
  change: z.number().nullable(),
  qualifier: z.string(),
  year: z.number().nullable(),
  kind: MetricKindSchema,
  entity: z.string().nullable(),
  type: EntityTypeSchema.nullable(),
  name: z.string().nullable(),
});

/** A number with what it measures as a key. */
export type NumberRow = z.output<typeof NumberRowSchema> & { readonly key: string };

/** The path that a place goes by: its name where no path is known, "" where no place is. */
export function pathOf({ place, placePath }: NumberDocument): string {
  return placePath === "" ? place : placePath;
}

/** The row as every reply refers to a document. */
export function refOf({ id, title, place, year, sample }: NumberDocument): DocumentRef {
  return { id, title, place: place === "" ? null : place, year, sample };
}
