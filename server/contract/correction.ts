/** Corrections: what persons teach, what each would change, and taking it back. */
import { z } from "zod";
import { IdSchema, intParam, listOf } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { DocumentRefSchema } from "./evidence.ts";
import { EntityTypeSchema, RelationTypeSchema } from "./vocabulary.ts";

const TextSchema = z.string().trim().min(2).max(60);

const NamedEndSchema = z.object({
  type: EntityTypeSchema,
  names: z.array(z.string().min(1).max(200)).min(1).max(50).readonly(),
});

export const CorrectionSchema = z.discriminatedUnion("kind", [
  z
    .object({ kind: z.literal("term"), text: TextSchema, type: EntityTypeSchema })
    .describe("这是一个实体名称"),
  z
    .object({
      kind: z.literal("not-entity"),
      text: TextSchema,
      type: EntityTypeSchema.nullable().default(null),
    })
    .describe("这不是实体；type 为空表示什么类型都不是"),
  z
    .object({
      kind: z.literal("wrong-relation"),
      type: RelationTypeSchema,
      head: NamedEndSchema,
      tail: NamedEndSchema,
    })
    .describe("这两个实体之间没有这种关系"),
]);

// A correction is a line of a file that people exchange: control characters would make it more than one.
const CONTROL = /\p{Cc}/u;

function isOneLine(correction: z.output<typeof CorrectionSchema>): boolean {
  const { kind } = correction;
  if (kind !== "wrong-relation") return !CONTROL.test(correction.text);
  return ![...correction.head.names, ...correction.tail.names].some((name) => CONTROL.test(name));
}

export const CorrectionInputSchema = z.object({
  correction: CorrectionSchema.refine(isOneLine, "不能含换行、制表符等控制字符"),
  note: z.string().max(500).default(""),
});

export const SavedCorrectionSchema = z.object({
  id: IdSchema,
  correction: CorrectionSchema,
  note: z.string(),
  at: z.string().describe("教给系统的时间，ISO 8601"),
});
export type SavedCorrection = z.infer<typeof SavedCorrectionSchema>;

/** One thing that would be read out of a sentence, or no longer. */
export const DifferenceSchema = z.object({
  change: z.enum(["added", "removed"]),
  what: z.enum(["mention", "relation", "status", "metric"]),
  /** The names it is about, in words. */
  label: z.string(),
  sentence: z.object({ id: IdSchema, text: z.string() }),
  document: DocumentRefSchema,
});
export type Difference = z.infer<typeof DifferenceSchema>;

/** What a correction would change; `documents` are those with a sentence it is about. */
export const PreviewSchema = listOf(DifferenceSchema).extend({
  documents: z.number().int().describe("有相关句子的文档数"),
  added: z.number().int(),
  removed: z.number().int(),
});
export type Preview = z.infer<typeof PreviewSchema>;

/** A correction as it was saved, and how far it has been applied. */
export const AppliedSchema = z.object({
  saved: SavedCorrectionSchema,
  documents: z.number().int().describe("已重读的文档数"),
  waiting: z.number().int().describe("还在后台重读的文档数"),
});

const byId = z.object({ id: IdSchema });

/** The endpoints of corrections. */
export const correctionEndpoints = {
  listCorrections: {
    method: "GET",
    path: "/api/corrections",
    role: "reader",
    summary: "教给系统的词与纠正，新的在前",
    reply: listOf(SavedCorrectionSchema).extend({
      waiting: z.number().int().describe("还在后台重读的文档数"),
    }),
  },
  previewCorrection: {
    method: "POST",
    path: "/api/corrections/preview",
    role: "editor",
    summary: "一条纠正会增加和去掉什么；不写入",
    query: z.object({ limit: intParam({ min: 1, max: 500, fallback: 100 }) }),
    body: CorrectionInputSchema,
    reply: PreviewSchema,
  },
  addCorrection: {
    method: "POST",
    path: "/api/corrections",
    role: "editor",
    summary: "教一个词或一条纠正，重读有相关句子的文档",
    body: CorrectionInputSchema,
    reply: AppliedSchema,
    status: 201,
  },
  removeCorrection: {
    method: "DELETE",
    path: "/api/corrections/{id}",
    role: "editor",
    summary: "撤销一条纠正，重读有相关句子的文档",
    params: byId,
    reply: AppliedSchema,
  },
  exportCorrections: {
    method: "GET",
    path: "/api/corrections/file",
    role: "reader",
    summary: "全部纠正与合并决定，写成可再导入的文本文件",
    reply: "text/plain",
  },
  importCorrections: {
    method: "POST",
    path: "/api/corrections/file",
    role: "editor",
    summary: "导入一个纠正文件的内容，逐行生效",
    body: z.object({ text: z.string().max(1_000_000) }),
    reply: z.object({
      added: z.number().int(),
      problems: z.array(z.object({ line: z.number().int(), message: z.string() })),
      waiting: z.number().int(),
    }),
  },
} as const satisfies Record<string, Endpoint>;
