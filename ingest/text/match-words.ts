/** Finds the words of a list in a text, the longest at each place. */
import type { Span } from "../model/span.ts";

/** A word found, with the group that the list gives it. */
export interface WordMatch<Group extends string> extends Span {
  readonly word: string;
  readonly group: Group;
}

/** Finds words group by group: at each place the longest word wins, whatever its group. */
export class WordMatcher<Group extends string> {
  readonly #groupOf = new Map<string, Group>();
  readonly #longest: number;

  constructor(groups: Iterable<readonly [Group, readonly string[]]>) {
    for (const [group, words] of groups) {
      for (const word of words) if (!this.#groupOf.has(word)) this.#groupOf.set(word, group);
    }
    this.#longest = Math.max(0, ...[...this.#groupOf.keys()].map((word) => word.length));
  }

  /** The words in `text` from left to right; none overlaps another. */
  findAll(text: string): readonly WordMatch<Group>[] {
    const matches: WordMatch<Group>[] = [];
    for (let start = 0; start < text.length;) {
      const match = this.#longestAt(text, start);
      if (match !== null) matches.push(match);
      start = match?.end ?? start + 1;
    }
    return matches;
  }

  #longestAt(text: string, start: number): WordMatch<Group> | null {
    for (let end = Math.min(text.length, start + this.#longest); end > start; end--) {
      const word = text.slice(start, end);
      const group = this.#groupOf.get(word);
      if (group !== undefined) return { start, end, word, group };
    }
    return null;
  }
}
