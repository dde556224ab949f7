/** Runs a person's query within its limits and shapes the answer for table and graph. */
import type { QueryReply, ResultNode } from "../contract/query.ts";
import type { GraphStore, Parameters, PlainNode, QueryLimits } from "../store/graph-store.ts";

/** What a node is called on the canvas: the first of these properties that it has. */
const CAPTION_KEYS = ["name", "title", "text", "indicator", "id"] as const;
/** What is stored for searching only says nothing to a person. */
const HIDDEN_KEYS: ReadonlySet<string> = new Set([
  "searchNames",
  "searchPinyin",
  "searchInitials",
  "searchTerms",
  "folded",
  "digest",
  "reader",
  "key",
]);
const MAX_CAPTION = 40;

export interface QueryRun {
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly limits: QueryLimits;
  readonly signal: AbortSignal;
}

function captionOf({ id, properties }: PlainNode): string {
  for (const key of CAPTION_KEYS) {
    const value = properties[key];
    if (typeof value !== "string" || value === "") continue;
    return value.length > MAX_CAPTION ? `${value.slice(0, MAX_CAPTION)}…` : value;
  }
  return id;
}

function toResultNode(node: PlainNode): ResultNode {
  return {
    id: node.id,
    labels: [...node.labels],
    caption: captionOf(node),
    // Properties are JSON already; the contract's type only lacks the readonly.
    properties: Object.fromEntries(
      Object.entries(node.properties).filter(([key]) => !HIDDEN_KEYS.has(key)),
    ) as ResultNode["properties"],
  };
}

/** Runs the query and reports what was allowed and how long it took. Throws ZhengtuError. */
export async function runQuery(store: GraphStore, run: QueryRun): Promise<QueryReply> {
  const started = performance.now();
  const result = await store.query(run.cypher, run.parameters, run.limits, run.signal);
  return {
    columns: [...result.columns],
    // Rows are JSON already; the contract's type only lacks the readonly.
    rows: result.rows as QueryReply["rows"],
    nodes: result.nodes.map(toResultNode),
    edges: result.edges as QueryReply["edges"],
    limitHit: result.limitHit,
    cutBy: result.cutBy,
    notes: [...result.notes],
    limits: run.limits,
    elapsedMs: Math.round(performance.now() - started),
  };
}
