/** What the routes work with; made once, in main.ts. */
import type { Access } from "./access/access.ts";
import type { Env } from "./env.ts";
import type { Corrector } from "./jobs/corrector.ts";
import type { ImportQueue } from "./jobs/import-queue.ts";
import type { Logger } from "./logging.ts";
import type { QueryShelf } from "./queries/saved-queries.ts";
import type { GraphStore } from "./store/graph-store.ts";

export interface Services {
  readonly env: Env;
  readonly version: string;
  readonly logger: Logger;
  readonly access: Access;
  readonly store: GraphStore;
  readonly imports: ImportQueue;
  readonly corrector: Corrector;
  readonly queries: QueryShelf;
  /** Whether the start is over: what sends requests here should wait for that, who comes by himself is served. */
  readonly isStarted: () => boolean;
}
