/** A query looked at while it is written: what would be refused, and which names the graph does not have. */
import type { QueryCheck, QueryProblem } from "../contract/ask.ts";
import type { SchemaSummary } from "../contract/system.ts";
import { ZhengtuError } from "../errors.ts";
import { readQuery } from "../store/cypher/read-query.ts";
import {
  type SyntaxNode,
  type SyntaxRule,
  childRule,
  nameOf,
  rulesOf,
  startOf,
  tokensOf,
} from "../store/cypher/syntax-tree.ts";
import type { GraphStore, Parameters, QueryLimits } from "../store/graph-store.ts";

export interface Checking {
  readonly store: GraphStore;
  readonly schema: SchemaSummary;
  readonly limits: QueryLimits;
}

/** Problems and notes of a query; an empty one has none. */
export async function checkQuery(
  text: string,
  parameters: Parameters,
  { store, schema, limits }: Checking,
): Promise<QueryCheck> {
  const nothing: QueryCheck = { problems: [], notes: [], limits: { ...limits } };
  if (text.trim() === "") return nothing;
  try {
    const { tree } = await readQuery(text);
    const found = { ...nothing, problems: unknownNames(tree, schema) };
    try {
      const { notes } = await store.explain(text, parameters, limits);
      return { ...found, notes: [...notes] };
    } catch (error) {
      const problem = problemOf(text, error);
      return problem ? { ...found, problems: [problem, ...found.problems] } : found;
    }
  } catch (error) {
    const problem = problemOf(text, error);
    return problem ? { ...nothing, problems: [problem] } : nothing;
  }
}

/** What the store says of a query, with its place; null where a parameter is only not filled in yet. */
function problemOf(text: string, error: unknown): QueryProblem | null {
  if (!(error instanceof ZhengtuError) || !error.code.startsWith("QUERY_")) {
    if (error instanceof ZhengtuError && error.code === "PARAMETER_INVALID") return null;
    throw error;
  }
  const from = Math.min(placeOf(text, error), Math.max(0, text.length - 1));
  const subject = text.slice(from).match(/^[\p{L}\p{N}_]+|^./u)?.[0] ?? "";
  return {
    ...{ from, to: Math.min(text.length, from + Math.max(1, subject.length)), subject },
    severity: "error",
    kind: "refused",
    message: error.message,
  };
}

function placeOf(text: string, { details }: ZhengtuError): number {
  const { start, line, column } = details;
  if (typeof start === "number") return start;
  if (typeof line !== "number" || typeof column !== "number") return 0;
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
}

/** Names that stand for something in the graph, and that nothing in it has. */
function unknownNames(tree: SyntaxNode, schema: SchemaSummary): QueryProblem[] {
  return [...rulesOf(tree)]
    .flatMap((rule) => [
      ...namesIn(rule, "nodePattern").map((name) => unknown(name, "unknownLabel", schema.labels)),
      ...labelsTested(rule).map((name) => unknown(name, "unknownLabel", schema.labels)),
      ...namesIn(rule, "relationshipPattern").map((name) =>
        unknown(name, "unknownType", schema.relationshipTypes),
      ),
      ...propertyRead(rule).map((name) => unknown(name, "unknownProperty", schema.propertyKeys)),
    ])
    .filter((problem) => problem !== null);
}

const SENTENCES = {
  unknownLabel: (name: string) => `图里没有标签 ${name}，这样写查不到东西。`,
  unknownType: (name: string) => `图里没有关系类型 ${name}，这样写查不到东西。`,
  unknownProperty: (name: string) => `图里没有属性 ${name}，它总是空的。`,
} as const;

function unknown(
  node: SyntaxNode,
  kind: keyof typeof SENTENCES,
  known: readonly string[],
): QueryProblem | null {
  const subject = nameOf(node);
  if (known.length === 0 || known.includes(subject)) return null;
  const from = startOf(node);
  const message = SENTENCES[kind](subject);
  return { from, to: from + subject.length, severity: "warning", kind, subject, message };
}

function namesIn(rule: SyntaxRule, pattern: string): readonly SyntaxNode[] {
  const labels = rule.rule === pattern ? childRule(rule, "labelExpression") : undefined;
  return labels ? wordsOf(labels) : [];
}

function labelsTested(rule: SyntaxRule): readonly SyntaxNode[] {
  return rule.rule === "LabelComparison" ? wordsOf(rule) : [];
}

function propertyRead(rule: SyntaxRule): readonly SyntaxNode[] {
  const property = rule.rule === "PropertyPostfix" ? childRule(rule, "property") : undefined;
  return property?.children.slice(1) ?? [];
}

function wordsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return [...tokensOf(node)].filter(
    ({ token, text }) => token !== "IS" && /^[\p{L}_`]/u.test(text),
  );
}
