/**
 * Which words of a search tell most: looking one up costs as much as there are nodes that have it, and the rare ones
 * already leave hardly any node that has not all of them.
 */
import type { GrafeoDB } from "@grafeo-db/js";

/** One full-text index of the engine. */
export interface IndexedProperty {
  readonly label: string;
  readonly property: string;
}

const HAN = /^\p{Script=Han}/u;
// What is remembered is a number a word.
const MAX_KNOWN = 50_000;

/** The words as the engine's index keeps them: pairs of Chinese characters, and letters and digits as they stand. */
export function indexedWords(words: readonly string[]): readonly string[] {
  const pairs = words.flatMap((word) => {
    if (!HAN.test(word)) return [word];
    const characters = [...word];
    return characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`);
  });
  return [...new Set(pairs)];
}

/** Remembers how rare words are until something is written. */
export class WordRarity {
  readonly #known = new Map<string, number>();

  /** Forgets everything: what is written changes how rare words are. */
  clear(): void {
    this.#known.clear();
  }

  /** The `count` rarest of some words of an index. */
  async rarest(
    database: GrafeoDB,
    index: IndexedProperty,
    { words, count }: { readonly words: readonly string[]; readonly count: number },
  ): Promise<readonly string[]> {
    if (words.length <= count) return words;
    const rated = await Promise.all(
      words.map(async (word) => ({ word, worth: await this.#worthOf(database, index, word) })),
    );
    return rated
      .toSorted((one, other) => other.worth - one.worth)
      .slice(0, count)
      .map(({ word }) => word);
  }

  /** A node's score by one word is what this word is worth: the more, the fewer nodes have it. */
  async #worthOf(database: GrafeoDB, index: IndexedProperty, word: string): Promise<number> {
    const { label, property } = index;
    const key = `${label} ${property} ${word}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [best] = await database.textSearch(label, property, word, 1);
    const worth = best?.[1] ?? Infinity;
    if (this.#known.size >= MAX_KNOWN) this.clear();
    this.#known.set(key, worth);
    return worth;
  }
}
