/** Numbers as series over years and places: what the API says of them. */
import { z } from "zod";
import { NUMBER_SENSES } from "../../ingest/model/promise.ts";
import { IdSchema, intParam, listOf, listParam } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { SentenceRefSchema } from "./evidence.ts";
import { FollowNoticeSchema } from "./follow.ts";
import { EntityTypeSchema, MetricKindSchema } from "./vocabulary.ts";

const NumberSenseSchema = z.enum(NUMBER_SENSES);

export const IndicatorSchema = z.object({
  key: z.string().describe("同一指标的各种写法归在一起的名称"),
  name: z.string().describe("报告里最常见的写法"),
  numbers: z.number().int().positive(),
  places: z.number().int().nonnegative(),
  years: z.array(z.number().int()),
});
export type Indicator = z.infer<typeof IndicatorSchema>;

/** One sentence that states the number of a point. */
const SayingSchema = z.object({
  sentence: IdSchema,
  indicator: z.string().describe("原文的写法"),
  value: z.number(),
  unit: z.string().describe("原文的单位"),
  qualifier: z.string(),
});

export const NumberPointSchema = z.object({
  id: z.string(),
  year: z.number().int().nullable().describe("没有说明年份的为空，不上图"),
  kind: MetricKindSchema,
  value: z.number().describe("折合到一个单位：元、人、亩……；下降为负"),
  differs: z.boolean().describe("同一年另有说法，取整和“超”“近”不算"),
  sayings: z.array(SayingSchema),
});
export type NumberPoint = z.infer<typeof NumberPointSchema>;

/** One indicator of one thing in one sense and unit: series are never added up. */
export const NumberSeriesSchema = z.object({
  id: z.string(),
  indicator: z.string().describe("指标的 key"),
  name: z.string(),
  sense: NumberSenseSchema.describe("level 数额、total 累计、growth 增速"),
  unit: z.string(),
  of: z.object({
    id: z.string().describe("被衡量的实体；没有的是 place: 加地方"),
    name: z.string(),
    type: EntityTypeSchema.nullable(),
    own: z.boolean().describe("说的是报告的地方自己"),
  }),
  places: z.array(z.string()).describe("说到它的报告的行政路径"),
  points: z.array(NumberPointSchema),
});
export type NumberSeries = z.infer<typeof NumberSeriesSchema>;

/** Series with what is odd about them; sentences once, by id. */
export const NumbersSchema = listOf(NumberSeriesSchema).extend({
  notices: z.array(FollowNoticeSchema),
  sentences: z.array(SentenceRefSchema),
});
export type Numbers = z.infer<typeof NumbersSchema>;

/** What narrows series that were read; empty narrows nothing. */
export const NumberFilterSchema = z.object({
  of: listParam(z.string().max(220)).describe("被衡量的实体"),
  sense: listParam(NumberSenseSchema),
  kind: listParam(MetricKindSchema),
  from: z.coerce.number().int().min(1).max(9999).optional().describe("从哪一年起"),
  to: z.coerce.number().int().min(1).max(9999).optional().describe("到哪一年止"),
});
export type NumberFilter = z.output<typeof NumberFilterSchema>;

const place = listParam(z.string().max(200)).describe("哪些地方的报告，行政路径；不给为全部");
const chosen = z.object({
  indicator: listParam(z.string().min(1).max(100)).describe("指标的 key，可以有几个"),
  place,
});
export type NumberScope = z.output<typeof chosen>;

/** The endpoints of the view of numbers. */
export const numberEndpoints = {
  listIndicators: {
    method: "GET",
    path: "/api/numbers/indicators",
    role: "reader",
    summary: "报告里有哪些指标，各有多少个数，说的是哪些年份",
    query: z.object({
      place,
      q: z.string().max(100).default(""),
      limit: intParam({ min: 1, max: 1000, fallback: 200 }),
    }),
    reply: listOf(IndicatorSchema),
  },
  getNumbers: {
    method: "GET",
    path: "/api/numbers",
    role: "reader",
    summary: "指标的历年数值，分地方、对象、口径和单位成列；同一年说法不一的都在",
    query: chosen,
    reply: NumbersSchema,
  },
  exportNumbers: {
    method: "GET",
    path: "/api/numbers/export",
    role: "reader",
    summary: "导出指标的历年数值（CSV，带 BOM）",
    query: chosen.extend(NumberFilterSchema.shape),
    reply: "application/octet-stream",
  },
} as const satisfies Record<string, Endpoint>;
