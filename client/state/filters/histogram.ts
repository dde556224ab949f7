/** How values spread: bins that a slider walks along. Pure. */

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

// As many bars as a side panel has room for.
const MAX_BINS = 24;

/**
 * Few different values have a bin each; many share at most `most` bins that grow with the values, so that one hub does
 * not press all others into the first.
 */
export function histogramOf(values: readonly number[], most = MAX_BINS): readonly Bin[] {
  const ordered = values.toSorted((a, b) => a - b);
  const distinct = [...new Set(ordered)];
  const starts = distinct.length <= most ? distinct : growingStarts(distinct, most);
  return starts.map((from, index) => {
    const next = starts[index + 1] ?? Infinity;
    const inside = ordered.filter((value) => value >= from && value < next);
    return { from, to: inside.at(-1) ?? from, count: inside.length };
  });
}

/** Values at which bins begin: each bin holds as many different values as the others, about. */
function growingStarts(distinct: readonly number[], bins: number): readonly number[] {
  return Array.from(
    { length: bins },
    (_, index) => distinct[Math.floor((index * distinct.length) / bins)] ?? 0,
  );
}
