/** Named views: a canvas as somebody left it, keyed on stable ids, so that a re-ingest does not break it. */
import { z } from "zod";
import { IdSchema, listOf } from "./common.ts";
import { JsonValueSchema } from "./query.ts";
import { MAX_RULES, RuleSchema } from "./rule.ts";

/** Entities that a view holds at most. */
export const MAX_VIEW_NODES = 20_000;

/** Groups and expansions that a view holds at most. */
const MAX_LISTS = 5000;

const idList = z.array(IdSchema).max(MAX_VIEW_NODES);

export const ViewGroupSchema = z.object({
  name: z.string().trim().min(1).max(200),
  members: idList.min(2),
});

export const ViewStateSchema = z.object({
  nodes: z
    .array(z.tuple([IdSchema, z.number(), z.number()]))
    .max(MAX_VIEW_NODES)
    .describe("每个实体的编号和位置"),
  pinned: idList,
  hidden: idList,
  groups: z
    .array(ViewGroupSchema)
    .max(MAX_LISTS)
    .default([])
    .describe("画成一个节点的各组实体；早先保存的视图没有"),
  expansions: z
    .array(z.tuple([IdSchema, idList]))
    .max(MAX_LISTS)
    .default([])
    .describe("从每个实体展开时放上的实体，供收起；早先保存的视图没有"),
  filters: z.record(z.string(), JsonValueSchema).describe("筛选条件，由探索页面解释"),
  looks: z.record(z.string(), z.string().max(200)).describe("颜色与大小各表示什么"),
  rules: z
    .array(RuleSchema)
    .max(MAX_RULES)
    .default([])
    .describe("按条件标色或放大实体的规则，先成立的为准；早先保存的视图没有"),
  force: z
    .object({
      gravity: z.number().min(0).max(10),
      scaling: z.number().min(1).max(2000),
      strongGravity: z.boolean(),
    })
    .nullable()
    .default(null)
    .describe("力导向的强弱；没有调过时为空"),
  selected: IdSchema.nullable(),
  origin: z.string().max(4000).nullable().describe("它出自的查询：页面地址，含参数"),
});
export type ViewState = z.infer<typeof ViewStateSchema>;

const Title = z.string().trim().min(1).max(200);
const Note = z.string().max(2000);

export const ViewInputSchema = z.object({
  title: Title,
  note: Note.default(""),
  state: ViewStateSchema,
});
export type ViewInput = z.infer<typeof ViewInputSchema>;

/** Only what is given changes. */
export const ViewChangeSchema = z.object({
  title: Title.optional(),
  note: Note.optional(),
  state: ViewStateSchema.optional(),
});
export type ViewChange = z.infer<typeof ViewChangeSchema>;

/** What a list of views shows. */
export const ViewSummarySchema = z.object({
  id: IdSchema,
  title: z.string(),
  note: z.string(),
  entities: z.number().int().nonnegative(),
  savedAt: z.string().describe("最近一次保存的时间，ISO 8601"),
});
export type ViewSummary = z.infer<typeof ViewSummarySchema>;

export const ViewSchema = ViewSummarySchema.extend({ state: ViewStateSchema });
export type View = z.infer<typeof ViewSchema>;

const byId = z.object({ id: IdSchema });

export const viewEndpoints = {
  listViews: {
    method: "GET",
    path: "/api/views",
    role: "reader",
    summary: "已保存的视图，新的在前",
    reply: listOf(ViewSummarySchema),
  },
  saveView: {
    method: "POST",
    path: "/api/views",
    role: "editor",
    summary: "保存一个视图：实体、位置、筛选、外观和它出自的查询",
    body: ViewInputSchema,
    reply: ViewSummarySchema,
    status: 201,
  },
  getView: {
    method: "GET",
    path: "/api/views/{id}",
    role: "reader",
    summary: "一个视图的全部",
    params: byId,
    reply: ViewSchema,
  },
  updateView: {
    method: "PUT",
    path: "/api/views/{id}",
    role: "editor",
    summary: "改视图的名称、备注，或以新的内容代替；没有给的保持不变",
    params: byId,
    body: ViewChangeSchema,
    reply: ViewSummarySchema,
  },
  deleteView: {
    method: "DELETE",
    path: "/api/views/{id}",
    role: "editor",
    summary: "删除一个视图",
    params: byId,
    reply: z.object({ id: z.string() }),
  },
} as const;
