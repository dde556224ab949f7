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
import { getEdgesAmong, getEdgesTouching } from "./edges.ts";
import { getEntityNode, getEntityNodes } from "./entity-nodes.ts";
import { readRows } from "./read-rows.ts";

export interface NeighbourFilter {
  readonly relation: readonly RelationType[];
  readonly type: readonly EntityType[];
  readonly direction?: Direction | undefined;
  /** Entities not to give again. */
  readonly exclude: readonly string[];
  readonly limit: number;
}

export interface Expansion extends Omit<NeighbourFilter, "exclude"> {
  /** What is on the canvas: it is not given again, and edges to it are. */
  readonly canvas: readonly string[];
}

const NeighbourRowSchema = z.object({ id: z.string() });

/** How many neighbours of each kind there are. */
export function countNeighbours(store: GraphStore, id: string): Promise<NeighbourCount[]> {
  return readRows(store, "neighbour-counts", NeighbourCountSchema, { id });
}

/** The next neighbours that pass the filter, in an order that never changes, and whether there are more. */
async function nextNeighbours(store: GraphStore, id: string, filter: NeighbourFilter) {
  const { relation, type, direction = "", exclude, limit } = filter;
  const known = new Set(exclude);
  const rows = await readRows(store, "neighbours", NeighbourRowSchema, {
    ...{ id, relations: relation, types: type, direction },
    // As many as could be excluded, and one more than asked for: it shows whether there is more.
    limit: known.size + limit + 1,
  });
  const fresh = rows.map((row) => row.id).filter((other) => !known.has(other));
  return { ids: fresh.slice(0, limit), limitHit: fresh.length > limit };
}

function passes({ relation, direction }: Pick<NeighbourFilter, "relation" | "direction">) {
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
  const [counts, { ids, limitHit }] = await Promise.all([
    countNeighbours(store, id),
    nextNeighbours(store, id, filter),
  ]);
  const [nodes, touching] = await Promise.all([
    getEntityNodes(store, ids),
    getEdgesTouching(store, ids, [id]),
  ]);
  const wanted = passes(filter);
  const edges = touching.edges.filter(
    (edge) =>
      (edge.source === id && wanted(edge, "out")) || (edge.target === id && wanted(edge, "in")),
  );
  const { edgeLimitHit } = touching;
  return { nodes: [centre, ...nodes], edges, edgeLimitHit, counts, limitHit };
}

/** The next neighbours that are not on the canvas, with all edges among them and to it. Throws NOT_FOUND. */
export async function expandEntity(
  store: GraphStore,
  asked: string,
  { canvas, ...filter }: Expansion,
): Promise<Neighbourhood> {
  const centre = await getEntityNode(store, asked);
  const { id } = centre;
  const [counts, { ids, limitHit }] = await Promise.all([
    countNeighbours(store, id),
    nextNeighbours(store, id, { ...filter, exclude: canvas }),
  ]);
  const [nodes, touching] = await Promise.all([
    getEntityNodes(store, ids),
    getEdgesTouching(store, ids, [id, ...canvas]),
  ]);
  return { nodes: [centre, ...nodes], ...touching, counts, limitHit };
}

/** The given entities and all edges among them. */
export async function getSubgraph(store: GraphStore, ids: readonly string[]): Promise<Subgraph> {
  const nodes = await getEntityNodes(store, ids);
  const among = await getEdgesAmong(
    store,
    nodes.map(({ id }) => id),
  );
  return { nodes, ...among };
}
