/** What a store costs: rows written a second, and the questions of the API against their bare Cypher. */
import { buildGraphBatch } from "../ingest/assemble/build-graph-batch.ts";
import type { GraphBatch } from "../ingest/model/graph-batch.ts";
import { extract } from "../ingest/pipeline.ts";
import { getNeighbourhood } from "../server/graph/neighbourhood.ts";
import { removeDocument } from "../server/graph/remove-document.ts";
import { search } from "../server/graph/search.ts";
import { writeDocument } from "../server/graph/write-document.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { readSamples } from "./extraction.ts";
import { medianMs } from "./measure.ts";

const RUNS = 30;
const BUSIEST = `MATCH (e:Entity)-[r]-(:Entity)
WITH e.id AS id, count(r) AS degree
RETURN id
ORDER BY degree DESC, id
LIMIT 1`;
const BARE_NEIGHBOURS =
  "MATCH (:Entity {id: $id})-[r]-(o:Entity) RETURN o.id AS id, type(r) AS type LIMIT 100";
const BARE_SEARCH = "MATCH (e:Entity) WHERE e.name CONTAINS $text RETURN e.id AS id LIMIT 20";

function countRows(batch: GraphBatch): number {
  return Object.values(batch)
    .filter((rows): rows is readonly unknown[] => Array.isArray(rows))
    .reduce((sum, rows) => sum + rows.length, 0);
}

async function printAgainstBare(
  title: string,
  work: () => Promise<unknown>,
  bare: () => Promise<unknown>,
): Promise<void> {
  const ours = await medianMs(RUNS, work);
  const theirs = await medianMs(RUNS, bare);
  const ratio = (ours / theirs).toFixed(1);
  console.log(
    `  ${title}  ${ours.toFixed(1)} ms, bare Cypher ${theirs.toFixed(1)} ms, ratio ${ratio}`,
  );
}

/** Prints the figures of one empty store, and leaves it empty. */
export async function benchStore(store: GraphStore): Promise<void> {
  const batches = (await Promise.all(readSamples().map(extract))).map(buildGraphBatch);
  const rows = batches.reduce((sum, batch) => sum + countRows(batch), 0);
  const started = performance.now();
  for (const batch of batches) await writeDocument(store, batch);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${store.dialect} store`);
  console.log(`  writing         ${rows} rows, ${Math.round(rows / seconds)} rows/s`);
  const [busiest] = await store.read(BUSIEST);
  const id = busiest?.["id"];
  if (typeof id !== "string") throw new Error("The samples gave no relation to measure");
  const filter = { relation: [], type: [], exclude: [], limit: 100 };
  await printAgainstBare(
    "neighbourhood ",
    () => getNeighbourhood(store, id, filter),
    () => store.read(BARE_NEIGHBOURS, { id }),
  );
  await printAgainstBare(
    "search 罗湖口岸",
    () => search(store, { q: "罗湖口岸", type: [], limit: 20 }),
    () => store.read(BARE_SEARCH, { text: "罗湖口岸" }),
  );
  for (const batch of batches) await removeDocument(store, batch.document.id);
}
