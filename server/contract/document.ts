/** Documents: the list, the text with its mentions, and importing. */
import { z } from "zod";
import { IdSchema } from "./common.ts";
import { DocumentRefSchema, FilePlaceSchema, MarkSchema } from "./evidence.ts";
import { PartSchema } from "./vocabulary.ts";

export const DocumentSummarySchema = DocumentRefSchema.extend({
  sentences: z.number().int(),
  entities: z.number().int(),
  relations: z.number().int(),
});
export type DocumentSummary = z.infer<typeof DocumentSummarySchema>;

export const DocumentSentenceSchema = z.object({
  id: IdSchema,
  order: z.number().int(),
  paragraph: z.number().int(),
  text: z.string(),
  marks: z.array(MarkSchema),
  place: FilePlaceSchema.nullable().describe("在原文件里的位置"),
});
export type DocumentSentence = z.infer<typeof DocumentSentenceSchema>;

export const DocumentSectionSchema = z.object({
  id: IdSchema,
  title: z.string(),
  path: z.string(),
  part: PartSchema,
  year: z.number().int().nullable(),
  sentences: z.array(DocumentSentenceSchema),
});
export type DocumentSection = z.infer<typeof DocumentSectionSchema>;

/** The whole text of a document in order, with its mentions marked. */
export const DocumentTextSchema = z.object({
  document: DocumentSummarySchema,
  sections: z.array(DocumentSectionSchema),
  coverage: z.number().min(0).max(1).describe("读出内容的句子占全文字数的比例"),
  silent: z.array(IdSchema).describe("没有读出任何内容的句子"),
});
export type DocumentText = z.infer<typeof DocumentTextSchema>;

export const ImportStageSchema = z.enum(["queued", "reading", "writing", "done", "failed"]);

/** The import of one file. `document` is there when done, `error` when failed. */
export const ImportJobSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  at: z.string().describe("收到文件的时间"),
  stage: ImportStageSchema,
  stalled: z
    .enum(["store", "server"])
    .nullable()
    .describe("为什么停着：store 是图数据库没有回应，server 是收下文件的那台服务器没有回应"),
  document: DocumentRefSchema.nullable().describe("导入的文档；文件装有几份时是最后一份"),
  /** False where the graph already held the same text. */
  added: z.boolean(),
  progress: z
    .object({ done: z.number().int(), total: z.number().int() })
    .describe("压缩包里已处理和全部的文件数；单个文件是 0 或 1，共 1"),
  tally: z
    .object({
      added: z.number().int(),
      replaced: z.number().int(),
      unchanged: z.number().int(),
      refused: z.number().int(),
    })
    .describe("各有几份文档：新导入、重新读取后更新、图中已有、没有导入"),
  refused: z
    .array(z.object({ name: z.string(), code: z.string(), message: z.string() }))
    .describe("没有导入的文档和原因，最多 100 份"),
  notices: z.array(z.string()),
  counts: z
    .object({
      sentences: z.number().int(),
      mentions: z.number().int(),
      entities: z.number().int(),
      relations: z.number().int(),
      status: z.number().int(),
      metrics: z.number().int(),
    })
    .nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type ImportJob = z.infer<typeof ImportJobSchema>;

export const RemovalSchema = z.object({
  documents: z.array(DocumentRefSchema).describe("被移除的文档"),
  entities: z.number().int().describe("只有这些文档提到、因此一并移除的实体数"),
});
export type Removal = z.infer<typeof RemovalSchema>;
