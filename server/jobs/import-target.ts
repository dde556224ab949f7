/**
 * Where a command's documents go: into the store, or through the running server where that holds
 * the store.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { z } from "zod";
import type { SourceFile } from "../../ingest/model/document.ts";
import { ErrorReplySchema } from "../contract/common.ts";
import { type ImportJob, ImportJobSchema } from "../contract/document.ts";
import { endpoints } from "../contract/endpoints.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { Corrector } from "./corrector.ts";
import { type ImportedCorrections, importCorrections } from "./import-corrections.ts";
import { isOver } from "./import-job.ts";
import { ImportQueue } from "./import-queue.ts";
import { memoryLedger } from "./job-ledger.ts";
import { type ReadersOptions, openReaders } from "./open-readers.ts";
import { readerVersion } from "./reader-version.ts";
import { rereadText } from "./reread-text.ts";
import type { LocalServer } from "./running-server.ts";

/** Takes documents. */
export interface ImportTarget {
  /** How many files to send without waiting for the first. */
  readonly inFlight: number;
  /** Imports one file; returns its job when it is over. Throws ZhengtuError where it is not even taken. */
  readonly add: (file: SourceFile) => Promise<ImportJob>;
  /** Takes in a file of corrections. Throws ZhengtuError. */
  readonly teach: (text: string) => Promise<ImportedCorrections>;
  readonly close: () => Promise<void>;
}

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Imports straight into a store: several processes read, this one writes. */
export function targetStore(store: GraphStore, options: ReadersOptions): ImportTarget {
  const { readers, close } = openReaders(store, options);
  const reader = readerVersion();
  const corrector = new Corrector({ store, reread: rereadText });
  const queue = new ImportQueue({
    readers,
    write: (batch, record) => corrector.write(batch, { reader, record }),
    ledger: memoryLedger(),
    logger: options.logger,
    ...{ maxWaiting: NO_LIMIT, maxWaitingBytes: NO_LIMIT },
  });
  return {
    // One more than are read, so that no reader has to wait for its next file.
    inFlight: options.workers + 1,
    teach: (text) => importCorrections({ store, corrector }, text, new Date().toISOString()),
    add: async (file) => queue.whenOver(await queue.add(file)),
    close: async () => {
      await queue.close();
      await corrector.idle();
      close();
      await store.close();
    },
  };
}

const POLL_MS = 300;
const BUSY_MS = 2_000;
const IN_FLIGHT = 4;

/** Imports by way of a running server. */
export function targetServer({ url, token }: LocalServer): ImportTarget {
  const headers = { Authorization: `Bearer ${token}` };
  return {
    inFlight: IN_FLIGHT,
    teach: (text) =>
      ask(`${url}/api/corrections/file`, TaughtSchema, {
        method: "POST",
        headers: { ...headers, "Content-Type": "application/json" },
        body: JSON.stringify({ text }),
      }),
    add: async (file) => {
      let job = await upload(`${url}/api/documents`, file, headers);
      while (!isOver(job)) {
        await delay(POLL_MS);
        const jobUrl = `${url}/api/jobs/${encodeURIComponent(job.id)}`;
        job = await ask(jobUrl, ImportJobSchema, { headers });
      }
      return job;
    },
    close: () => Promise.resolve(),
  };
}

/** Sends a file; waits where the server has no room for it yet. */
async function upload(
  url: string,
  file: SourceFile,
  headers: Readonly<Record<string, string>>,
): Promise<ImportJob> {
  for (;;) {
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(file.bytes)]), file.name);
    try {
      return await ask(url, ImportJobSchema, { method: "POST", body: form, headers });
    } catch (error) {
      if (!(error instanceof ZhengtuError && error.code === "TOO_MANY_REQUESTS")) throw error;
      await delay(BUSY_MS);
    }
  }
}

const TaughtSchema = endpoints.importCorrections.reply;

async function ask<Schema extends z.ZodType>(
  url: string,
  schema: Schema,
  request: RequestInit = {},
): Promise<z.output<Schema>> {
  const reply = await fetch(url, request).catch((cause: unknown) => {
    throw new ZhengtuError(
      "STORE_UNAVAILABLE",
      `正在运行的政图服务（${new URL(url).origin}）没有回答。请确认它仍在运行，再试一次。`,
      { cause },
    );
  });
  const body: unknown = await reply.json().catch(() => null);
  if (reply.ok) return schema.parse(body);
  const error = ErrorReplySchema.safeParse(body);
  const message = error.success ? error.data.error.message : `服务回答了 ${reply.status}。`;
  throw new ZhengtuError(
    reply.status === 429 ? "TOO_MANY_REQUESTS" : "DOCUMENT_UNREADABLE",
    message,
  );
}
