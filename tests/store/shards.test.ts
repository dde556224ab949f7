/** Three processes at once into one Neo4j that nobody has opened before: the same graph as by one. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { varyReport } from "../../bench/reports/vary-samples.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { hasNeo4j, openTestNeo4j } from "./describe-stores.ts";

const CLI = join(import.meta.dirname, "../../server/ingest-cli.ts");
const SHARDS = 3;
const REPORTS = 9;

interface Run {
  readonly code: number;
  readonly text: string;
}

function ingest(reports: string, env: Readonly<Record<string, string>>, ...options: string[]) {
  const more = { ...process.env, IMPORT_WORKERS: "1", ...env };
  return new Promise<Run>((resolve) => {
    const command = ["--import", "tsx", CLI, reports, ...options];
    execFile("node", command, { env: more }, (error, out, problems) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, text: out + problems });
    });
  });
}

/** Takes constraints and indexes away too: as nobody has opened it yet. */
async function dropSchema(store: GraphStore): Promise<void> {
  const list = async (cypher: string) => {
    const rows = await store.read(cypher);
    return rows.flatMap(({ name }) => (typeof name === "string" ? [name] : []));
  };
  const drop = (what: string) =>
    store.write((transaction) => transaction.run(`DROP ${what} IF EXISTS`));
  const constraints = await list("SHOW CONSTRAINTS YIELD name RETURN name");
  for (const name of constraints) await drop(`CONSTRAINT ${name}`);
  const indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name";
  for (const name of await list(indexes)) await drop(`INDEX ${name}`);
}

describe.skipIf(!hasNeo4j())("shares of a folder", { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-shards-"));
  const reports = join(folder, "reports");
  let store: GraphStore;
  let clear: () => Promise<void> = () => Promise.resolve();
  let env: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const neo4j = inject("neo4j");
    if (!("uri" in neo4j)) throw new Error(neo4j.missing);
    env = { STORE: "neo4j", NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user };
    env = { ...env, NEO4J_PASSWORD: neo4j.password };
    ({ store, dispose: clear } = await openTestNeo4j());
    mkdirSync(reports);
    for (let number = 0; number < REPORTS; number += 1) {
      const { name, bytes } = varyReport(number);
      writeFileSync(join(reports, name), bytes);
    }
  });

  afterAll(async () => {
    await clear();
    rmSync(folder, { recursive: true, force: true });
  });

  it("taken by three processes at once make the graph that one process makes", async () => {
    await dropSchema(store);
    const shards = Array.from({ length: SHARDS }, (_none, index) => `${index}/${SHARDS}`);
    const runs = await Promise.all(shards.map((shard) => ingest(reports, env, "--shard", shard)));
    expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
    const together = await dumpGraph(store);
    expect(together.split("\n").length).toBeGreaterThan(1000);
    const constraints = await store.read("SHOW CONSTRAINTS YIELD name RETURN name");
    expect(constraints.map(({ name }) => name)).toContain("lock_id");

    const alone = { STORE: "embedded", DATA_DIR: join(folder, "alone") };
    expect(await ingest(reports, alone)).toMatchObject({ code: 0 });
    const one = await openStore({ kind: "embedded", folder: alone.DATA_DIR });
    try {
      expect(together.split("\n")).toEqual((await dumpGraph(one)).split("\n"));
    } finally {
      await one.close();
    }
  });
});
