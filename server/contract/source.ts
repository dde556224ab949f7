/** Which documents a part of the graph rests on: what a picture or report names as its sources. */
import { z } from "zod";
import { IdSchema, listOf } from "./common.ts";

export const SourceSchema = z.object({
  id: IdSchema,
  title: z.string(),
  place: z.string(),
  year: z.number().int().nullable(),
  sample: z.boolean(),
  entities: z.number().int().positive().describe("其中有几个实体见于这份文档"),
});
export type Source = z.infer<typeof SourceSchema>;

export const sourceEndpoints = {
  listSources: {
    method: "POST",
    path: "/api/sources",
    role: "reader",
    summary: "给定实体出自哪些文档",
    body: z.object({ ids: z.array(IdSchema).min(1).max(20_000) }),
    reply: listOf(SourceSchema),
  },
} as const;
