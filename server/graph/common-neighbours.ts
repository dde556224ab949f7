/** What several entities have in common: the entities that relate to all, or to several, of them. */
import { z } from "zod";
import type { CommonNeighbours } from "../contract/explore.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { getEdgesTouching } from "./edges.ts";
import { getEntityNodes } from "./entity-nodes.ts";
import { readRows } from "./read-rows.ts";

export interface CommonRequest {
  readonly ids: readonly string[];
  /** How many of them one must relate to; all of them unless told. */
  readonly minimum?: number | undefined;
  /** What is on the canvas: edges to it are given too. */
  readonly canvas: readonly string[];
  readonly limit: number;
}

const SharedRowSchema = z.object({ id: z.string(), shared: z.number() });

/** The common neighbours, those of most of the entities first, with the edges that make them so. */
export async function getCommonNeighbours(
  store: GraphStore,
  request: CommonRequest,
): Promise<CommonNeighbours> {
  const { canvas, limit } = request;
  const asked = await getEntityNodes(store, request.ids);
  const ids = asked.map(({ id }) => id);
  const { minimum = ids.length } = request;
  const rows = await readRows(store, "shared-neighbours", SharedRowSchema, {
    ...{ ids, minimum },
    limit: limit + 1,
  });
  const shared = rows.slice(0, limit);
  const found = shared.map((row) => row.id);
  const [nodes, touching] = await Promise.all([
    getEntityNodes(store, found),
    getEdgesTouching(store, found, [...ids, ...canvas]),
  ]);
  return { nodes: [...asked, ...nodes], ...touching, shared, limitHit: rows.length > limit };
}
