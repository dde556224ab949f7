/** Where things stand in the file that a document came in: page and line, paragraph, cell, or character. */
import type { SentenceId } from "./ids.ts";

/**
 * The place of one character. Pages, lines, paragraphs and rows are counted from 1, `offset` from 0: within
 * the line, the paragraph or the cell, or else within the decoded text of the file.
 */
export type Place =
  | { readonly offset: number }
  | { readonly page: number; readonly line: number; readonly offset: number }
  | { readonly paragraph: number; readonly offset: number }
  | {
      /** The name of the sheet, "" where the file has but one table. */
      readonly sheet: string;
      readonly row: number;
      /** As spreadsheets name it: A, B … AA. */
      readonly column: string;
      readonly offset: number;
    };

/** From the character `at` on, up to the next run, characters stand one after another from `place` on. */
export interface PlaceRun {
  readonly at: number;
  readonly place: Place;
}

/** Where a sentence stands in the file; `at` of each run counts within the sentence. */
export interface SentencePlaces {
  readonly sentence: SentenceId;
  readonly runs: readonly PlaceRun[];
}

/** The place of the character `index` of a text with these runs, null where it has none. */
export function placeAt(runs: readonly PlaceRun[], index: number): Place | null {
  const run = runs[findRun(runs, index)];
  return run === undefined ? null : placeIn(run, index);
}

/** Which of the runs holds the character `index`, -1 where none does. */
export function findRun(runs: readonly PlaceRun[], index: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.at ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The place of the character `index`, which the run holds. */
export function placeIn({ at, place }: PlaceRun, index: number): Place {
  return { ...place, offset: place.offset + index - at };
}
