/** Promises over the years and reports side by side: what the API says of them. */
import { z } from "zod";
import {
  CHANGES,
  MATCH_REASONS,
  PROMISE_STATES,
  STEP_STATES,
  VERDICTS,
} from "../../ingest/model/promise.ts";
import { IdSchema, intParam, listOf, listParam } from "./common.ts";
import { DocumentRefSchema, SentenceRefSchema } from "./evidence.ts";
import { EntityTypeSchema, PartSchema, RelationTypeSchema, StatusSchema } from "./vocabulary.ts";

export { PROMISE_STATES };

export const MatchReasonSchema = z.enum(MATCH_REASONS);
export const PromiseStateSchema = z.enum(PROMISE_STATES);
export type PromiseState = z.infer<typeof PromiseStateSchema>;
export const ChangeSchema = z.enum(CHANGES);
export type Change = z.infer<typeof ChangeSchema>;

/** A place with its reports, the earliest first. */
export const PlaceReportsSchema = z.object({
  place: z.string(),
  placePath: z.string(),
  reports: z.array(DocumentRefSchema),
});
export type PlaceReports = z.infer<typeof PlaceReportsSchema>;

const NameMatchSchema = z.object({
  reason: MatchReasonSchema,
  confidence: z.number().min(0).max(1),
});

/** What one sentence says of a promise. */
export const StepSchema = NameMatchSchema.extend({
  report: IdSchema,
  sentence: IdSchema,
  year: z.number().int().nullable(),
  part: PartSchema,
  state: z.enum(STEP_STATES),
  verb: z.string(),
  name: z.string().describe("这句话里的名称"),
  changed: z.string().describe("说明规模或地点有变的词，没有则为空"),
});
export type Step = z.infer<typeof StepSchema>;

export const ResultSchema = z.object({
  report: IdSchema,
  sentence: IdSchema,
  indicator: z.string(),
  value: z.number(),
  unit: z.string(),
  year: z.number().int().nullable(),
  verdict: z.enum(VERDICTS),
  why: z.enum(["", "unit", "direction", "several"]).describe("为什么不作判断"),
  confidence: z.number(),
});
export type TargetResult = z.infer<typeof ResultSchema>;

const AreaSchema = z.object({ id: IdSchema, name: z.string() });

const promiseFields = {
  id: z.string(),
  report: IdSchema,
  year: z.number().int(),
  name: z.string(),
  state: PromiseStateSchema,
  carried: z.boolean().describe("后来的计划又列了一次"),
  changed: z.boolean().describe("后来的规模不同"),
  contradicted: z.boolean().describe("报告自述未如期，或几份报告说法相反"),
  doubtful: z.boolean().describe("后来有的说法可能是同名的另一处，不作为进展"),
  areas: z.array(AreaSchema).describe("所在片区；空表示没有写明"),
};

export const PromiseSchema = z.discriminatedUnion("kind", [
  z.object({
    ...promiseFields,
    kind: z.literal("thing"),
    entity: IdSchema,
    type: EntityTypeSchema,
    made: z.array(StepSchema).describe("许下承诺的句子"),
    steps: z.array(StepSchema).describe("之后各年报告里的说法"),
  }),
  z.object({
    ...promiseFields,
    kind: z.literal("target"),
    value: z.number(),
    unit: z.string(),
    qualifier: z.string(),
    sentence: IdSchema,
    results: z.array(ResultSchema),
  }),
]);
export type Promised = z.infer<typeof PromiseSchema>;

/** Two names that may be of one thing: a person decides. */
export const ProposalSchema = NameMatchSchema.extend({
  promise: z.string(),
  left: IdSchema,
  leftName: z.string(),
  leftSentence: IdSchema,
  right: IdSchema,
  rightName: z.string(),
  rightSentence: IdSchema,
});
export type MatchProposal = z.infer<typeof ProposalSchema>;

/** Something odd about the reports; said, not settled. */
export const FollowNoticeSchema = z.object({
  kind: z.enum([
    "no-year",
    "only-one",
    "missing-years",
    "same-twice",
    "several-a-year",
    "year-differs",
    "numbers-differ",
    "maybe-renamed",
    "said-joined",
    "later-first",
  ]),
  documents: z.array(DocumentRefSchema),
  years: z.array(z.number().int()),
  indicator: z.string(),
  values: z.array(z.string()),
  sentences: z.array(IdSchema),
  place: z.string(),
  placePath: z.string(),
});
export type FollowNotice = z.infer<typeof FollowNoticeSchema>;

