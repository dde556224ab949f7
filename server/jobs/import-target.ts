/**
 * Where a command's documents go: into the store, or through the running server where that holds
 * the store.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { SourceFile } from "../../ingest/model/document.ts";
import { ErrorReplySchema } from "../contract/common.ts";
import { type ImportJob, ImportJobSchema } from "../contract/document.ts";
import { ZhengtuError } from "../errors.ts";
import { writeDocument } from "../graph/write-document.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { isOver } from "./import-job.ts";
import { ImportQueue } from "./import-queue.ts";
import { type ReadersOptions, openReaders } from "./open-readers.ts";
import { readerVersion } from "./reader-version.ts";

/** Takes documents. */
export interface ImportTarget {
  /** How many files to send without waiting for the first. */
  readonly inFlight: number;
  /** Imports one file; returns its job when it is over. Throws ZhengtuError where it is not even taken. */
  readonly add: (file: SourceFile) => Promise<ImportJob>;
  readonly close: () => Promise<void>;
}

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Imports straight into a store: several processes read, this one writes. */
export function targetStore(store: GraphStore, options: ReadersOptions): ImportTarget {
  const { readers, close } = openReaders(store, options);
  const version = readerVersion();
  const queue = new ImportQueue({
    readers,
    write: (batch) => writeDocument(store, batch, version),
    logger: options.logger,
    ...{ maxWaiting: NO_LIMIT, maxWaitingBytes: NO_LIMIT, maxFinished: 0 },
  });
  return {
    // One more than are read, so that no reader has to wait for its next file.
    inFlight: options.workers + 1,
    add: (file) => {
      const { id } = queue.add(file);
      return new Promise((resolve) => {
        queue.watch(id, (job) => isOver(job) && resolve(job));
      });
    },
    close: async () => {
      await queue.close();
      close();
      await store.close();
    },
  };
}

const POLL_MS = 300;
const BUSY_MS = 2_000;
const IN_FLIGHT = 4;

/** Imports by way of the server at `url`. */
export function targetServer(url: string): ImportTarget {
  return {
    inFlight: IN_FLIGHT,
    add: async (file) => {
      let job = await upload(url, file);
      while (!isOver(job)) {
        await delay(POLL_MS);
        job = await ask(`${url}/api/jobs/${encodeURIComponent(job.id)}`);
      }
      return job;
    },
    close: () => Promise.resolve(),
  };
}

/** Sends a file; waits where the server has no room for it yet. */
async function upload(url: string, file: SourceFile): Promise<ImportJob> {
  for (;;) {
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(file.bytes)]), file.name);
    try {
      return await ask(`${url}/api/documents`, { method: "POST", body: form });
    } catch (error) {
      if (!(error instanceof ZhengtuError && error.code === "TOO_MANY_REQUESTS")) throw error;
      await delay(BUSY_MS);
    }
  }
}

async function ask(url: string, request: RequestInit = {}): Promise<ImportJob> {
  const reply = await fetch(url, request).catch((cause: unknown) => {
    throw new ZhengtuError(
      "STORE_UNAVAILABLE",
      `正在运行的政图服务（${new URL(url).origin}）没有回答。请确认它仍在运行，再试一次。`,
      { cause },
    );
  });
  const body: unknown = await reply.json().catch(() => null);
  if (reply.ok) return ImportJobSchema.parse(body);
  const error = ErrorReplySchema.safeParse(body);
  const message = error.success ? error.data.error.message : `服务回答了 ${reply.status}。`;
  throw new ZhengtuError(
    reply.status === 429 ? "TOO_MANY_REQUESTS" : "DOCUMENT_UNREADABLE",
    message,
  );
}
