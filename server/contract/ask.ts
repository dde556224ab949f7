/** Asking in Cypher: checked while it is written, its plan. */
import { z } from "zod";
import { CypherRequestSchema, QueryNoteSchema } from "./query.ts";

/** Something to mend in a query; places in UTF-16 units from its beginning. */
export const QueryProblemSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  severity: z.enum(["error", "warning"]),
  /** What kind of problem, for an interface in another language. */
  kind: z.enum(["refused", "unknownLabel", "unknownType", "unknownProperty"]),
  /** What it is about: a name, or the part of the query. */
  subject: z.string(),
  message: z.string(),
});
export type QueryProblem = z.infer<typeof QueryProblemSchema>;

export const QueryCheckSchema = z.object({
  problems: z.array(QueryProblemSchema),
  notes: z.array(QueryNoteSchema),
  /** What the query may take when it runs. */
  limits: z.object({ timeoutMs: z.number(), maxRows: z.number() }),
});
export type QueryCheck = z.infer<typeof QueryCheckSchema>;

export const PlanStepSchema = z.object({
  depth: z.number().int().describe("0 是最后一步；每一步的行来自它下面更深一层的各步"),
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.number().nullable(),
});
export type PlanStep = z.infer<typeof PlanStepSchema>;

export const QueryPlanSchema = z.object({
  steps: z.array(PlanStepSchema),
  notes: z.array(QueryNoteSchema),
});
export type QueryPlan = z.infer<typeof QueryPlanSchema>;

/** One word that may stand at the cursor. */
const CompletionOptionSchema = z.object({
  /** As it is read. */
  label: z.string(),
  /** As it is written into the query, in backquotes where it has to be. */
  text: z.string(),
  kind: z.enum([
    "label",
    "relationshipType",
    "property",
    "parameter",
    "function",
    "variable",
    "keyword",
  ]),
});
export type CompletionOption = z.infer<typeof CompletionOptionSchema>;

export const QueryCompletionSchema = z.object({
  /** Where the word begins that they would replace, in UTF-16 units. */
  from: z.number().int(),
  options: z.array(CompletionOptionSchema),
});
export type QueryCompletion = z.infer<typeof QueryCompletionSchema>;

export const askEndpoints = {
  completeCypher: {
    method: "POST",
    path: "/api/cypher/complete",
    role: "reader",
    summary: "光标处可以接着写什么：按语法，名称取自现在的图",
    body: z.object({
      query: z.string().max(20_000),
      at: z.number().int().min(0).describe("光标的位置，按 UTF-16 单位"),
      parameters: z.array(z.string().max(100)).max(100).default([]).describe("已知的参数名"),
    }),
    reply: QueryCompletionSchema,
  },
  checkCypher: {
    method: "POST",
    path: "/api/cypher/check",
    role: "reader",
    summary: "检查一条只读 Cypher，不运行：语法、允许的写法、图里有没有这些名称",
    body: z.object({
      query: z.string().max(20_000),
      parameters: CypherRequestSchema.shape.parameters,
    }),
    reply: QueryCheckSchema,
  },
  planCypher: {
    method: "POST",
    path: "/api/cypher/plan",
    role: "reader",
    summary: "一条只读 Cypher 的执行计划（EXPLAIN），不运行",
    body: CypherRequestSchema,
    reply: QueryPlanSchema,
  },
} as const;
