/** The JSON export: what scripts and the printable report read. */
import { z } from "zod";
import { SentenceRefSchema } from "./evidence.ts";
import { EntityEdgeSchema, EntityNodeSchema } from "./graph.ts";

export const ExportedGraphSchema = z.object({
  nodes: z.array(EntityNodeSchema),
  edges: z.array(
    EntityEdgeSchema.extend({
      sayings: z.array(
        z.object({
          sentence: z.string(),
          rule: z.string(),
          cue: z.string(),
          confidence: z.number(),
        }),
      ),
    }),
  ),
  sentences: z.array(SentenceRefSchema),
});
export type ExportedGraphFile = z.infer<typeof ExportedGraphSchema>;
