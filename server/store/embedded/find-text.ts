/** The engine's full-text indexes: made once for a database, kept by it in every transaction. */
import type { GrafeoDB } from "@grafeo-db/js";
import { TEXT_INDEXES, type TextIndexName } from "../text-indexes.ts";
import { type IndexedProperty, type WordRarity, indexedWords } from "./word-rarity.ts";

// With these a node's score is the sum of what its words are worth, however often they stand and however long
// the text is: nodes with all the words have the highest score and come first.
const OPTIONS = { tokenizer: "cjk_bigram", k1: 0, b: 0, stopWords: [] };
const ROUNDING = 1e-6;
// So many of the rarest words are looked up: who has these has the others, but for a few that the comparison sorts out.
const TELLING = 3;

export interface TextQuestion {
  readonly index: TextIndexName;
  readonly words: readonly string[];
  readonly limit: number;
}

/** Makes the indexes that are not there yet. */
export async function makeTextIndexes(database: GrafeoDB): Promise<void> {
  for (const { label, properties } of Object.values(TEXT_INDEXES)) {
    for (const property of properties) {
      // Asking is the only way to know.
      const isThere = await database.textSearch(label, property, "0", 1).then(
        () => true,
        () => false,
      );
      if (!isThere) await database.createTextIndex(label, property, OPTIONS);
    }
  }
}

/** The ids of the nodes with all the words, and of a few more. */
export async function findText(
  database: GrafeoDB,
  { index, words, limit }: TextQuestion,
  rarity: WordRarity,
): Promise<readonly string[]> {
  const { label, properties } = TEXT_INDEXES[index];
  const asked = indexedWords(words);
  const ids = new Set<string>();
  for (const property of properties) {
    const place = { label, property };
    const telling = await rarity.rarest(database, place, { words: asked, count: TELLING });
    let found = await findNodes(database, place, { words: telling, limit });
    // So many have the rare ones that the others must tell them apart.
    if (found.length === limit && telling.length < asked.length) {
      found = await findNodes(database, place, { words: asked, limit });
    }
    for (const number of found) {
      const id = database.getNode(number)?.get("id");
      if (typeof id === "string") ids.add(id);
    }
  }
  return [...ids].slice(0, limit);
}

/** The nodes with the most of the words. */
async function findNodes(
  database: GrafeoDB,
  { label, property }: IndexedProperty,
  { words, limit }: Pick<TextQuestion, "words" | "limit">,
): Promise<readonly number[]> {
  const found = await database.textSearch(label, property, words.join(" "), limit);
  const best = found[0]?.[1] ?? 0;
  const numbers: number[] = [];
  for (const [number, score = 0] of found) {
    if (score < best - ROUNDING || number === undefined) break;
    numbers.push(number);
  }
  return numbers;
}
