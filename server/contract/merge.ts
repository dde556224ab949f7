/** Merges: identities of different documents that are one thing, and what a person decided of them. */
import { z } from "zod";
import { IdSchema, intParam, listOf, listParam } from "./common.ts";
import { type Endpoint } from "./endpoint.ts";
import { EntityNodeSchema } from "./graph.ts";
import { EntityTypeSchema } from "./vocabulary.ts";

/** What an entity's id is made of; it is there whether or not a document describes it. */
export const IdentityRefSchema = z.object({
  id: IdSchema,
  type: EntityTypeSchema,
  name: z.string(),
  scope: z.string().describe("行政路径；全国唯一的名称为空"),
});
export type IdentityRef = z.infer<typeof IdentityRefSchema>;

export const VerdictSchema = z.enum(["same", "different"]);

export const DecisionSchema = z.object({
  id: IdSchema,
  verdict: VerdictSchema,
  one: IdentityRefSchema,
  other: IdentityRefSchema,
  keep: IdSchema.nullable().describe("以哪一个的名称为准；null 由规则决定"),
  rule: z.string().describe("提出这一对的规则；人自己提出的为 by-hand"),
  note: z.string(),
  at: z.string().describe("决定的时间，ISO 8601"),
});
export type MergeDecision = z.infer<typeof DecisionSchema>;

export const DecisionInputSchema = z.object({
  one: IdSchema,
  other: IdSchema,
  verdict: VerdictSchema,
  keep: IdSchema.nullable().default(null),
  rule: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .default("by-hand"),
  note: z.string().max(500).default(""),
});

/** One identity that is part of another's entity. */
export const MergedSchema = z.object({
  identity: IdentityRefSchema,
  into: IdentityRefSchema,
  rule: z.enum(["decided", "same-key"]).describe("由人决定，或写法不同而必为一名"),
});
export type Merged = z.infer<typeof MergedSchema>;

/** Two entities that may be one: what a person decides. */
export const ProposalSchema = z.object({
  one: EntityNodeSchema,
  other: EntityNodeSchema,
  rule: z.enum(["shared-name", "name-within-name", "one-character"]),
  confidence: z.number().min(0).max(1),
});
export type Proposal = z.infer<typeof ProposalSchema>;

const byId = z.object({ id: IdSchema });
const limit = z.object({ limit: intParam({ min: 1, max: 1000, fallback: 200 }) });

/** The endpoints of merges. */
export const mergeEndpoints = {
  listProposals: {
    method: "GET",
    path: "/api/merge-proposals",
    role: "reader",
    summary: "可能是同一个的实体，两两列出，等人决定",
    query: z.object({
      type: listParam(EntityTypeSchema),
      limit: intParam({ min: 1, max: 500, fallback: 100 }),
    }),
    reply: listOf(ProposalSchema),
  },
  listMerges: {
    method: "GET",
    path: "/api/merges",
    role: "reader",
    summary: "已合并的名称：各自并入哪个实体、为什么",
    query: limit,
    reply: listOf(MergedSchema),
  },
  listDecisions: {
    method: "GET",
    path: "/api/merge-decisions",
    role: "reader",
    summary: "人所作的合并与分开的决定，新的在前",
    query: limit,
    reply: listOf(DecisionSchema),
  },
  decideMerge: {
    method: "POST",
    path: "/api/merge-decisions",
    role: "editor",
    summary: "决定两个实体是同一个（same）还是两个（different）；重新导入后仍有效",
    body: DecisionInputSchema,
    reply: DecisionSchema,
    status: 201,
  },
  undoDecision: {
    method: "DELETE",
    path: "/api/merge-decisions/{id}",
    role: "editor",
    summary: "撤销一条决定，图回到没有它时的样子",
    params: byId,
    reply: byId,
  },
} as const satisfies Record<string, Endpoint>;
