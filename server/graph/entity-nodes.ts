/** Entities by id, in the order asked for. */
import { z } from "zod";
import { type EntityNode, EntityNodeSchema } from "../contract/graph.ts";
import { STATUSES, type Status, StatusSchema } from "../contract/vocabulary.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { resolveMerged } from "./merges/resolve-ids.ts";
import { readRows } from "./read-rows.ts";

const EntityRowSchema = EntityNodeSchema.omit({ status: true }).extend({
  aliases: z.array(z.string()).nullable(),
  sample: z.boolean().nullable(),
  /** Each with its year at the same place of the other list. */
  statuses: z.array(StatusSchema),
  statusYears: z.array(z.number()),
});
type EntityRow = z.output<typeof EntityRowSchema>;

/** The entities with these ids, each once; merged ids give the entity they are part of, unknown ones nothing. */
export async function getEntityNodes(
  store: GraphStore,
  ids: readonly string[],
): Promise<EntityNode[]> {
  if (ids.length === 0) return [];
  const distinct = [...new Set(ids)];
  const found = await readNodes(store, distinct);
  const missing = distinct.filter((id) => !found.has(id));
  const homes = await resolveMerged(store, missing);
  const others = await readNodes(store, [...new Set(homes.values())]);
  const nodes = distinct.flatMap((id) => found.get(id) ?? others.get(homes.get(id) ?? "") ?? []);
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

async function readNodes(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityNode>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows(store, "entity-nodes", EntityRowSchema, { ids });
  return new Map(rows.map((row) => [row.id, toNode(row)]));
}

function toNode({ statuses, statusYears, ...row }: EntityRow): EntityNode {
  return {
    ...row,
    aliases: row.aliases ?? [],
    sample: row.sample ?? false,
    years: [...new Set(row.years)].sort((a, b) => a - b),
    status: latestStatus(statuses, statusYears),
  };
}

/** Of the latest year the furthest step; what has no year comes before all years. */
function latestStatus(statuses: readonly Status[], years: readonly number[]): Status | null {
  let latest: Status | null = null;
  let furthest = -1;
  for (const [at, status] of statuses.entries()) {
    const step = (years[at] ?? 0) * STATUSES.length + STATUSES.indexOf(status);
    if (step > furthest) [latest, furthest] = [status, step];
  }
  return latest;
}

/** One entity. Throws NOT_FOUND. */
export async function getEntityNode(store: GraphStore, id: string): Promise<EntityNode> {
  const [node] = await getEntityNodes(store, [id]);
  if (node === undefined) {
    throw new ZhengtuError("NOT_FOUND", "图中没有这个实体；它所在的文档可能已被移除。");
  }
  return node;
}
