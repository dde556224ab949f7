/** Import tables in a real Neo4j: the same graph as by one document after the other, and one that goes on living. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { varyReport } from "../../bench/reports/vary-samples.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { readBatches } from "../../scripts/faults/whole-documents.ts";
import { importTables } from "../../scripts/neo4j/import-tables.ts";
import { startLocalNeo4j } from "../../scripts/neo4j/local-neo4j.ts";
import { findFreePort } from "../../scripts/neo4j/server-process.ts";
import { BulkExport } from "../../server/graph/bulk/bulk-export.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { search } from "../../server/graph/search.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { type Named, buildBatch } from "../builders/graph-batch.ts";
import { report2022, report2023, report2024 } from "../builders/luohu-documents.ts";
import { hasNeo4j, openTestEmbedded } from "./describe-stores.ts";

const READER = "reader-1";
const port: Named = { type: "Port", name: "罗湖口岸" };
/** Merged with the port without asking. */
const quoted: Named = { type: "Port", name: "“罗湖口岸”" };
const odd: Named = { type: "Project", name: '叫,"逗号"的\\工程', aliases: ["'别名'; 一", "=2+3"] };

/** Two names of one thing that say something of each other, and texts that a table could take for its own signs. */
const awkward = buildBatch({
  title: '标题 "引号", 逗号',
  place: null,
  year: null,
  entities: [port, quoted, odd],
  sentences: [
    {
      text: '“罗湖口岸”里有罗湖口岸，\n叫,"逗号"的\\工程也在。',
      mentions: ["“罗湖口岸”", "罗湖口岸", odd.name],
      relation: ["“罗湖口岸”", "PART_OF", "罗湖口岸"],
      metric: { of: null, indicator: "=客流", value: 3, unit: "" },
    },
    { text: "工程改造口岸。", relation: [odd.name, "TARGETS", "“罗湖口岸”"] },
  ],
});

/** Where a rule has no cue the list of cues holds an empty text. */
function withoutCues(batch: GraphBatch): GraphBatch {
  return { ...batch, relations: batch.relations.map((each) => ({ ...each, cues: [""] })) };
}

async function writeAll(store: GraphStore, batches: readonly GraphBatch[]): Promise<void> {
  for (const batch of batches) await writeDocument(store, batch, { reader: READER });
}

describe.skipIf(!hasNeo4j())("import tables", { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-bulk-"));
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function startWithTables(tables: string): Promise<GraphStore> {
    const home = join(folder, "neo4j");
    mkdirSync(home);
    const log = () => undefined;
    await importTables({ home, tables, log });
    const ports = { boltPort: await findFreePort(), httpPort: await findFreePort() };
    const server = await startLocalNeo4j({ home, ...ports, password: "zhengtu-bulk", log });
    ends.push(() => server.stop());
    const store = await openStore({ kind: "neo4j", ...server });
    ends.push(() => store.close());
    return store;
  }

  it("give the graph that the ordinary import gives, ready for what comes after", async () => {
    const extracted = await readBatches([varyReport(1), varyReport(3)]);
    const batches = [report2022, withoutCues(report2023), awkward, ...extracted];
    const tables = join(folder, "tables");
    const bulk = new BulkExport(tables, READER);
    for (const [at, batch] of batches.entries()) expect(bulk.add(`file-${at}`, batch)).toBe(true);
    expect(bulk.add("file-again", report2022)).toBe(false);
    const counts = bulk.finish();

    const one = await openTestEmbedded();
    ends.push(one.dispose);
    await writeAll(one.store, batches);
    const dump = await dumpGraph(one.store);
    expect(dump).toContain("WITHHOLDS");
    const store = await startWithTables(tables);
    expect((await dumpGraph(store)).split("\n")).toEqual(dump.split("\n"));
    expect(counts.documents).toBe(batches.length);

    const found = await search(store, { q: "逗号", type: [], limit: 5 });
    expect(found.items.map(({ entity }) => entity.name)).toEqual([odd.name]);
    expect(found.sentences.total).toBe(1);
    const indexes = await store.read("SHOW INDEXES YIELD name, state RETURN name, state");
    expect(indexes.filter(({ state }) => state !== "ONLINE")).toEqual([]);
    expect(indexes.map(({ name }) => name)).toContain("sentence_text");

    await writeAll(store, [report2024, report2023]);
    await writeAll(one.store, [report2024, report2023]);
    expect((await dumpGraph(store)).split("\n")).toEqual((await dumpGraph(one.store)).split("\n"));
  });
});
