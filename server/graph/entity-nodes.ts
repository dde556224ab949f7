/** Entities by id, in the order asked for. */
import { z } from "zod";
import { type EntityNode, EntityNodeSchema } from "../contract/graph.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";

const EntityRowSchema = EntityNodeSchema.extend({
  aliases: z.array(z.string()).nullable(),
  sample: z.boolean().nullable(),
});

/** The entities with these ids; an id that nothing has is left out. */
export async function getEntityNodes(
  store: GraphStore,
  ids: readonly string[],
): Promise<EntityNode[]> {
  if (ids.length === 0) return [];
  const distinct = [...new Set(ids)];
  const rows = await readRows(store, "entity-nodes", EntityRowSchema, { ids: distinct });
  const byId = new Map(
    rows.map((row) => [
      row.id,
      { ...row, aliases: row.aliases ?? [], sample: row.sample ?? false },
    ]),
  );
  return distinct.flatMap((id) => byId.get(id) ?? []);
}

/** One entity. Throws NOT_FOUND. */
export async function getEntityNode(store: GraphStore, id: string): Promise<EntityNode> {
  const [node] = await getEntityNodes(store, [id]);
  if (node === undefined) {
    throw new ZhengtuError("NOT_FOUND", "图中没有这个实体；它所在的文档可能已被移除。");
  }
  return node;
}
