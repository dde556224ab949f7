/** A number of a sentence as the queries give it. */
import { z } from "zod";
import { MetricKindSchema } from "../contract/vocabulary.ts";

/** What every query of numbers has; each adds columns of its own. */
export const MetricRowSchema = z.object({
  id: z.string(),
  sentence: z.string(),
  indicator: z.string(),
  value: z.number(),
  unit: z.string(),
  change: z.number().nullable(),
  qualifier: z.string(),
  year: z.number().nullable(),
  kind: MetricKindSchema,
});
