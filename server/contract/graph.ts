/** The graph as the client draws it: entities as nodes, relations of all documents as one edge each. */
import { z } from "zod";
import { IdSchema } from "./common.ts";
import {
  DirectionSchema,
  DistrictLevelSchema,
  EntityTypeSchema,
  RelationTypeSchema,
  StatusSchema,
} from "./vocabulary.ts";

export const EntityNodeSchema = z.object({
  id: IdSchema,
  type: EntityTypeSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  scope: z.string().describe("行政路径，如 广东省/深圳市/罗湖区；全国唯一的名称为空"),
  level: DistrictLevelSchema.nullable(),
  mentions: z.number().int().describe("所有文档中提到它的次数"),
  degree: z.number().int().describe("与它相连的关系数（同类同端合为一条）"),
  sample: z.boolean().describe("只出现在示例文档中"),
  documents: z.array(IdSchema).describe("说到它的文档"),
  years: z.array(z.number().int()).describe("说到它的文档的年份"),
  status: StatusSchema.nullable().describe("最近一次说到的进展；没有说到时为空"),
});
export type EntityNode = z.infer<typeof EntityNodeSchema>;

/** `head~TYPE~tail`: stable across documents, re-ingest and machines. */
export const EdgeIdSchema = z.string().regex(/^[a-z][0-9a-f]{20}~[A-Z_]+~[a-z][0-9a-f]{20}$/);

export const EntityEdgeSchema = z.object({
  id: EdgeIdSchema,
  type: RelationTypeSchema,
  source: IdSchema,
  target: IdSchema,
  evidence: z.number().int().positive().describe("说到这条关系的句子数"),
  documents: z.array(IdSchema).describe("说到这条关系的文档"),
  years: z.array(z.number().int()),
  confidence: z.number().min(0).max(1).describe("各句中最高的置信度"),
});
export type EntityEdge = z.infer<typeof EntityEdgeSchema>;

/** How many neighbours there are of one kind, whatever was returned of them. */
export const NeighbourCountSchema = z.object({
  relation: RelationTypeSchema,
  direction: DirectionSchema,
  type: EntityTypeSchema,
  count: z.number().int().positive(),
  bothWays: z.number().int().describe("其中反方向也有同一关系的"),
});
export type NeighbourCount = z.infer<typeof NeighbourCountSchema>;

/** Entities that one subgraph is asked for at most: a whole saved view. */
export const MAX_SUBGRAPH = 20_000;

export const SubgraphSchema = z.object({
  nodes: z.array(EntityNodeSchema),
  edges: z.array(EntityEdgeSchema),
  edgeLimitHit: z.boolean().describe("关系太多，只读了出处最多的那些"),
});
export type Subgraph = z.infer<typeof SubgraphSchema>;

export const NeighbourhoodSchema = SubgraphSchema.extend({
  counts: z.array(NeighbourCountSchema),
  limitHit: z.boolean(),
});
export type Neighbourhood = z.infer<typeof NeighbourhoodSchema>;

export const TypeCountSchema = z.object({
  type: EntityTypeSchema,
  count: z.number().int(),
});
export const RelationCountSchema = z.object({
  relation: RelationTypeSchema,
  count: z.number().int(),
});

/** The first view: the most connected entities, and how much is not shown. */
export const OverviewSchema = SubgraphSchema.extend({
  totals: z.object({
    documents: z.number().int(),
    sentences: z.number().int(),
    entities: z.number().int(),
    relations: z.number().int(),
  }),
  types: z.array(TypeCountSchema),
  relations: z.array(RelationCountSchema),
  limitHit: z.boolean(),
});
export type Overview = z.infer<typeof OverviewSchema>;

/** All paths of the least length, or the first ones from short to long. */
export const PathKindSchema = z.enum(["all-shortest", "k-shortest"]);
export type PathKind = z.infer<typeof PathKindSchema>;

/** Paths: ids in walking order; `edges` has one id fewer than `nodes`. */
export const PathsSchema = SubgraphSchema.extend({
  paths: z.array(z.object({ nodes: z.array(IdSchema), edges: z.array(EdgeIdSchema) })),
  limitHit: z.boolean(),
});
export type Paths = z.infer<typeof PathsSchema>;
