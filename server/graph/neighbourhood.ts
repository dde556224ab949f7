/** The neighbourhood of an entity: what is next to it, filtered, with exact counts of what there is. */
import { z } from "zod";
import {
  type NeighbourCount,
  NeighbourCountSchema,
  type Neighbourhood,
  type Subgraph,
} from "../contract/graph.ts";
import type { Direction, EntityType, RelationType } from "../contract/vocabulary.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { getEdgesBetween } from "./edges.ts";
import { getEntityNode, getEntityNodes } from "./entity-nodes.ts";
import { readRows } from "./read-rows.ts";

// More edges than any screen shows; two entities have at most eighteen.
const MAX_EDGES = 20_000;

export interface NeighbourFilter {
  readonly relation: readonly RelationType[];
  readonly type: readonly EntityType[];
  readonly direction?: Direction | undefined;
  /** Entities not to give again. */
  readonly exclude: readonly string[];
  readonly limit: number;
}

const NeighbourRowSchema = z.object({ id: z.string() });

/** How many neighbours of each kind there are. */
export function countNeighbours(store: GraphStore, id: string): Promise<NeighbourCount[]> {
  return readRows(store, "neighbour-counts", NeighbourCountSchema, { id });
}

function passes({ relation, direction }: NeighbourFilter) {
  return (edge: { type: RelationType }, way: Direction): boolean =>
    (relation.length === 0 || relation.includes(edge.type)) &&
    (direction === undefined || direction === way);
}

/** The neighbours of an entity that pass the filter, and the edges to them. Throws NOT_FOUND. */
export async function getNeighbourhood(
  store: GraphStore,
  asked: string,
  filter: NeighbourFilter,
): Promise<Neighbourhood> {
  const centre = await getEntityNode(store, asked);
  const { id } = centre;
  const { relation, type, direction = "", exclude, limit } = filter;
  const [counts, found] = await Promise.all([
    countNeighbours(store, id),
    readRows(store, "neighbours", NeighbourRowSchema, {
      ...{ id, relations: relation, types: type, direction, exclude },
      // One more than asked for shows whether there is more.
      limit: limit + 1,
    }),
  ]);
  const others = found.slice(0, limit).map((row) => row.id);
  const [nodes, out, into] = await Promise.all([
    getEntityNodes(store, others),
    getEdgesBetween(store, { sources: [id], targets: others, limit: MAX_EDGES }),
    getEdgesBetween(store, { sources: others, targets: [id], limit: MAX_EDGES }),
  ]);
  const wanted = passes(filter);
  const edges = [
    ...out.filter((edge) => wanted(edge, "out")),
    ...into.filter((edge) => wanted(edge, "in")),
  ];
  return { nodes: [centre, ...nodes], edges, counts, limitHit: found.length > limit };
}

/** The given entities and all edges among them. */
export async function getSubgraph(store: GraphStore, ids: readonly string[]): Promise<Subgraph> {
  const nodes = await getEntityNodes(store, ids);
  const ends = nodes.map(({ id }) => id);
  const edges = await getEdgesBetween(store, { sources: ends, targets: ends, limit: MAX_EDGES });
  return { nodes, edges };
}
