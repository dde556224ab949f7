/** The stores of the fault rounds: how each begins anew, is killed, and is looked into without a server. */
import { cpSync, mkdirSync } from "node:fs";
import { makeBackup, restoreBackup } from "../../server/graph/backup.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { startLocalNeo4j } from "../neo4j/local-neo4j.ts";
import type { LocalOptions } from "../neo4j/local-server.ts";
import type { AppServer } from "./app-server.ts";

/** What strikes in a round; where it is the database alone the server has to live through it. */
export type Fault = "server" | "database" | "both";

/** What every round begins with: an embedded data folder with the samples, and the same as a backup. */
export interface Template {
  readonly folder: string;
  readonly backup: string;
}

export interface FaultyStore {
  readonly name: string;
  /** What a server needs to use it. */
  readonly env: () => Readonly<Record<string, string>>;
  /** What can strike, the more often the more often it is named. */
  readonly faults: readonly Fault[];
  /** Makes the data folder of a round, and the store as in the template. */
  readonly begin: (template: Template, dataDir: string) => Promise<void>;
  readonly killDatabase: (server: AppServer) => Promise<void>;
  /** Starts the database again where it is not a process of the server. */
  readonly reviveDatabase: () => Promise<void>;
  /** The graph as a backup's text, without a server. */
  readonly backup: (dataDir: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The embedded store: its database is a child of the server. */
export function faultyEmbedded(): FaultyStore {
  return {
    name: "embedded",
    env: () => ({ STORE: "embedded" }),
    faults: ["server", "server", "database", "both"],
    begin: (template, dataDir) => {
      cpSync(template.folder, dataDir, { recursive: true });
      return Promise.resolve();
    },
    killDatabase: (server) => {
      server.killDatabase();
      return Promise.resolve();
    },
    reviveDatabase: () => Promise.resolve(),
    backup: (dataDir) => withStore(openStore({ kind: "embedded", folder: dataDir }), makeBackup),
    close: () => Promise.resolve(),
  };
}

/** A Neo4j server of this machine, started for the rounds. Throws NoNeo4jError where none can be had. */
export async function faultyNeo4j(options: LocalOptions): Promise<FaultyStore> {
  let server = await startLocalNeo4j(options);
  let isUp = true;
  const open = () => openStore({ kind: "neo4j", ...server });
  const revive = async () => {
    if (!isUp) server = await startLocalNeo4j(options);
    isUp = true;
  };
  return {
    name: "neo4j",
    env: () => ({
      STORE: "neo4j",
      NEO4J_URI: server.uri,
      NEO4J_USER: server.user,
      NEO4J_PASSWORD: server.password,
    }),
    faults: ["server", "database", "both"],
    begin: async (template, dataDir) => {
      mkdirSync(dataDir, { recursive: true });
      await withStore(open(), async (store) => {
        await store.write((transaction) => transaction.run("MATCH (n) DETACH DELETE n"));
        await restoreBackup(store, template.backup);
      });
    },
    killDatabase: async () => {
      isUp = false;
      await server.kill();
    },
    reviveDatabase: revive,
    backup: async () => {
      await revive();
      return withStore(open(), makeBackup);
    },
    close: () => server.stop(),
  };
}

/** Uses a store and closes it. */
export async function withStore<T>(
  opening: Promise<GraphStore>,
  use: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await opening;
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
