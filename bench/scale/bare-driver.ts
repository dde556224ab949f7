/** What the product sends to Neo4j, written down, and sent again by the driver alone. */
import neo4j, { type ProfiledPlan } from "neo4j-driver";
import { loadQuery } from "../../server/queries/load-query.ts";
import type { GraphStore, Parameters } from "../../server/store/graph-store.ts";
import { toDriverParameters } from "../../server/store/neo4j/to-plain.ts";

/** One statement and what it was given. */
export interface Statement {
  readonly cypher: string;
  readonly parameters: Parameters;
}

interface TimedStatement extends Statement {
  readonly start: number;
  end: number;
}

/** A store that does all that the given one does, and remembers what it was asked. */
export interface Recorded {
  readonly store: GraphStore;
  readonly written: readonly Statement[];
  /** What was read, in groups that ran beside each other. */
  readonly waves: () => readonly (readonly Statement[])[];
}

/** Writes down what passes. */
export function recordStatements(store: GraphStore): Recorded {
  const written: Statement[] = [];
  const read: TimedStatement[] = [];
  async function timed<T>(statement: Statement, work: () => Promise<T>): Promise<T> {
    const entry = { ...statement, start: performance.now(), end: Infinity };
    read.push(entry);
    const result = await work();
    entry.end = performance.now();
    return result;
  }
  return {
    written,
    waves: () => toWaves(read),
    store: {
      ...store,
      read: (cypher, parameters = {}) =>
        timed({ cypher, parameters }, () => store.read(cypher, parameters)),
      find: (index, words, limit) => {
        const text = words.map((word) => `+"${word}"`).join(" ");
        const cypher = loadQuery(`find/${index}`, "neo4j");
        return timed({ cypher, parameters: { words: text, limit } }, () =>
          store.find(index, words, limit),
        );
      },
      write: (work) =>
        store.write((transaction) =>
          work({
            run: (cypher, parameters = {}) => {
              written.push({ cypher, parameters });
              return transaction.run(cypher, parameters);
            },
          }),
        ),
    },
  };
}

/** A statement that began after another had ended may have needed its answer. */
function toWaves(read: readonly TimedStatement[]): readonly (readonly Statement[])[] {
  const waves: TimedStatement[][] = [];
  for (const statement of read) {
    const wave = waves.at(-1);
    const firstEnd = Math.min(...(wave ?? []).map(({ end }) => end));
    if (wave && statement.start < firstEnd) wave.push(statement);
    else waves.push([statement]);
  }
  return waves;
}

/** The driver and nothing else. */
export interface BareDriver {
  /** Runs the statements in one transaction. */
  readonly write: (statements: readonly Statement[]) => Promise<void>;
  readonly read: (waves: readonly (readonly Statement[])[]) => Promise<void>;
  /** How often the database looks something up for a statement that reads: what a busy machine does not change. */
  readonly countHits: (statement: Statement) => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface Neo4jAddress {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
}

/** Connects the driver alone. */
export function openBareDriver({ uri, user, password }: Neo4jAddress): BareDriver {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const readOne = ({ cypher, parameters }: Statement) =>
    driver.executeQuery(cypher, toDriverParameters(parameters), { routing: neo4j.routing.READ });
  return {
    write: async (statements) => {
      const session = driver.session();
      try {
        await session.executeWrite(async (transaction) => {
          for (const { cypher, parameters } of statements) {
            await transaction.run(cypher, toDriverParameters(parameters));
          }
        });
      } finally {
        await session.close();
      }
    },
    read: async (waves) => {
      for (const wave of waves) await Promise.all(wave.map(readOne));
    },
    countHits: async ({ cypher, parameters }) => {
      const { summary } = await readOne({ cypher: `PROFILE ${cypher}`, parameters });
      return summary.profile === false ? 0 : sumHits(summary.profile);
    },
    close: () => driver.close(),
  };
}

function sumHits({ dbHits, children }: ProfiledPlan): number {
  return children.reduce((total, child) => total + sumHits(child), dbHits);
}
