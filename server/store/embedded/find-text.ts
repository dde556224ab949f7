/** The engine's full-text indexes: made once for a database, kept by it in every transaction. */
import type { GrafeoDB } from "@grafeo-db/js";
import { TEXT_INDEXES, type TextIndexName } from "../text-indexes.ts";

// With these a node's score is the sum of what its words are worth, however often they stand and however long
// the text is: nodes with all the words have the highest score and come first.
const OPTIONS = { tokenizer: "cjk_bigram", k1: 0, b: 0, stopWords: [] };
const ROUNDING = 1e-6;

export interface TextQuestion {
  readonly index: TextIndexName;
  /** Words with spaces between them. */
  readonly words: string;
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

/** The ids of the nodes with all the words. */
export async function findText(
  database: GrafeoDB,
  { index, words, limit }: TextQuestion,
): Promise<readonly string[]> {
  const { label, properties } = TEXT_INDEXES[index];
  const ids = new Set<string>();
  for (const property of properties) {
    const found = await database.textSearch(label, property, words, limit);
    const best = found[0]?.[1] ?? 0;
    for (const [number, score = 0] of found) {
      if (score < best - ROUNDING || number === undefined) break;
      const id = database.getNode(number)?.get("id");
      if (typeof id === "string") ids.add(id);
    }
  }
  return [...ids].slice(0, limit);
}
