/** A number of a document, as the view of numbers reads it. */
import { z } from "zod";
import { EntityTypeSchema, MetricKindSchema } from "../../contract/vocabulary.ts";

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
