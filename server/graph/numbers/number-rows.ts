/** A number of a document, as the view of numbers reads it. */
import { z } from "zod";
import { EntityTypeSchema } from "../../contract/vocabulary.ts";
import { MetricRowSchema } from "../metric-row.ts";

export const NumberRowSchema = MetricRowSchema.extend({
  document: z.string(),
  entity: z.string().nullable(),
  type: EntityTypeSchema.nullable(),
  name: z.string().nullable(),
});

/** A number with what it measures as a key. */
export type NumberRow = z.output<typeof NumberRowSchema> & { readonly key: string };