export const YearCountSchema = z.object({
  year: z.number().int(),
  kind: z.enum(["thing", "target"]),
  state: PromiseStateSchema,
  count: z.number().int().positive(),
});

/** Every promise of a place with what became of it; sentences once, by id. */
export const LedgerSchema = listOf(PromiseSchema).extend({
  place: z.string(),
  placePath: z.string(),
  reports: z.array(DocumentRefSchema),
  counts: z.array(YearCountSchema),
  notices: z.array(FollowNoticeSchema),
  proposals: z.array(ProposalSchema),
  sentences: z.array(SentenceRefSchema),
});
export type Ledger = z.infer<typeof LedgerSchema>;

const ComparedSideSchema = z.object({
  entity: IdSchema,
  name: z.string(),
  mentions: z.number().int(),
  status: StatusSchema.nullable(),
  statusYear: z.number().int().nullable(),
  verb: z.string(),
  sentence: z.string(),
});

export const ComparedRowSchema = z.object({
  id: IdSchema,
  name: z.string(),
  type: EntityTypeSchema,
  change: ChangeSchema,
  left: ComparedSideSchema.nullable(),
  right: ComparedSideSchema.nullable(),
  match: NameMatchSchema.nullable(),
});
export type ComparedRow = z.infer<typeof ComparedRowSchema>;

export const ComparedEdgeSchema = z.object({
  source: IdSchema,
  target: IdSchema,
  relation: RelationTypeSchema,
  side: z.enum(["left", "right", "both"]),
});

/** Two reports side by side. Edges join rows by id. */
export const ComparisonSchema = listOf(ComparedRowSchema).extend({
  left: DocumentRefSchema,
  right: DocumentRefSchema,
  counts: z.record(ChangeSchema, z.number().int()),
  edges: z.array(ComparedEdgeSchema),
  notices: z.array(FollowNoticeSchema),
  sentences: z.array(SentenceRefSchema),
});
export type Comparison = z.infer<typeof ComparisonSchema>;

const FORMATS = ["csv", "json"] as const;

/** What narrows a list of promises; empty lists narrow nothing. */
export const PromiseFilterSchema = z.object({
  year: listParam(z.coerce.number().int()),
  type: listParam(z.string().max(40)),
  state: listParam(PromiseStateSchema),
  area: listParam(z.string().max(80)),
  q: z.string().max(100).default(""),
});
export type PromiseFilter = z.output<typeof PromiseFilterSchema>;

const place = z.object({
  place: z.string().min(1).max(200).describe("行政路径，如 云汀市/澜浦区"),
  with: listParam(z.string().max(200)).describe("一并看的旧名或并入的地方"),
});
const pair = z.object({ left: IdSchema, right: IdSchema });

/** The endpoints of promises and comparison. */
export const followEndpoints = {
  listPlaces: {
    method: "GET",
    path: "/api/promises/places",
    role: "reader",
    summary: "有报告的地方，及各年的报告",
    query: z.object({ limit: intParam({ min: 1, max: 1000, fallback: 500 }) }),
    reply: listOf(PlaceReportsSchema),
  },
  getPromises: {
    method: "GET",
    path: "/api/promises",
    role: "reader",
    summary: "一个地方各年的承诺，及之后的报告怎么说；没有记载不等于没有做",
    query: place,
    reply: LedgerSchema,
  },
  exportPromises: {
    method: "GET",
    path: "/api/promises/export",
    role: "reader",
    summary: "导出承诺台账（CSV 带 BOM，或 JSON），可带筛选",
    query: place.extend(PromiseFilterSchema.shape).extend({
      format: z.enum(FORMATS).default("csv"),
    }),
    reply: "application/octet-stream",
  },
  compareReports: {
    method: "GET",
    path: "/api/compare",
    role: "reader",
    summary: "两份报告对照：新增、不再提、进展变化、共有",
    query: pair,
    reply: ComparisonSchema,
  },
  exportComparison: {
    method: "GET",
    path: "/api/compare/export",
    role: "reader",
    summary: "导出两份报告的差别（CSV 带 BOM，或 JSON）",
    query: pair.extend({
      change: listParam(ChangeSchema),
      format: z.enum(FORMATS).default("csv"),
    }),
    reply: "application/octet-stream",
  },
} as const;
