/** The import of a server: readers, the one who writes, and jobs that outlive the process. */
import { hostname } from "node:os";
import { join } from "node:path";
import type { Env } from "../env.ts";
import type { Logger } from "../logging.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { Corrector } from "./corrector.ts";
import { ImportQueue } from "./import-queue.ts";
import { openReaders, readingLimits } from "./open-readers.ts";
import { readerVersion } from "./reader-version.ts";
import { Rereader } from "./rereader.ts";
import { StoredLedger } from "./stored-ledger.ts";
import { UploadSpool } from "./upload-spool.ts";

const MAX_WAITING_BYTES = 1024 * 1024 * 1024;
const MAX_FINISHED = 500;
const MAX_DAYS = 30;

/** What imports documents, in the order in which it is to be closed. */
export interface Imports {
  readonly queue: ImportQueue;
  readonly corrector: Corrector;
  /** Ends the processes; `queue` and `corrector` are closed before. */
  readonly close: () => void;
}

export interface ImportsOptions {
  readonly store: GraphStore;
  readonly env: Env;
  readonly logger: Logger;
}

/** Makes ready to import; nothing is begun before `queue.resume` or `queue.add`. */
export function openImports({ store, env, logger }: ImportsOptions): Imports {
  const readers = openReaders(store, { ...readingLimits(env), logger });
  const rereader = new Rereader({ timeLimitMs: env.importTimeoutMs, logger });
  const corrector = new Corrector({
    store,
    reread: (text, corrections) => rereader.reread(text, corrections),
    logger,
  });
  const reader = readerVersion();
  const queue = new ImportQueue({
    readers: readers.readers,
    write: (batch, record) => corrector.write(batch, { reader, record }),
    ledger: new StoredLedger({
      store,
      spool: new UploadSpool(join(env.dataDir, "uploads")),
      worker: `${hostname()}-${process.pid}-${Date.now()}`,
      ...{ maxFinished: MAX_FINISHED, maxDays: MAX_DAYS },
    }),
    logger,
    maxWaiting: env.importQueueMax,
    maxWaitingBytes: MAX_WAITING_BYTES,
  });
  return {
    queue,
    corrector,
    close: () => {
      readers.close();
      rereader.close();
    },
  };
}
