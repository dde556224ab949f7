/** The Neo4j store: the driver's managed transactions behind the common interface. */
import neo4j, {
  type Config,
  type Driver,
  type ManagedTransaction,
  type Record,
} from "neo4j-driver";
import { loadQuery } from "../../queries/load-query.ts";
import { readQuery } from "../cypher/read-query.ts";
import type { GraphStore, Parameters, Row, WriteTransaction } from "../graph-store.ts";
import { isLostRace, toQueryError, toZhengtuError } from "./driver-errors.ts";
import { explainGuarded, runGuarded } from "./guarded-query.ts";
import { sessionsOf } from "./open-session.ts";
import { openPulse } from "./pulse.ts";
import { toDriverParameters, toPlain } from "./to-plain.ts";

export interface Neo4jOptions {
  /** bolt://host:port, or neo4j://host:port for a cluster. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** How long one read may take, its planning included; as long as a person waits where it is not said. */
  readonly readTimeoutMs?: number;
}

// All in milliseconds. A person waits for a read, so it gives up sooner than the driver would.
const CONNECTION_TIMEOUT = 5_000;
const RETRY_TIME = 8_000;
/**
 * More statements at once make none of them quicker: they wait here in turn, and not all together in Neo4j, where they
 * would leave a server beside it no processor to turn a crowd away. More than requests run at once: each may hold one
 * with its write while it reads.
 */
export const MAX_CONNECTIONS = 16;
const READ_TIMEOUT = 30_000;
const MAX_ATTEMPTS = 3;

/** Makes a store that connects when it is first used, and again whenever the connection was lost. */
export function openNeo4jStore(options: Neo4jOptions): GraphStore {
  const { readTimeoutMs = READ_TIMEOUT } = options;
  const driver = connect(options);
  const { open, readAll } = sessionsOf(driver);
  const pulse = openPulse(() => connect(options, { maxConnectionPoolSize: 1 }));

  async function read(cypher: string, parameters: Parameters = {}): Promise<readonly Row[]> {
    const statement = {
      cypher,
      parameters: toDriverParameters(parameters),
      timeoutMs: readTimeoutMs,
    };
    try {
      return (await pulse.follow(readAll(statement))).map(toRow);
    } catch (error) {
      throw toZhengtuError(error);
    }
  }

  async function writeOnce<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const session = open({ access: "write" });
    try {
      return await session.executeWrite((transaction) =>
        work({
          run: (cypher, parameters = {}) => run(transaction, cypher, parameters),
        }),
      );
    } finally {
      await session.close();
    }
  }

  return {
    dialect: "neo4j",
    read,
    find: async (index, words, limit) => {
      // All of them, each as it stands; words have no sign that means something to Lucene.
      const query = words.map((word) => `+"${word}"`).join(" ");
      const rows = await read(loadQuery(`find/${index}`, "neo4j"), { words: query, limit });
      return rows.flatMap(({ id }) => (typeof id === "string" ? [id] : []));
    },
    write: async (work) => {
      for (let attempt = 1; ; attempt++) {
        try {
          return await writeOnce(work);
        } catch (error) {
          if (isLostRace(error) && attempt < MAX_ATTEMPTS) continue;
          throw toZhengtuError(error);
        }
      }
    },
    query: async (cypher, parameters, limits, signal) => {
      const query = { query: await readQuery(cypher), parameters, limits, signal };
      try {
        return await runGuarded(open, query);
      } catch (error) {
        throw toQueryError(error);
      }
    },
    explain: async (cypher, parameters, limits) => {
      const query = { query: await readQuery(cypher), parameters, limits };
      try {
        return { plan: await explainGuarded(open, query), notes: [] };
      } catch (error) {
        throw toQueryError(error);
      }
    },
    ping: async () => {
      try {
        await pulse.check();
      } catch (error) {
        throw toZhengtuError(error);
      }
    },
    close: async () => {
      await Promise.all([driver.close(), pulse.close()]);
    },
  };
}

function connect({ uri, user, password }: Neo4jOptions, more: Config = {}): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    connectionTimeout: CONNECTION_TIMEOUT,
    connectionAcquisitionTimeout: RETRY_TIME,
    maxConnectionPoolSize: MAX_CONNECTIONS,
    maxTransactionRetryTime: RETRY_TIME,
    userAgent: "zhengtu",
    ...more,
  });
}

async function run(
  transaction: ManagedTransaction,
  cypher: string,
  parameters: Parameters,
): Promise<readonly Row[]> {
  const { records } = await transaction.run(cypher, toDriverParameters(parameters));
  return records.map(toRow);
}

function toRow(record: Record): Row {
  const entries = record.keys.map((key, index) => [String(key), toPlain(record.get(index))]);
  return Object.fromEntries(entries) as Row;
}
