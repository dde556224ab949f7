/** The series of some indicators with what is odd about them and the sentences behind every point. */
import type { NumberScope, Numbers } from "../../contract/numbers.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { groupBy } from "../group-by.ts";
import { otherPlaces } from "../promises/other-places.ts";
import { pathOf } from "../promises/read-reports.ts";
import { getSentences } from "../sentences.ts";
import { buildSeries } from "./build-series.ts";
import { describeNotices } from "./notices.ts";
import { readNumbers } from "./read-numbers.ts";

const MAX_STATED = 5000;
const MAX_SERIES = 200;

/** Reads the series; an indicator that no report states has none. */
export async function getNumbers(
  store: GraphStore,
  { indicator, place }: NumberScope,
): Promise<Numbers> {
  const read = await readNumbers(store, place);
  const wanted = new Set(indicator);
  const stated = read.numbers.filter(({ key }) => wanted.has(key));
  const numbers = stated.slice(0, MAX_STATED);
  const told = [...new Set(numbers.map(({ document }) => document))].flatMap(
    (id) => read.documents.get(id) ?? [],
  );
  const others = await otherPlaces(store, read.all, groupBy(told, pathOf));
  const sentences = await getSentences(store, [
    ...numbers.map(({ sentence }) => sentence),
    ...others.flatMap((notice) => notice.sentences),
  ]);
  const texts = new Map([...sentences].map(([id, { text }]) => [id, text]));
  const series = buildSeries({ numbers, documents: read.documents, texts });
  const items = series.slice(0, MAX_SERIES);
  return {
    ...{ items, total: series.length },
    limitHit: read.limitHit || numbers.length < stated.length || items.length < series.length,
    notices: describeNotices({ ...read, series: items, told, others }),
    sentences: [...sentences.values()],
  };
}
