/** The time that the rest of many files takes, from the pace of the last ones. */

// Files that are in the graph already pass quickly: the pace is that of the last ones only.
const WINDOW = 40;
const FEWEST = 4;
// Opening and writing take their time however small a file is.
const BYTES_OF_A_FILE = 4096;

/** The clock of an import. */
export interface ImportClock {
  /** Notes that a file is done; returns the seconds left, null until that can be told. */
  readonly finish: (index: number) => number | null;
}

/** Starts the clock for files of these sizes; `now` is the time in milliseconds. */
export function startClock(sizes: readonly number[], now = () => performance.now()): ImportClock {
  const weights = sizes.map((size) => size + BYTES_OF_A_FILE);
  let left = weights.reduce((sum, weight) => sum + weight, 0);
  const ends: { readonly at: number; readonly weight: number }[] = [{ at: now(), weight: 0 }];
  return {
    finish: (index) => {
      const weight = weights[index] ?? 0;
      left -= weight;
      ends.push({ at: now(), weight });
      if (ends.length > WINDOW + 1) ends.shift();
      const [first, ...rest] = ends;
      const last = rest.at(-1);
      if (first === undefined || last === undefined || rest.length < FEWEST) return null;
      const done = rest.reduce((sum, each) => sum + each.weight, 0);
      return (left / done) * ((last.at - first.at) / 1000);
    },
  };
}
