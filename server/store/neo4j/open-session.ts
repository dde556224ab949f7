/**
 * The only place where sessions are opened. All of them share the bookmarks: behind a routing address a
 * read may go to another member of the cluster than the write before it, and must wait there for that write.
 */
import neo4j, {
  type Driver,
  type Record as DriverRecord,
  Neo4jError,
  type Session,
} from "neo4j-driver";

/** What a session is for, and how many rows it fetches at a time. */
export interface SessionUse {
  readonly access: "read" | "write";
  readonly fetchSize?: number;
}

/** Opens a session; whoever opened it closes it. */
export type OpenSession = (use: SessionUse) => Session;

/** One statement that reads, as the driver takes it. */
export interface ReadStatement {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly timeoutMs: number;
}

/** The two ways to a database. */
export interface Sessions {
  readonly open: OpenSession;
  /** Reads all rows of one statement, in one round trip. */
  readonly readAll: (statement: ReadStatement) => Promise<readonly DriverRecord[]>;
}

// All rows are wanted: none is left for another round trip.
const ALL_ROWS = -1;

/** Sessions of a driver that read what was written through it. */
export function sessionsOf(driver: Driver): Sessions {
  const bookmarkManager = neo4j.bookmarkManager();
  const open: OpenSession = ({ access, fetchSize }) =>
    driver.session({
      defaultAccessMode: access === "read" ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
      ...(fetchSize === undefined ? {} : { fetchSize }),
    });

  async function readOnce({ cypher, parameters, timeoutMs }: ReadStatement) {
    const session = open({ access: "read", fetchSize: ALL_ROWS });
    try {
      return (await session.run(cypher, parameters, { timeout: timeoutMs })).records;
    } finally {
      await session.close();
    }
  }

  async function readAgain({ cypher, parameters, timeoutMs }: ReadStatement) {
    const { records } = await driver.executeQuery(cypher, parameters, {
      routing: neo4j.routing.READ,
      bookmarkManager,
      transactionConfig: { timeout: timeoutMs },
    });
    return records;
  }

  return {
    open,
    // A transaction of its own costs three messages where the statement alone costs one; only the driver's own
    // transactions wait and try again, so one that failed for a reason that passes goes that way.
    readAll: (statement) =>
      readOnce(statement).catch((error: unknown) => {
        if (error instanceof Neo4jError && neo4j.isRetryableError(error))
          return readAgain(statement);
        throw error;
      }),
  };
}
