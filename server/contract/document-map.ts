/** What was read out of a document, sentence by sentence: the graph beside its text. */
import { z } from "zod";
import { IdSchema } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { EntityTypeSchema, RelationTypeSchema } from "./vocabulary.ts";

export const DocumentMapSchema = z.object({
  entities: z.array(z.object({ id: IdSchema, type: EntityTypeSchema, name: z.string() })),
  relations: z.array(
    z.object({
      source: IdSchema,
      target: IdSchema,
      relation: RelationTypeSchema,
      sentences: z.array(IdSchema).describe("说到这条关系的句子"),
    }),
  ),
  facts: z
    .array(z.object({ sentence: IdSchema, status: z.number().int(), metrics: z.number().int() }))
    .describe("各句读出了几条进展、几个数字；没有读出的句子不在其中"),
});
export type DocumentMap = z.infer<typeof DocumentMapSchema>;

export const documentMapEndpoints = {
  getDocumentMap: {
    method: "GET",
    path: "/api/documents/{id}/map",
    role: "reader",
    summary: "一份文档各句读出的关系、进展和数字，供原文与图对照",
    params: z.object({ id: IdSchema }),
    reply: DocumentMapSchema,
  },
} as const satisfies Record<string, Endpoint>;
