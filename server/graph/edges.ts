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
  documents: z.number(),
  years: z.array(z.number()),
  confidence: z.number(),
});

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

export interface EdgesBetween {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly limit: number;
}

/** The edges from any of `sources` to any of `targets`, those with the most evidence first. */
export async function getEdgesBetween(
  store: GraphStore,
  { sources, targets, limit }: EdgesBetween,
): Promise<EntityEdge[]> {
  if (sources.length === 0 || targets.length === 0) return [];
  const rows = await readRows(store, "edges-between", EdgeRowSchema, { sources, targets, limit });
  return rows.map((row) => ({
    ...row,
    id: toEdgeId(row),
    years: [...new Set(row.years)].sort((a, b) => a - b),
  }));
}
