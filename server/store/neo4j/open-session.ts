/**
 * The only place where sessions are opened. All of them share the bookmarks: behind a routing address a
 * read may go to another member of the cluster than the write before it, and must wait there for that write.
 */
import neo4j, { type Driver, type EagerResult, type Session } from "neo4j-driver";

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
  /** Reads all rows of one statement; what is sent before it is sent along with it, so that it waits once and not twice. */
  readonly readAll: (statement: ReadStatement) => Promise<EagerResult>;
}

/** Sessions of a driver that read what was written through it. */
export function sessionsOf(driver: Driver): Sessions {
  const bookmarkManager = neo4j.bookmarkManager();
  return {
    open: ({ access, fetchSize }) =>
      driver.session({
        defaultAccessMode: access === "read" ? neo4j.session.READ : neo4j.session.WRITE,
        bookmarkManager,
        ...(fetchSize === undefined ? {} : { fetchSize }),
      }),
    readAll: ({ cypher, parameters, timeoutMs }) =>
      driver.executeQuery(cypher, parameters, {
        routing: neo4j.routing.READ,
        bookmarkManager,
        transactionConfig: { timeout: timeoutMs },
      }),
  };
}
