/** One entity's page, and the search that leads to it. */
import { z } from "zod";
import { listOf } from "./common.ts";
import {
  DocumentRefSchema,
  EvidenceSchema,
  MetricFactSchema,
  SentenceRefSchema,
  StatusFactSchema,
} from "./evidence.ts";
import { EdgeIdSchema, EntityNodeSchema, NeighbourCountSchema, TypeCountSchema } from "./graph.ts";
import { DirectionSchema, RelationTypeSchema } from "./vocabulary.ts";

/** One neighbour in an entity's list of relations, with the first sentences that say so. */
export const RelatedEntitySchema = z.object({
  edge: EdgeIdSchema,
  relation: RelationTypeSchema,
  direction: DirectionSchema,
  entity: EntityNodeSchema,
  total: z.number().int().describe("说到这条关系的句子数"),
  evidence: z.array(EvidenceSchema),
});
export type RelatedEntity = z.infer<typeof RelatedEntitySchema>;

/** An entity named in the same sentences. */
export const CoMentionSchema = z.object({
  entity: EntityNodeSchema,
  sentences: z.number().int().positive().describe("同时提到两者的句子数"),
  related: z.boolean().describe("两者之间另有读出的关系"),
});
export type CoMention = z.infer<typeof CoMentionSchema>;

/** Everything about one entity; every list says how much of it is here. */
export const EntityPageSchema = z.object({
  entity: EntityNodeSchema,
  counts: z.array(NeighbourCountSchema),
  neighbours: z.number().int().describe("与它有关系的实体，每个只计一次"),
  relations: listOf(RelatedEntitySchema),
  status: listOf(StatusFactSchema),
  metrics: listOf(MetricFactSchema),
  mentions: listOf(SentenceRefSchema),
  documents: z.array(DocumentRefSchema),
  coMentions: listOf(CoMentionSchema),
});
export type EntityPage = z.infer<typeof EntityPageSchema>;

/** Why an entity was found. */
export const MatchSchema = z.enum(["name", "alias", "pinyin", "initials"]);
export type Match = z.infer<typeof MatchSchema>;

export const SearchHitSchema = z.object({
  entity: EntityNodeSchema,
  match: MatchSchema,
  matched: z.string().describe("匹配到的名称"),
});
export type SearchHit = z.infer<typeof SearchHitSchema>;

/** Entities by name, then sentences by text. `types` counts all hits by type, not only those returned. */
export const SearchReplySchema = listOf(SearchHitSchema).extend({
  types: z.array(TypeCountSchema),
  sentences: listOf(SentenceRefSchema),
});
export type SearchReply = z.infer<typeof SearchReplySchema>;
