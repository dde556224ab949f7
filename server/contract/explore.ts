/** What the explorer asks beyond the first look: expansions, common neighbours, measures, questions, a sentence's surroundings. */
import { z } from "zod";
import { IdSchema, intParam, listOf } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { SentenceRefSchema } from "./evidence.ts";
import { EntityNodeSchema, NeighbourhoodSchema, SubgraphSchema } from "./graph.ts";
import { LocalTextSchema } from "./query.ts";
import { DirectionSchema, EntityTypeSchema, RelationTypeSchema } from "./vocabulary.ts";

/** Entities that a canvas may hold. */
export const MAX_CANVAS = 20_000;

const byId = z.object({ id: IdSchema });
const CanvasIdsSchema = z
  .array(IdSchema)
  .max(MAX_CANVAS)
  .default([])
  .describe("画布上已有的实体：不再给出，但给出与它们的关系");

/** Entities that relate to several of the ones asked about; `shared` says to how many. */
export const CommonNeighboursSchema = SubgraphSchema.extend({
  shared: z.array(z.object({ id: IdSchema, shared: z.number().int() })),
  limitHit: z.boolean(),
});
export type CommonNeighbours = z.infer<typeof CommonNeighboursSchema>;

/** One indicator in one unit, with the latest value of each entity that has it. */
export const MeasureSchema = z.object({
  indicator: z.string(),
  unit: z.string(),
  values: z.array(
    z.object({ entity: IdSchema, value: z.number(), year: z.number().int().nullable() }),
  ),
});
export type Measure = z.infer<typeof MeasureSchema>;

/** A sentence in its paragraph, with the sentences before and after where these stand outside of it. */
export const SurroundingsSchema = z.object({
  before: SentenceRefSchema.nullable(),
  paragraph: z.array(SentenceRefSchema),
  after: SentenceRefSchema.nullable(),
  limitHit: z.boolean().describe("段落太长，没有全部给出"),
});
export type Surroundings = z.infer<typeof SurroundingsSchema>;

/** A place in a question for an entity; null while it is open. */
export const QuestionSlotSchema = z.object({
  name: z.string().describe("参数名"),
  label: LocalTextSchema,
  types: z.array(EntityTypeSchema).describe("能填的类型；空表示都可以"),
  entity: EntityNodeSchema.nullable(),
});

/** What a question runs: a saved query, or a request of the API. */
export const QuestionRunSchema = z.union([
  z.object({ kind: z.literal("query"), id: z.string(), title: LocalTextSchema }),
  z.object({ kind: z.literal("paths") }),
]);
export type QuestionRun = z.infer<typeof QuestionRunSchema>;

export const QuestionSchema = z.object({
  id: z.string(),
  wording: LocalTextSchema.describe("问句，{参数名} 处填实体"),
  slots: z.array(QuestionSlotSchema),
  run: QuestionRunSchema,
  complete: z.boolean().describe("每个空都已填上，可以直接运行"),
  asked: z.boolean().describe("输入的是一个问题，而不只是名称"),
});
export type Question = z.infer<typeof QuestionSchema>;

export const exploreEndpoints = {
  expandEntity: {
    method: "POST",
    path: "/api/entities/{id}/expand",
    role: "reader",
    summary: "展开一个实体：画布上没有的下一批相邻实体，及其与画布的关系",
    params: byId,
    body: z.object({
      relation: z.array(RelationTypeSchema).default([]),
      type: z.array(EntityTypeSchema).default([]),
      direction: DirectionSchema.optional(),
      canvas: CanvasIdsSchema,
      limit: z.number().int().min(1).max(500).default(25),
    }),
    reply: NeighbourhoodSchema,
  },
  getCommonNeighbours: {
    method: "POST",
    path: "/api/common-neighbours",
    role: "reader",
    summary: "与给定的几个实体都（或其中若干个）相连的实体",
    body: z.object({
      ids: z.array(IdSchema).min(2).max(100),
      minimum: z.number().int().min(2).max(100).optional().describe("至少与几个相连；默认全部"),
      canvas: CanvasIdsSchema,
      limit: z.number().int().min(1).max(200).default(50),
    }),
    reply: CommonNeighboursSchema,
  },
  getMeasures: {
    method: "POST",
    path: "/api/measures",
    role: "reader",
    summary: "给定实体的指标：每个指标一组，每个实体取最近一年的数值",
    body: z.object({ ids: z.array(IdSchema).max(MAX_CANVAS) }),
    reply: listOf(MeasureSchema),
  },
  getSentence: {
    method: "GET",
    path: "/api/sentences/{id}",
    role: "reader",
    summary: "一句话在它的段落里，及前后各一句",
    params: byId,
    reply: SurroundingsSchema,
  },
  getSharedSentences: {
    method: "GET",
    path: "/api/entities/{id}/sentences-with/{other}",
    role: "reader",
    summary: "同时提到两个实体的句子",
    params: z.object({ id: IdSchema, other: IdSchema }),
    query: z.object({ limit: intParam({ min: 1, max: 200, fallback: 20 }) }),
    reply: listOf(SentenceRefSchema),
  },
  askQuestions: {
    method: "GET",
    path: "/api/questions",
    role: "reader",
    summary: "随输入补全的提问：如“罗湖区有哪些项目”",
    query: z.object({
      q: z.string().max(200).default(""),
      limit: intParam({ min: 1, max: 20, fallback: 6 }),
    }),
    reply: z.object({ items: z.array(QuestionSchema) }),
  },
} as const satisfies Record<string, Endpoint>;
