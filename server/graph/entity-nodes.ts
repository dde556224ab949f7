/** Entities by id, in the order asked for. */
import { z } from "zod";
import { type EntityNode, EntityNodeSchema } from "../contract/graph.ts";
import { STATUSES, StatusSchema } from "../contract/vocabulary.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { resolveMerged } from "./merges/resolve-ids.ts";
import { readRows } from "./read-rows.ts";

const EntityRowSchema = EntityNodeSchema.omit({
  degree: true,
  documents: true,
  years: true,
  status: true,
}).extend({
  aliases: z.array(z.string()).nullable(),
  sample: z.boolean().nullable(),
});

const DegreeRowSchema = z.object({ id: z.string(), degree: z.number() });

const DocumentsRowSchema = z.object({
  id: z.string(),
  documents: z.array(z.string()),
  years: z.array(z.number()),
});

const StatusRowSchema = z.object({
  id: z.string(),
  status: StatusSchema,
  year: z.number().nullable(),
});

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
  const [rows, degreeOf, documentsOf, statusOf] = await Promise.all([
    readRows(store, "entity-nodes", EntityRowSchema, { ids }),
    getDegrees(store, ids),
    getDocumentsOf(store, ids),
    getLatestStatus(store, ids),
  ]);
  return new Map(
    rows.map((row): [string, EntityNode] => [
      row.id,
      {
        ...row,
        aliases: row.aliases ?? [],
        sample: row.sample ?? false,
        degree: degreeOf.get(row.id) ?? 0,
        ...(documentsOf.get(row.id) ?? { documents: [], years: [] }),
        status: statusOf.get(row.id) ?? null,
      },
    ]),
  );
}

async function getDegrees(store: GraphStore, ids: readonly string[]) {
  const rows = await readRows(store, "entity-degrees", DegreeRowSchema, { ids });
  return new Map(rows.map(({ id, degree }) => [id, degree]));
}

async function getDocumentsOf(store: GraphStore, ids: readonly string[]) {
  const rows = await readRows(store, "entity-documents-of", DocumentsRowSchema, { ids });
  return new Map(
    rows.map(({ id, documents, years }) => [
      id,
      { documents, years: [...new Set(years)].sort((a, b) => a - b) },
    ]),
  );
}

/** Of the latest year the furthest step; what has no year comes before all years. */
async function getLatestStatus(store: GraphStore, ids: readonly string[]) {
  const rows = await readRows(store, "entity-statuses", StatusRowSchema, { ids });
  const step = ({ year, status }: z.output<typeof StatusRowSchema>) =>
    (year ?? 0) * STATUSES.length + STATUSES.indexOf(status);
  const latest = new Map<string, z.output<typeof StatusRowSchema>>();
  for (const row of rows) {
    const known = latest.get(row.id);
    if (!known || step(row) > step(known)) latest.set(row.id, row);
  }
  return new Map([...latest].map(([id, { status }]) => [id, status]));
}

/** One entity. Throws NOT_FOUND. */
export async function getEntityNode(store: GraphStore, id: string): Promise<EntityNode> {
  const [node] = await getEntityNodes(store, [id]);
  if (node === undefined) {
    throw new ZhengtuError("NOT_FOUND", "图中没有这个实体；它所在的文档可能已被移除。");
  }
  return node;
}
