/**
 * A person's own query on Neo4j: planned first, then run with its values bounded, in read access with the
 * server's own timeout; rows are fetched until the limit and not beyond it.
 */
import type { Plan, Session } from "neo4j-driver";
import { ZhengtuError } from "../../errors.ts";
import { notReadOnly } from "../cypher/read-only-gate.ts";
import type { ReadQuery } from "../cypher/read-query.ts";
import { writeQuery } from "../cypher/write-query.ts";
import type {
  Parameters,
  PlainEdge,
  PlainValue,
  PlanStep,
  QueryLimits,
  QueryResult,
} from "../graph-store.ts";
import { ResultBudget } from "../result-budget.ts";
import { boundValues } from "./bounds/bound-values.ts";
import type { OpenSession } from "./open-session.ts";
import { type Collected, toDriverParameters, toPlain } from "./to-plain.ts";

// Rows that the driver asks for at a time: as many as this weight allows, and so few that values which are returned as
// they are stored may be of megabytes.
const MAX_FETCH_SIZE = 50;
const FETCH_WEIGHT = 2_000_000;
// In a plan, an operator that reads files or calls a procedure not known to read.
const UNSAFE_OPERATOR = /^LoadCSV/i;
const PROCEDURE_CALL = /^ProcedureCall/i;
const SAFE_PROCEDURE = /db\.(labels|relationshipTypes|propertyKeys)\b/i;

export interface GuardedQuery {
  readonly query: ReadQuery;
  readonly parameters: Parameters;
  readonly limits: QueryLimits;
  readonly signal?: AbortSignal | undefined;
}

/** Runs one query. Throws ZhengtuError or the driver's error. */
export async function runGuarded(open: OpenSession, query: GuardedQuery): Promise<QueryResult> {
  if (query.signal?.aborted) throw cancelledError();
  const bound = boundValues(query.query, query.parameters);
  const page = Math.max(1, Math.floor(FETCH_WEIGHT / bound.rowWeight));
  const session = open({ access: "read", fetchSize: Math.min(MAX_FETCH_SIZE, page) });
  // Closing the session ends the transaction on the server.
  const cancel = () => void session.close();
  query.signal?.addEventListener("abort", cancel, { once: true });
  try {
    await checkPlan(session, query);
    return await fetchRows(session, bound.cypher, query);
  } catch (error) {
    if (query.signal?.aborted) throw cancelledError(error);
    throw error;
  } finally {
    query.signal?.removeEventListener("abort", cancel);
    await session.close();
  }
}

function cancelledError(cause?: unknown): ZhengtuError {
  return new ZhengtuError("QUERY_CANCELLED", "查询已取消。", { cause });
}

/** Plans one query and checks the plan. Throws ZhengtuError or the driver's error. */
export async function explainGuarded(
  open: OpenSession,
  query: Omit<GuardedQuery, "signal">,
): Promise<PlanStep> {
  boundValues(query.query, query.parameters);
  const session = open({ access: "read" });
  try {
    return toPlanStep(await checkPlan(session, query));
  } finally {
    await session.close();
  }
}

async function checkPlan(
  session: Session,
  { query: { text, tree }, parameters, limits }: GuardedQuery,
): Promise<Plan> {
  // As the person wrote it: what is wrong with it is said with its place.
  const explained = await session.run(
    `EXPLAIN\n${writeQuery(text, tree)}`,
    toDriverParameters(parameters),
    {
      timeout: limits.timeoutMs,
    },
  );
  const { queryType, plan } = explained.summary;
  if (queryType !== "r" || plan === false || hasUnsafeOperator(plan)) throw notReadOnly();
  return plan;
}

function toPlanStep({ operatorType, arguments: details, children }: Plan): PlanStep {
  const { Details: text, EstimatedRows: rows } = details as Record<string, unknown>;
  return {
    operator: operatorType.replace(/@.*$/, ""),
    details: typeof text === "string" ? text : "",
    estimatedRows: typeof rows === "number" ? rows : null,
    steps: children.map(toPlanStep),
  };
}

function hasUnsafeOperator(plan: Plan): boolean {
  if (UNSAFE_OPERATOR.test(plan.operatorType)) return true;
  if (PROCEDURE_CALL.test(plan.operatorType)) {
    if (!SAFE_PROCEDURE.test(JSON.stringify(plan.arguments))) return true;
  }
  return plan.children.some((child) => hasUnsafeOperator(child));
}

async function fetchRows(
  session: Session,
  cypher: string,
  { parameters, limits, signal }: GuardedQuery,
): Promise<QueryResult> {
  const transaction = await session.beginTransaction({ timeout: limits.timeoutMs });
  const collected: Collected = { nodes: new Map(), edges: new Map() };
  const rows: PlainValue[][] = [];
  const budget = new ResultBudget();
  let cutBy: QueryResult["cutBy"] = null;
  const result = transaction.run(cypher, toDriverParameters(parameters));
  const columns = await result.keys();
  for await (const record of result) {
    if (rows.length === limits.maxRows) {
      cutBy = "rows";
      break;
    }
    signal?.throwIfAborted();
    const row = columns.map((column) => toPlain(record.get(column), collected));
    if (!budget.takes(row)) {
      cutBy = "size";
      break;
    }
    rows.push(row);
  }
  await addEnds(transaction, collected);
  await transaction.rollback();
  return {
    columns: columns.map(String),
    rows,
    nodes: [...collected.nodes.values()],
    edges: finishEdges(collected),
    limitHit: cutBy !== null,
    cutBy,
    notes: [],
  };
}

/** Fetches the ends of relationships that came without them: an edge cannot be drawn otherwise. */
async function addEnds(
  transaction: Pick<Session, "run">,
  { nodes, edges }: Collected,
): Promise<void> {
  const ends = [...edges.values()].flatMap((edge) => [edge.source, edge.target]);
  const missing = [...new Set(ends)].filter((id) => !nodes.has(id));
  if (missing.length === 0) return;
  const found = await transaction.run(
    "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id RETURN n AS node",
    { ids: missing },
  );
  for (const record of found.records) toPlain(record.get("node"), { nodes, edges });
}

function finishEdges({ nodes, edges }: Collected): readonly PlainEdge[] {
  return [...edges.values()].map((edge) => ({
    ...edge,
    source: nodes.get(edge.source)?.id ?? edge.source,
    target: nodes.get(edge.target)?.id ?? edge.target,
  }));
}
