/** Who says so: a sentence in its document, with the names marked. */
import { z } from "zod";
import { IdSchema } from "./common.ts";
import {
  EntityTypeSchema,
  MetricKindSchema,
  PartSchema,
  RelationTypeSchema,
  StatusSchema,
} from "./vocabulary.ts";

export const DocumentRefSchema = z.object({
  id: IdSchema,
  title: z.string(),
  place: z.string().nullable(),
  year: z.number().int().nullable(),
  sample: z.boolean(),
});
export type DocumentRef = z.infer<typeof DocumentRefSchema>;

/** A name marked in a sentence: UTF-16 offsets into its text, half open. */
export const MarkSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  entity: IdSchema,
  type: EntityTypeSchema,
});
export type Mark = z.infer<typeof MarkSchema>;

/** Where a sentence begins in its file: a page, or the row of a sheet. */
export const FilePlaceSchema = z.object({
  page: z.number().int().nullable().describe("PDF 的页，从 1 数起"),
  sheet: z.string().nullable().describe("工作表的名称；只有一张表时为空字符串"),
  row: z.number().int().nullable().describe("表格的行，从 1 数起"),
});
export type FilePlace = z.infer<typeof FilePlaceSchema>;

export const SentenceRefSchema = z.object({
  id: IdSchema,
  text: z.string(),
  part: PartSchema,
  year: z.number().int().nullable(),
  section: z.string().describe("所在章节的标题"),
  document: DocumentRefSchema,
  marks: z.array(MarkSchema),
  place: FilePlaceSchema.nullable().describe("在原文件里的位置；没有页和行的文件为空"),
});
export type SentenceRef = z.infer<typeof SentenceRefSchema>;

/** A sentence as evidence: the rule that read it and how sure that is. */
export const EvidenceSchema = z.object({
  sentence: SentenceRefSchema,
  rule: z.string(),
  cue: z.string().describe("说出它的词，由名称结构得出时为空"),
  confidence: z.number().min(0).max(1),
});
export type Evidence = z.infer<typeof EvidenceSchema>;

export const StatusFactSchema = z.object({
  status: StatusSchema,
  year: z.number().int().nullable(),
  verb: z.string(),
  evidence: EvidenceSchema,
});
export type StatusFact = z.infer<typeof StatusFactSchema>;

export const MetricFactSchema = z.object({
  id: IdSchema,
  indicator: z.string(),
  value: z.number(),
  unit: z.string(),
  change: z.number().nullable().describe("同句所说的增幅，百分比"),
  qualifier: z.string(),
  year: z.number().int().nullable(),
  kind: MetricKindSchema,
  evidence: EvidenceSchema,
});
export type MetricFact = z.infer<typeof MetricFactSchema>;

/** All evidence of one edge. */
export const EdgeEvidenceSchema = z.object({
  type: RelationTypeSchema,
  source: z.object({ id: IdSchema, name: z.string(), type: EntityTypeSchema }),
  target: z.object({ id: IdSchema, name: z.string(), type: EntityTypeSchema }),
  evidence: z.array(EvidenceSchema),
  total: z.number().int(),
  limitHit: z.boolean(),
});
export type EdgeEvidence = z.infer<typeof EdgeEvidenceSchema>;
