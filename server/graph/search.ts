/** Finds entities by any of their names however typed, and sentences by their text. */
import { z } from "zod";
import type { Match, SearchHit, SearchReply } from "../contract/entity.ts";
import { type EntityNode, TypeCountSchema } from "../contract/graph.ts";
import type { EntityType } from "../contract/vocabulary.ts";
import type { GraphStore, Parameters } from "../store/graph-store.ts";
import {
  type FoldedQuery,
  foldName,
  foldQuery,
  foldText,
  searchKeys,
} from "../store/search-keys.ts";
import { getEntityNodes } from "./entity-nodes.ts";
import { findEntityIds, findSentenceIds } from "./find-ids.ts";
import { readRows } from "./read-rows.ts";
import { getSentences } from "./sentences.ts";

export interface SearchRequest {
  readonly q: string;
  /** Empty for all types. */
  readonly type: readonly EntityType[];
  readonly limit: number;
}

/** The first test that a name passes says why the entity was found. */
const TESTS: readonly ((
  name: string,
  query: FoldedQuery,
) => "text" | "pinyin" | "initials" | undefined)[] = [
  (name, { name: text }) => (foldName(name) === text ? "text" : undefined),
  (name, { latin }) => (latin !== "" && searchKeys(name).pinyin === latin ? "pinyin" : undefined),
  (name, { latin }) =>
    latin !== "" && searchKeys(name).initials === latin ? "initials" : undefined,
  (name, { name: text }) => (foldName(name).includes(text) ? "text" : undefined),
  (name, { latin }) =>
    latin !== "" && searchKeys(name).initials.startsWith(latin) ? "initials" : undefined,
  (name, { latin }) =>
    latin !== "" && searchKeys(name).pinyin.includes(latin) ? "pinyin" : undefined,
];

function explainMatch(entity: EntityNode, query: FoldedQuery): { match: Match; matched: string } {
  const names = [entity.name, ...entity.aliases];
  for (const test of TESTS) {
    for (const name of names) {
      const found = test(name, query);
      if (found === "text")
        return { match: name === entity.name ? "name" : "alias", matched: name };
      if (found !== undefined) return { match: found, matched: name };
    }
  }
  return { match: "name", matched: entity.name };
}

/** The entities that a text finds, the best first, without counts. */
export async function findEntities(
  store: GraphStore,
  { q, type, limit }: SearchRequest,
): Promise<EntityNode[]> {
  const { ids, parameters } = await findEntityIds(store, foldQuery(q));
  return rankEntities(store, { ids, ...parameters, types: type, limit });
}

async function rankEntities(store: GraphStore, parameters: Parameters): Promise<EntityNode[]> {
  const schema = z.object({ id: z.string() });
  const ranked = await readRows(store, "search-entities", schema, parameters);
  return getEntityNodes(
    store,
    ranked.map((row) => row.id),
  );
}

async function searchEntities(store: GraphStore, { q, type, limit }: SearchRequest) {
  const query = foldQuery(q);
  const { ids, parameters, isCut } = await findEntityIds(store, query);
  const [entities, types] = await Promise.all([
    rankEntities(store, { ids, ...parameters, types: type, limit }),
    readRows(store, "search-types", TypeCountSchema, { ids, ...parameters }),
  ]);
  const items: SearchHit[] = entities.map((entity) => ({
    entity,
    ...explainMatch(entity, query),
  }));
  const counted = types.filter((row) => type.length === 0 || type.includes(row.type));
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  return { items, total, limitHit: isCut || total > items.length, types };
}

/** Sentences that hold a text in any script, width or case. */
async function searchSentences(store: GraphStore, q: string, limit: number) {
  const text = foldText(q.trim());
  if (text === "") return { items: [], total: 0, limitHit: false };
  const { ids: candidates, isCut } = await findSentenceIds(store, text);
  const [found, counts] = await Promise.all([
    readRows(store, "search-sentences", z.object({ sentence: z.string() }), {
      ...{ ids: candidates, text, limit },
    }),
    readRows(store, "count-sentences", z.object({ total: z.number() }), { ids: candidates, text }),
  ]);
  const ids = found.map((row) => row.sentence);
  const sentences = await getSentences(store, ids);
  const items = ids.flatMap((id) => sentences.get(id) ?? []);
  const total = counts[0]?.total ?? 0;
  return { items, total, limitHit: isCut || total > items.length };
}

/** Entities by name, then sentences by text; an empty query gives the entities that are mentioned most. */
export async function search(store: GraphStore, request: SearchRequest): Promise<SearchReply> {
  const [entities, sentences] = await Promise.all([
    searchEntities(store, request),
    searchSentences(store, request.q, request.limit),
  ]);
  return { ...entities, sentences };
}
