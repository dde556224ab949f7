/** Projects by area: what the API says of them. */
import { z } from "zod";
import { IdSchema, listOf, listParam } from "./common.ts";
import type { Endpoint } from "./endpoint.ts";
import { SentenceRefSchema } from "./evidence.ts";
import {
  DistrictLevelSchema,
  EntityTypeSchema,
  MetricKindSchema,
  StatusSchema,
} from "./vocabulary.ts";

/** What a planner's table can hold: works, and facilities of their own type. */
export const PLANNED_TYPES = ["Project", "Place", "Route", "Organization", "Platform"] as const;
const PlannedTypeSchema = z.enum(PLANNED_TYPES);

export const AreaSchema = z.object({
  id: IdSchema,
  name: z.string(),
  type: EntityTypeSchema,
  level: DistrictLevelSchema.nullable(),
  parents: z.array(IdSchema).describe("报告说它位于哪里；可能不止一处，也可能没有说"),
});
export type Area = z.infer<typeof AreaSchema>;

export const ProjectSchema = z.object({
  id: IdSchema,
  name: z.string(),
  type: EntityTypeSchema,
  status: StatusSchema.nullable().describe("最近一年说到的进展"),
  year: z.number().int().nullable().describe("说到这一进展的年份"),
  steps: z.array(
    z.object({
      status: StatusSchema,
      year: z.number().int().nullable(),
      verb: z.string(),
      sentence: IdSchema,
    }),
  ),
  areas: z
    .array(z.object({ id: IdSchema, sentence: IdSchema.nullable() }))
    .describe("直接所在的地区；空表示没有写明"),
  money: z.array(
    z.object({
      indicator: z.string(),
      value: z.number(),
      unit: z.string(),
      yuan: z.number().describe("折合元；各笔不相加"),
      qualifier: z.string(),
      year: z.number().int().nullable(),
      kind: MetricKindSchema,
      sentence: IdSchema,
    }),
  ),
  mention: IdSchema.nullable().describe("提到它的一句话"),
});
export type AreaProject = z.infer<typeof ProjectSchema>;

export const AreaTableSchema = listOf(ProjectSchema).extend({
  areas: z.array(AreaSchema),
  sentences: z.array(SentenceRefSchema),
});
export type AreaTable = z.infer<typeof AreaTableSchema>;

/** Stands in filters for what is not said: the area, the status, the year. */
export const UNSAID = "none";

const orUnsaid = <Item extends z.ZodType>(item: Item) => z.union([z.literal(UNSAID), item]);

export const ProjectFilterSchema = z.object({
  status: listParam(orUnsaid(StatusSchema)),
  year: listParam(orUnsaid(z.coerce.number().int())),
  area: listParam(orUnsaid(IdSchema)).describe("含下级地区；none 是没有写明地区的"),
  q: z.string().max(100).default(""),
});
export type ProjectFilter = z.output<typeof ProjectFilterSchema>;

const scope = z.object({
  place: z.string().max(200).default("").describe("哪个地方的报告，行政路径；空为全部"),
  type: listParam(PlannedTypeSchema).describe("不给则只有项目"),
});
export type AreaScope = z.output<typeof scope>;

export const areaEndpoints = {
  getAreaTable: {
    method: "GET",
    path: "/api/areas",
    role: "reader",
    summary: "各地区的项目：进展、金额、年份和出处；没有写明地区的也在内",
    query: scope,
    reply: AreaTableSchema,
  },
  exportAreaTable: {
    method: "GET",
    path: "/api/areas/export",
    role: "reader",
    summary: "导出片区项目表（CSV，带 BOM）",
    query: scope.extend(ProjectFilterSchema.shape),
    reply: "application/octet-stream",
  },
} as const satisfies Record<string, Endpoint>;
