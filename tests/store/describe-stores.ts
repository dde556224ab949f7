/** The same tests on both stores, each over a graph that is empty when a test begins. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, inject } from "vitest";
import type { Dialect, GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";

/** Gives the store of the running test. */
export type CurrentStore = () => GraphStore;

/** A store that is open, and what closes it and clears it away. */
export interface OpenedStore {
  readonly store: GraphStore;
  readonly dispose: () => Promise<void>;
}

/** Runs `body` as one group of tests for each store. */
export function describeStores(title: string, body: (current: CurrentStore) => void): void {
  describeOne("embedded", title, body);
  describeOne("neo4j", title, body);
}

function describeOne(dialect: Dialect, title: string, body: (current: CurrentStore) => void): void {
  describe.skipIf(dialect === "neo4j" && !hasNeo4j())(`${title} (${dialect})`, () => {
    let opened: OpenedStore | null = null;
    beforeAll(async () => {
      opened = dialect === "neo4j" ? await openTestNeo4j() : await openTestEmbedded();
    });
    beforeEach(async () => {
      if (opened) await clearStore(opened.store);
    });
    afterAll(async () => {
      await opened?.dispose();
    });
    body(() => {
      if (!opened) throw new Error("store is not open");
      return opened.store;
    });
  });
}

/** Whether there is a Neo4j for the tests. */
export function hasNeo4j(): boolean {
  return "uri" in inject("neo4j");
}

/** Opens an embedded store in a folder of its own. */
export async function openTestEmbedded(): Promise<OpenedStore> {
  const folder = await mkdtemp(join(tmpdir(), "zhengtu-store-"));
  const store = await openStore({ kind: "embedded", folder: join(folder, "data") });
  const dispose = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store, dispose };
}

/** Opens the tests' Neo4j; refuses one with somebody's data in it. */
export async function openTestNeo4j(): Promise<OpenedStore> {
  const server = inject("neo4j");
  if (!("uri" in server)) throw new Error(server.missing);
  const store = await openStore({ kind: "neo4j", ...server });
  const rows = await store.read("MATCH (n) RETURN count(n) AS nodes");
  if (rows[0]?.["nodes"] !== 0) {
    await store.close();
    throw new Error(
      "The database at NEO4J_URI is not empty: the tests clear it, so they stop here.",
    );
  }
  const dispose = async () => {
    await clearStore(store);
    await store.close();
  };
  return { store, dispose };
}

/** Takes everything out of a store. */
export async function clearStore(store: GraphStore): Promise<void> {
  await store.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
}
