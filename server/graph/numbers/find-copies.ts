/** Reports whose numbers are the same, under another title or another year: one report that came in twice. */
import { type ReportRow, pathOf } from "../promises/read-reports.ts";
import type { NumberRow } from "./number-rows.ts";

/** A report and the earlier one that it repeats. */
export interface Copy {
  readonly copy: ReportRow;
  readonly original: ReportRow;
}

/** Fewer numbers may be the same by chance. */
const FEWEST = 4;
const SAME = 0.9;

/** The copies among reports of one place; of two the later by year, title and id is the copy. */
export function findCopies(
  documents: readonly ReportRow[],
  numbersOf: ReadonlyMap<string, readonly NumberRow[]>,
): readonly Copy[] {
  const kept: { document: ReportRow; stated: ReadonlySet<string> }[] = [];
  const copies: Copy[] = [];
  for (const document of documents) {
    const stated = new Set(numbersOf.get(document.id)?.map(stateOf));
    const original = kept.find(
      (one) => pathOf(one.document) === pathOf(document) && isSame(one.stated, stated),
    );
    if (original === undefined) kept.push({ document, stated });
    else copies.push({ copy: document, original: original.document });
  }
  return copies;
}

function stateOf({ indicator, value, unit, kind }: NumberRow): string {
  return [indicator, value, unit, kind].join(" ");
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const longest = Math.max(one.size, other.size);
  if (longest < FEWEST) return false;
  const shared = [...other].filter((each) => one.has(each)).length;
  return shared / longest >= SAME;
}
