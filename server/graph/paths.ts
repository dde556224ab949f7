/** Paths between two entities over the relations, whichever way these point. */
import { z } from "zod";
import type { EntityEdge, PathKind, Paths } from "../contract/graph.ts";
import type { EntityType, RelationType } from "../contract/vocabulary.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { getEntityNode } from "./entity-nodes.ts";
import { findKShortestPaths } from "./k-shortest-paths.ts";
import { getSubgraph } from "./neighbourhood.ts";
import { readRows } from "./read-rows.ts";
import { findShortestPaths } from "./shortest-paths.ts";

const StepRowSchema = z.object({ source: z.string(), target: z.string() });

export interface PathRequest {
  readonly from: string;
  readonly to: string;
  readonly kind: PathKind;
  /** The relations to walk over; empty for all. */
  readonly relation: readonly RelationType[];
  /** The types of entities to pass through; empty for all. The ends may be of any. */
  readonly type: readonly EntityType[];
  /** In edges. */
  readonly maxLength: number;
  readonly limit: number;
}

function joins(edge: EntityEdge, a: string, b: string): boolean {
  return (edge.source === a && edge.target === b) || (edge.source === b && edge.target === a);
}

/** The edge with the most evidence for each step; `edges` come with those first. */
function chooseEdges(path: readonly string[], edges: readonly EntityEdge[]): string[] {
  return path.slice(1).flatMap((id, index) => {
    const edge = edges.find((candidate) => joins(candidate, path[index] ?? "", id));
    return edge === undefined ? [] : [edge.id];
  });
}

function onPaths(edge: EntityEdge, paths: readonly (readonly string[])[]): boolean {
  return paths.some((path) =>
    path.slice(1).some((id, index) => joins(edge, path[index] ?? "", id)),
  );
}

// Rows of one step; a store's own bound for one answer is a little more.
const MAX_STEP_ROWS = 60_000;

/** The paths asked for, at most `limit`, and every edge along them. Throws NOT_FOUND, BAD_REQUEST for one and the same entity. */
export async function getPaths(store: GraphStore, request: PathRequest): Promise<Paths> {
  const { kind, relation, type } = request;
  const ends = [request.from, request.to].map((id) => getEntityNode(store, id));
  const [from = "", to = ""] = (await Promise.all(ends)).map(({ id }) => id);
  if (from === to) {
    throw new ZhengtuError("BAD_REQUEST", "起点和终点是同一个实体，请选择两个不同的实体。");
  }
  let cut = false;
  const find = { "all-shortest": findShortestPaths, "k-shortest": findKShortestPaths }[kind];
  const { paths, limitHit } = await find({
    ...{ ...request, from, to },
    async expand(ids) {
      const rows = await readRows(store, "frontier", StepRowSchema, {
        ...{ ids, relations: relation, types: type, ends: [from, to], limit: MAX_STEP_ROWS },
      });
      cut ||= rows.length === MAX_STEP_ROWS;
      return rows.map(({ source, target }) => [source, target] as const);
    },
  });
  const subgraph = await getSubgraph(store, [...new Set(paths.flat())]);
  const edges = subgraph.edges.filter(
    (edge) => relation.length === 0 || relation.includes(edge.type),
  );
  return {
    nodes: subgraph.nodes,
    edges: edges.filter((edge) => onPaths(edge, paths)),
    edgeLimitHit: subgraph.edgeLimitHit,
    paths: paths.map((path) => ({ nodes: [...path], edges: chooseEdges(path, edges) })),
    limitHit: limitHit || cut,
  };
}
