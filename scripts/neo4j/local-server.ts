/** A Neo4j server of this machine: what it is started with and what it is reached by. */

/** Memory of a server in megabytes. */
export interface ServerMemory {
  readonly heap: number;
  readonly pageCache: number;
}

/** Enough for small graphs. */
export const SMALL_MEMORY: ServerMemory = { heap: 1024, pageCache: 128 };

/** How a server is to be started. */
export interface LocalOptions {
  /** Where the server keeps its data and logs. */
  readonly home: string;
  readonly boltPort: number;
  readonly httpPort: number;
  readonly password: string;
  /** How much memory it may have; enough for small graphs where it is not said. */
  readonly memory?: ServerMemory;
  /** Takes a line about what is going on. */
  readonly log: (line: string) => void;
}

/** A running server. */
export interface LocalNeo4j {
  readonly uri: string;
  readonly browser: string;
  readonly user: string;
  readonly password: string;
  /** Ends the server as by kill -9: for tests of what happens when it goes away. */
  readonly kill: () => Promise<void>;
  /** Ends the server in good order and waits until it is gone. */
  readonly stop: () => Promise<void>;
  /** Resolves when the server has ended, whatever ended it. */
  readonly ended: Promise<void>;
}
