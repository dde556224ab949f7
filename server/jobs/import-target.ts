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
import { readFile } from "./read-file.ts";

/** What became of one file. */
export interface Imported {
  readonly title: string;
  readonly change: "added" | "replaced" | "unchanged";
  readonly counts: Pick<NonNullable<ImportJob["counts"]>, "sentences" | "entities" | "relations">;
  readonly notices: readonly string[];
}

/** Takes documents. */
export interface ImportTarget {
  /** Imports one file whole; throws IngestError or ZhengtuError. */
  readonly add: (file: SourceFile) => Promise<Imported>;
  readonly close: () => Promise<void>;
}

/** Imports straight into a store. */
export function targetStore(store: GraphStore): ImportTarget {
  return {
    add: async (file) => {
      const { batch, notices } = await readFile(file);
      const { added, replaced } = await writeDocument(store, batch);
      const { sentences, entities, relations } = batch;
      return {
        title: batch.document.title,
        change: added ? "added" : replaced ? "replaced" : "unchanged",
        counts: {
          sentences: sentences.length,
          entities: entities.length,
          relations: relations.length,
        },
        notices,
      };
    },
    close: () => store.close(),
  };
}

const POLL_MS = 300;
const BUSY_MS = 2_000;

/** Imports by way of the server at `url`. */
export function targetServer(url: string): ImportTarget {
  return {
    add: async (file) => {
      let job = await upload(url, file);
      while (job.stage !== "done" && job.stage !== "failed") {
        await delay(POLL_MS);
        job = await ask(`${url}/api/jobs/${encodeURIComponent(job.id)}`);
      }
      if (job.error) throw new ZhengtuError("DOCUMENT_UNREADABLE", job.error.message);
      return {
        title: job.document?.title ?? file.name,
        change: job.added ? "added" : "unchanged",
        counts: job.counts ?? { sentences: 0, entities: 0, relations: 0 },
        notices: job.notices,
      };
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
