/** A graph of a size on either store, and the real server before it. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importTables } from "../../scripts/neo4j/import-tables.ts";
import { startLocalNeo4j } from "../../scripts/neo4j/local-neo4j.ts";
import { findFreePort } from "../../scripts/neo4j/server-process.ts";
import { BulkExport } from "../../server/graph/bulk/bulk-export.ts";
import type { Dialect } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { fillStore } from "../graph/fill-store.ts";
import { countReports, madeReport } from "../graph/made-report.ts";
import { startServerProcess } from "../load/server-process.ts";
import type { Neo4jAddress } from "./bare-driver.ts";

/** A server over a graph. */
export interface ServedGraph {
  readonly url: string;
  /** The process of the server. */
  readonly pid: number;
  /** Where Neo4j is, if that holds the graph. */
  readonly neo4j: Neo4jAddress | null;
  /** Ends everything; on the disk nothing is left but what is to be kept. */
  readonly close: () => Promise<void>;
}

export interface GraphSize {
  readonly dialect: Dialect;
  readonly entities: number;
  /** A folder in which graphs are kept and used again; none is kept where it is not given. */
  readonly keep?: string | undefined;
  /** A folder for what the server's processor did. */
  readonly profile?: string | undefined;
  /** Takes a line about what is going on. */
  readonly log: (line: string) => void;
}

type End = () => Promise<void> | void;

const PASSWORD = "zhengtu-scale";
// All requests come from one address.
const ENV = { RATE_LIMIT_PER_MINUTE: "0", LOG_LEVEL: "error" };
const READER = "made";
// Reports between two lines about how far it is: making one is quick, writing one is not.
const TOLD_EACH = 500;
const WRITTEN_EACH = 50;
// After an import everything is planned and read for the first time.
const PATIENCE_MS = 30 * 60_000;

/** Makes the graph where it is not there yet, and starts the server. Throws NoNeo4jError where there is no Neo4j to be had. */
export async function serveGraph(size: GraphSize): Promise<ServedGraph> {
  const { folder, remove } = openFolder(size);
  const ends: End[] = [remove];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const data = join(folder, "data");
    const neo4j = size.dialect === "neo4j" ? await startNeo4j(size, folder, ends) : null;
    if (neo4j === null) {
      await once(join(folder, "filled"), () => fillEmbedded(size, data));
    }
    const place = neo4j === null ? { STORE: "embedded" } : toEnv(neo4j);
    const server = await startServerProcess({ ...ENV, ...place, DATA_DIR: data }, size.profile);
    ends.push(() => server.stop());
    return { url: server.url, pid: server.pid, neo4j, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function openFolder({ dialect, entities, keep }: GraphSize): { folder: string; remove: End } {
  if (keep === undefined) {
    const folder = mkdtempSync(join(tmpdir(), "zhengtu-scale-"));
    return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
  }
  const folder = join(keep, `${dialect}-${entities}`);
  mkdirSync(folder, { recursive: true });
  return { folder, remove: () => undefined };
}

/** Does what takes long only where its mark is not there yet. */
async function once(mark: string, work: () => Promise<void> | void): Promise<void> {
  if (existsSync(mark)) return;
  await work();
  writeFileSync(mark, "");
}

async function fillEmbedded({ entities, log }: GraphSize, folder: string): Promise<void> {
  const started = performance.now();
  rmSync(folder, { recursive: true, force: true });
  const store = await openStore({ kind: "embedded", folder });
  try {
    await fillStore(store, entities, (done, total) => {
      if (done % WRITTEN_EACH === 0) log(`${done} of ${total} reports written`);
    });
  } finally {
    await store.close();
  }
  log(`filled in ${secondsSince(started)} s`);
}

async function startNeo4j(size: GraphSize, folder: string, ends: End[]): Promise<Neo4jAddress> {
  const { log } = size;
  const [home, tables] = [join(folder, "neo4j"), join(folder, "tables")];
  await once(join(folder, "tabled"), () => makeTables(size, tables));
  await once(join(folder, "imported"), async () => {
    const started = performance.now();
    mkdirSync(home, { recursive: true });
    await importTables({ home, tables, log });
    rmSync(tables, { recursive: true });
    log(`imported by neo4j-admin in ${secondsSince(started)} s`);
  });
  const started = performance.now();
  // Alike for every size, so that it is the size that is compared.
  const memory = { heap: 2048, pageCache: 2048 };
  const ports = { boltPort: await findFreePort(), httpPort: await findFreePort() };
  const server = await startLocalNeo4j({ home, ...ports, password: PASSWORD, memory, log });
  ends.push(() => server.stop());
  const store = await openStore({ kind: "neo4j", ...server, readTimeoutMs: PATIENCE_MS });
  await store.close();
  log(`started, with constraints, full-text indexes and lists, in ${secondsSince(started)} s`);
  return { uri: server.uri, user: server.user, password: server.password };
}

/** A million entities one document after the other take hours. */
function makeTables({ entities, log }: GraphSize, tables: string): void {
  const started = performance.now();
  rmSync(tables, { recursive: true, force: true });
  const bulk = new BulkExport(tables, READER);
  const reports = countReports(entities);
  for (let number = 0; number < reports; number += 1) {
    bulk.add(String(number), madeReport(number));
    if ((number + 1) % TOLD_EACH === 0) {
      log(`${number + 1} of ${reports} reports made, ${secondsSince(started)} s`);
    }
  }
  const counts = bulk.finish();
  const documents = `${counts.documents} documents, ${counts.entities} entities`;
  log(`tables of ${documents} in ${secondsSince(started)} s`);
}

function toEnv({ uri, user, password }: Neo4jAddress) {
  return { STORE: "neo4j", NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(0);
}
