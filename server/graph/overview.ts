/** The first view: how much there is, and the most connected part of it. */
import { z } from "zod";
import { type Overview, RelationCountSchema, TypeCountSchema } from "../contract/graph.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { getSubgraph } from "./neighbourhood.ts";
import { readRows } from "./read-rows.ts";

const TotalRowSchema = z.object({
  kind: z.enum(["documents", "sentences", "entities"]),
  total: z.number(),
});

/** The `limit` most connected entities with the edges among them, and the totals of the whole graph. */
export async function getOverview(store: GraphStore, limit: number): Promise<Overview> {
  const [top, totals, types, relations] = await Promise.all([
    readRows(store, "overview-entities", z.object({ id: z.string() }), { limit }),
    readRows(store, "overview-totals", TotalRowSchema),
    readRows(store, "overview-types", TypeCountSchema),
    readRows(store, "overview-relations", RelationCountSchema),
  ]);
  const subgraph = await getSubgraph(
    store,
    top.map((row) => row.id),
  );
  const total = new Map(totals.map((row) => [row.kind, row.total]));
  const entities = total.get("entities") ?? 0;
  return {
    ...subgraph,
    totals: {
      documents: total.get("documents") ?? 0,
      sentences: total.get("sentences") ?? 0,
      entities,
      relations: relations.reduce((sum, { count }) => sum + count, 0),
    },
    types,
    relations,
    limitHit: entities > subgraph.nodes.length,
  };
}
