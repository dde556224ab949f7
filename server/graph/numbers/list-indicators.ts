/** Which indicators the reports state, with how many numbers, places and years. */
import { foldName } from "../../../ingest/follow/name-parts.ts";
import { indicatorName } from "../../../ingest/follow/number-key.ts";
import type { Indicator } from "../../contract/numbers.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { groupBy } from "../group-by.ts";
import { type ReportRow, pathOf } from "../promises/read-reports.ts";
import type { NumberRow } from "./number-rows.ts";
import { readNumbers } from "./read-numbers.ts";

export interface IndicatorRequest {
  readonly place: readonly string[];
  readonly q: string;
  readonly limit: number;
}

/** The indicators whose name holds the words, those with most numbers first. */
export async function listIndicators(
  store: GraphStore,
  { place, q, limit }: IndicatorRequest,
): Promise<{ items: Indicator[]; total: number; limitHit: boolean }> {
  const { documents, numbers, limitHit } = await readNumbers(store, place);
  const words = foldName(q).toLowerCase();
  const found = [...groupBy(numbers, ({ key }) => key)]
    .filter(([key, rows]) => isNamed(key, rows, words))
    .map(([key, rows]) => describe(key, rows, documents))
    .toSorted((a, b) => b.numbers - a.numbers || a.name.localeCompare(b.name, "zh-CN"));
  const items = found.slice(0, limit);
  return { items, total: found.length, limitHit: limitHit || found.length > items.length };
}

/** As most reports write it; of two that are as frequent, the shorter. */
export function commonName(rows: readonly NumberRow[]): string {
  const counts = new Map<string, number>();
  for (const name of rows.map(indicatorName)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = [...counts].toSorted(
    ([a, m], [b, n]) => n - m || a.length - b.length || a.localeCompare(b, "zh-CN"),
  );
  return first?.[0] ?? "";
}

function isNamed(key: string, rows: readonly NumberRow[], words: string): boolean {
  if (words === "" || key.toLowerCase().includes(words)) return true;
  return rows.some(({ indicator }) => indicator.toLowerCase().includes(words));
}

function describe(
  key: string,
  rows: readonly NumberRow[],
  documents: ReadonlyMap<string, ReportRow>,
): Indicator {
  const places = new Set(
    rows.flatMap(({ document }) => {
      const row = documents.get(document);
      return row === undefined ? [] : pathOf(row);
    }),
  );
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
  return { key, name: commonName(rows), numbers: rows.length, places: places.size, years };
}
