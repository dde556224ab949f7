/**
 * The only place where sessions are opened. All of them share the bookmarks: behind a routing address a
 * read may go to another member of the cluster than the write before it, and must wait there for that write.
 */
import neo4j, { type Driver, type Session } from "neo4j-driver";

/** What a session is for, and how many rows it fetches at a time. */
export interface SessionUse {
  readonly access: "read" | "write";
  readonly fetchSize?: number;
}

/** Opens a session; whoever opened it closes it. */
export type OpenSession = (use: SessionUse) => Session;

/** Sessions of a driver that read what was written through it. */
export function sessionsOf(driver: Driver): OpenSession {
  const bookmarkManager = neo4j.bookmarkManager();
  return ({ access, fetchSize }) =>
    driver.session({
      defaultAccessMode: access === "read" ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager,
      ...(fetchSize === undefined ? {} : { fetchSize }),
    });
}
