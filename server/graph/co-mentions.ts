/** Which entities are named together, whether or not a relation was read between them. */
import { z } from "zod";
import type { CoMention } from "../contract/entity.ts";
import type { SentenceRef } from "../contract/evidence.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { getEntityNode, getEntityNodes } from "./entity-nodes.ts";
import { readRows } from "./read-rows.ts";
import { getSentences } from "./sentences.ts";

// Enough to count: whoever is named with more than this is named with everything.
const MAX_COUNTED = 5000;

const CoMentionRowSchema = z.object({ id: z.string(), sentences: z.number() });

/** The entities named in the same sentences, those in the most sentences first. */
export async function getCoMentions(store: GraphStore, id: string, limit: number) {
  const rows = await readRows(store, "entity-co-mentions", CoMentionRowSchema, {
    ...{ id, limit: MAX_COUNTED },
  });
  const shown = rows.slice(0, limit);
  const ids = shown.map((row) => row.id);
  const [nodes, related] = await Promise.all([
    getEntityNodes(store, ids),
    readRows(store, "related-ones", z.object({ id: z.string() }), { id, ids }),
  ]);
  const relatedIds = new Set(related.map((row) => row.id));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const items = shown.flatMap((row): CoMention[] => {
    const entity = byId.get(row.id);
    const isRelated = relatedIds.has(row.id);
    return entity ? [{ entity, sentences: row.sentences, related: isRelated }] : [];
  });
  return { items, total: rows.length, limitHit: rows.length > items.length };
}

/** The sentences that name both entities, the latest document first. Throws NOT_FOUND. */
export async function getSharedSentences(
  store: GraphStore,
  pair: { readonly id: string; readonly other: string },
  limit: number,
) {
  const [one, other] = await Promise.all([
    getEntityNode(store, pair.id),
    getEntityNode(store, pair.other),
  ]);
  const rows = await readRows(store, "named-together", z.object({ sentence: z.string() }), {
    ...{ id: one.id, other: other.id, limit: MAX_COUNTED },
  });
  const ids = rows.slice(0, limit).map((row) => row.sentence);
  const sentences = await getSentences(store, ids);
  const items: SentenceRef[] = ids.flatMap((sentence) => sentences.get(sentence) ?? []);
  return { items, total: rows.length, limitHit: rows.length > items.length };
}
