/** Edges: the relations of all documents between two entities, of one type, as one. */
import { z } from "zod";
import type { EntityEdge } from "../contract/graph.ts";
import { type RelationType, RelationTypeSchema } from "../contract/vocabulary.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";

/** The two ends and the type that an edge's id is made of. */
export interface EdgeKey {
  readonly source: string;
  readonly type: RelationType;
  readonly target: string;
}

const EdgeRowSchema = z.object({
  source: z.string(),
  type: RelationTypeSchema,
  target: z.string(),
  evidence: z.number(),
  documents: z.array(z.string()),
  years: z.array(z.number()),
  confidence: z.number(),
});

// Which of a hub's edges are wanted is quicker told here than by the store, so all of them are read; this bounds them.
const MAX_ROWS = 60_000;

/** Edges, and whether more of them would have had to be read. */
export interface EdgesRead {
  readonly edges: EntityEdge[];
  readonly edgeLimitHit: boolean;
}

/** `head~TYPE~tail`. */
export function toEdgeId({ source, type, target }: EdgeKey): string {
  return `${source}~${type}~${target}`;
}

/** The parts of an edge's id, undefined where the type is none of the ontology's. */
export function parseEdgeId(id: string): EdgeKey | undefined {
  const [source = "", type, target = ""] = id.split("~");
  const parsed = RelationTypeSchema.safeParse(type);
  return parsed.success ? { source, type: parsed.data, target } : undefined;
}

/** All edges among some entities, the best evidenced first. */
export async function getEdgesAmong(
  store: GraphStore,
  ids: readonly string[],
  maxRows = MAX_ROWS,
): Promise<EdgesRead> {
  const known = new Set(ids);
  const { edges, edgeLimitHit } = await readEdges(store, "edges-from", { ids, maxRows });
  return { edges: edges.filter(({ target }) => known.has(target)), edgeLimitHit };
}

/** All edges between some entities and others, and among the former; the others may be many. */
export async function getEdgesTouching(
  store: GraphStore,
  ids: readonly string[],
  others: readonly string[],
  maxRows = MAX_ROWS,
): Promise<EdgesRead> {
  const known = new Set([...ids, ...others]);
  const [out, into] = await Promise.all([
    readEdges(store, "edges-from", { ids, maxRows }),
    readEdges(store, "edges-into", { ids, maxRows }),
  ]);
  const touching = [...out.edges, ...into.edges].filter(
    ({ source, target }) => known.has(source) && known.has(target),
  );
  return {
    edges: [...new Map(touching.map((edge) => [edge.id, edge])).values()],
    edgeLimitHit: out.edgeLimitHit || into.edgeLimitHit,
  };
}

async function readEdges(
  store: GraphStore,
  query: "edges-from" | "edges-into",
  { ids, maxRows }: { readonly ids: readonly string[]; readonly maxRows: number },
): Promise<EdgesRead> {
  if (ids.length === 0) return { edges: [], edgeLimitHit: false };
  const rows = await readRows(store, query, EdgeRowSchema, {
    ids: [...new Set(ids)],
    // One more shows whether there is more.
    limit: maxRows + 1,
  });
  const edges = rows.slice(0, maxRows).map((row) => ({
    ...row,
    id: toEdgeId(row),
    documents: [...new Set(row.documents)].sort(),
    years: [...new Set(row.years)].sort((a, b) => a - b),
  }));
  return { edges, edgeLimitHit: rows.length > maxRows };
}
