/** How rows are sorted and repeated ones found: by content only, so that order of work never shows. */
import type { SentenceId } from "../model/ids.ts";

/** The order of each sentence in its document. */
export type SentenceOrder = ReadonlyMap<SentenceId, number>;

export type SortKey = readonly (string | number | null)[];

/** The rows sorted by their keys, part by part; code units, not a locale, so that machines agree. */
export function sortByKey<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey): Row[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ row }) => row);
}

/** The rows without those whose key came before. */
export function dropRepeated<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = JSON.stringify(keyOf(row));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The place of a sentence for sorting; one that the document does not have sorts last. */
export function placeOf(order: SentenceOrder, sentence: SentenceId): number {
  return order.get(sentence) ?? Number.MAX_SAFE_INTEGER;
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i++) {
    const difference = compareParts(a[i] ?? null, b[i] ?? null);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareParts(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
