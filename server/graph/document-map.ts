/** What was read out of each sentence of a document. */
import { z } from "zod";
import type { DocumentMap } from "../contract/document-map.ts";
import { EntityTypeSchema, RelationTypeSchema } from "../contract/vocabulary.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";

const EntityRowSchema = z.object({ id: z.string(), type: EntityTypeSchema, name: z.string() });

const RelationRowSchema = z.object({
  source: z.string(),
  relation: RelationTypeSchema,
  target: z.string(),
  evidence: z.array(z.string()),
});

const FactRowSchema = z.object({
  sentence: z.string(),
  kind: z.enum(["status", "metric"]),
  total: z.number(),
});

/** The entities, relations and facts of a document by sentence. Throws NOT_FOUND. */
export async function getDocumentMap(store: GraphStore, id: string): Promise<DocumentMap> {
  const known = await readRows(store, "document-sections", z.object({ id: z.string() }), { id });
  if (known.length === 0) {
    throw new ZhengtuError("NOT_FOUND", "没有这份文档；它可能已被移除。");
  }
  const entities = await readRows(store, "report-entities", EntityRowSchema, { id });
  const relations = await readRows(store, "document-relations", RelationRowSchema, { id });
  const facts = await readRows(store, "document-facts", FactRowSchema, { id });
  return {
    entities: [...new Map(entities.map((entity) => [entity.id, entity])).values()],
    relations: joinRelations(relations),
    facts: joinFacts(facts),
  };
}

/** What was said of several identities that are one entity is one relation here. */
function joinRelations(
  rows: readonly z.output<typeof RelationRowSchema>[],
): DocumentMap["relations"] {
  const joined = new Map<string, DocumentMap["relations"][number]>();
  for (const { source, relation, target, evidence } of rows) {
    const key = `${source} ${relation} ${target}`;
    const sentences = [...new Set([...(joined.get(key)?.sentences ?? []), ...evidence])];
    joined.set(key, { source, relation, target, sentences });
  }
  return [...joined.values()];
}

function joinFacts(rows: readonly z.output<typeof FactRowSchema>[]): DocumentMap["facts"] {
  const facts = new Map<string, DocumentMap["facts"][number]>();
  for (const { sentence, kind, total } of rows) {
    const fact = facts.get(sentence) ?? { sentence, status: 0, metrics: 0 };
    facts.set(sentence, { ...fact, [kind === "status" ? "status" : "metrics"]: total });
  }
  return [...facts.values()];
}
