/** A briefing: what the graph says of a place or an entity, in sentences, each with its sources. */
import { z } from "zod";
import { IdSchema, intParam } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { DocumentRefSchema, SentenceRefSchema } from "./evidence.ts";
import { EntityEdgeSchema, EntityNodeSchema } from "./graph.ts";

/** The parts of a briefing in their order; one that has nothing to say is left out. */
const PARTS = [
  "promised",
  "done",
  "underway",
  "silent",
  "new",
  "targets",
  "levels",
  "growth",
  "relations",
] as const;

const LANGUAGES = ["zh", "en"] as const;
export type BriefingLanguage = (typeof LANGUAGES)[number];

export const BriefingLineSchema = z.object({
  cells: z.array(z.string()).min(1).describe("一句话；有列名的部分是一行"),
  sentences: z.array(IdSchema).describe("出处：原文的句子"),
});
export type BriefingLine = z.infer<typeof BriefingLineSchema>;

export const BriefingPartSchema = z.object({
  key: z.enum(PARTS),
  title: z.string(),
  note: z.string(),
  columns: z.array(z.string()).describe("空表示逐句列出"),
  lines: z.array(BriefingLineSchema),
  total: z.number().int(),
  limitHit: z.boolean(),
});
export type BriefingPart = z.infer<typeof BriefingPartSchema>;

export const BriefingSchema = z.object({
  kind: z.enum(["place", "entity"]),
  /** The path of the place, or the id of the entity. */
  of: z.string(),
  name: z.string(),
  title: z.string(),
  lead: z.array(z.string()),
  parts: z.array(BriefingPartSchema),
  graph: z.object({
    centre: IdSchema.nullable(),
    nodes: z.array(EntityNodeSchema),
    edges: z.array(EntityEdgeSchema),
    total: z.number().int().describe("相邻的实体总数"),
    limitHit: z.boolean(),
  }),
  documents: z.array(DocumentRefSchema),
  sentences: z.array(SentenceRefSchema),
});
export type Briefing = z.infer<typeof BriefingSchema>;

const MOST_LINES = 500;

const query = z.object({
  of: z.string().trim().min(1).max(200).describe("地方的名称或行政路径，或实体的名称或编号"),
  language: z.enum(LANGUAGES).default("zh"),
  limit: intParam({ min: 1, max: MOST_LINES, fallback: 10 }).describe("每部分最多几条"),
});
export type BriefingRequest = z.output<typeof query>;

export const briefingEndpoints = {
  getBriefing: {
    method: "GET",
    path: "/api/briefing",
    role: "reader",
    summary: "一个地方或实体的简报：承诺、完成、推进、未见记载、新出现、数字和关系，每条有出处",
    query,
    reply: z.object({
      briefing: BriefingSchema,
      sheet: z.string().describe("同一份简报，可打印的 HTML 片段"),
    }),
  },
  exportBriefing: {
    method: "GET",
    path: "/api/briefing/file",
    role: "reader",
    summary: "简报文件：HTML 或 Word（.docx）",
    query: query.extend({ format: z.enum(["html", "docx"]).default("html") }),
    reply: "application/octet-stream",
  },
} as const satisfies Record<string, Endpoint>;
