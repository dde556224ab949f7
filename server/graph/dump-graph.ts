/** The whole graph as text that is the same for the same graph, whatever store holds it. */
import { z } from "zod";
import { loadQuery } from "../queries/load-query.ts";
import type { GraphStore } from "../store/graph-store.ts";

const BagSchema = z.record(z.string(), z.json());

/** A node of a dump. */
export const NodeLineSchema = z.object({ labels: z.array(z.string()), properties: BagSchema });

/** A relationship of a dump, its ends by the ids that content gave them. */
export const RelationshipLineSchema = z.object({
  source: z.string(),
  type: z.string(),
  target: z.string(),
  properties: BagSchema,
});

/** What a dump reads from: a store, or one transaction of it. */
export type DumpSource = Pick<GraphStore, "dialect" | "read">;

/** One JSON line for each node and each relationship, sorted; "" for an empty graph. */
export async function dumpGraph(store: DumpSource): Promise<string> {
  const nodes = await store.read(loadQuery("dump/nodes", store.dialect));
  const relationships = await store.read(loadQuery("dump/relationships", store.dialect));
  const lines = [
    ...nodes.map((row) => nodeLine(NodeLineSchema.parse(row))),
    ...relationships.map((row) => relationshipLine(RelationshipLineSchema.parse(row))),
  ];
  return lines.length === 0 ? "" : `${lines.sort().join("\n")}\n`;
}

function nodeLine({ labels, properties }: z.infer<typeof NodeLineSchema>): string {
  return JSON.stringify({ labels: [...labels].sort(), properties: sortKeys(properties) });
}

function relationshipLine(row: z.infer<typeof RelationshipLineSchema>): string {
  const { source, type, target, properties } = row;
  return JSON.stringify({ source, type, target, properties: sortKeys(properties) });
}

function sortKeys(bag: z.infer<typeof BagSchema>): Record<string, unknown> {
  const entries = Object.entries(bag).filter(([, value]) => value !== null);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
