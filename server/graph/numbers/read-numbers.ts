/** The numbers of the reports of some places, each with its document and what it measures. */
import { indicatorKey } from "../../../ingest/follow/number-key.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { groupBy } from "../group-by.ts";
import { type ReportRow, ReportRowSchema, pathOf } from "../promises/read-reports.ts";
import { readRows } from "../read-rows.ts";
import { type Copy, findCopies } from "./find-copies.ts";
import { type NumberRow, NumberRowSchema } from "./number-rows.ts";

const MAX_DOCUMENTS = 5000;
const MAX_NUMBERS = 60_000;
/** So many at a time: a longer join would fill the store. */
const BATCH = 20;
/** Stands in the list of places for documents that do not say theirs. */
export const NO_PLACE = "none";

export interface ReadNumbers {
  /** Every document of the graph. */
  readonly all: readonly ReportRow[];
  /** Those whose numbers were read, by id. */
  readonly documents: ReadonlyMap<string, ReportRow>;
  /** Without the numbers of copies. */
  readonly numbers: readonly NumberRow[];
  readonly copies: readonly Copy[];
  /** Some documents were left out. */
  readonly limitHit: boolean;
}

/** Reads the numbers of all reports, or of those of `places`, the earliest report of a place first. */
export async function readNumbers(
  store: GraphStore,
  places: readonly string[],
): Promise<ReadNumbers> {
  const all = await readRows(store, "number-documents", ReportRowSchema, {
    limit: MAX_DOCUMENTS,
  });
  const wanted = new Set(places);
  const chosen = all.filter((row) => wanted.size === 0 || wanted.has(pathOf(row) || NO_PLACE));
  const rows = await readBatches(store, chosen);
  const copies = findCopies(
    chosen,
    groupBy(rows, ({ document }) => document),
  );
  const copied = new Set(copies.map(({ copy }) => copy.id));
  return {
    ...{ all, copies, documents: new Map(chosen.map((row) => [row.id, row])) },
    numbers: rows.filter(({ document }) => !copied.has(document)),
    limitHit: all.length === MAX_DOCUMENTS || rows.length >= MAX_NUMBERS,
  };
}

async function readBatches(
  store: GraphStore,
  documents: readonly ReportRow[],
): Promise<NumberRow[]> {
  const placeOf = new Map(documents.map(({ id, place }) => [id, place]));
  const numbers: NumberRow[] = [];
  for (let from = 0; from < documents.length; from += BATCH) {
    const limit = MAX_NUMBERS - numbers.length;
    if (limit <= 0) break;
    const ids = documents.slice(from, from + BATCH).map(({ id }) => id);
    const rows = await readRows(store, "document-numbers", NumberRowSchema, { ids, limit });
    for (const row of rows) {
      const key = indicatorKey(row, placeOf.get(row.document) ?? "");
      if (key !== "") numbers.push({ ...row, key });
    }
  }
  return numbers;
}
