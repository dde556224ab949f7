/** Where the documents of a bulk export go: read as any other, and into import tables instead of a store. */
import type { SourceFile } from "../../ingest/model/document.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { ZhengtuError } from "../errors.ts";
import type { BulkExport } from "../graph/bulk/bulk-export.ts";
import type { WriteTransaction } from "../store/graph-store.ts";
import { jobId } from "./import-job.ts";
import { ImportQueue } from "./import-queue.ts";
import type { ImportTarget } from "./import-target.ts";
import { memoryLedger } from "./job-ledger.ts";
import { type ReadFile, type ReadersOptions, openReadersPassing } from "./open-readers.ts";

const NO_LIMIT = Number.MAX_SAFE_INTEGER;
// The jobs of a command are kept in memory, by no store.
const NO_TRANSACTION: WriteTransaction = {
  run: () => Promise.reject(new Error("import tables have no transaction")),
};

/**
 * Takes documents into the export; closing it leaves the export open. A document that an earlier process has read out of the
 * same file is not understood again.
 */
export function targetTables(tables: BulkExport, options: ReadersOptions): ImportTarget {
  const origins = new WeakMap<GraphBatch, string>();
  const { readers, close } = openReadersPassing((file) => {
    const origin = originIn(file);
    return (_info, member) => Promise.resolve(tables.take(origin(member)));
  }, options);
  const queue = new ImportQueue({
    readers: readers.map((read) => notingOrigins(read, origins)),
    write: async (batch, record) => {
      const added = tables.add(origins.get(batch) ?? batch.document.id, batch);
      await record(NO_TRANSACTION, { added, replaced: false });
    },
    ledger: memoryLedger(),
    logger: options.logger,
    ...{ maxWaiting: NO_LIMIT, maxWaitingBytes: NO_LIMIT },
  });
  return {
    inFlight: options.workers + 1,
    teach: () =>
      Promise.reject(
        new ZhengtuError("BAD_REQUEST", "批量导出不采用纠正。导入 Neo4j 后再用 --corrections 教。"),
      ),
    add: async (file) => queue.whenOver(await queue.add(file)),
    close: async () => {
      await queue.close();
      close();
    },
  };
}

/** The name of each document of a file, as it is in the export: made of the file's content. */
function originIn(file: SourceFile): (member: number) => string {
  const id = jobId(file);
  return (member) => `${id}/${member}`;
}

/** Reads as ever, and notes where each document came from: a batch does not say. */
function notingOrigins(read: ReadFile, origins: WeakMap<GraphBatch, string>): ReadFile {
  return async function* (file, from) {
    const origin = originIn(file);
    for await (const part of read(file, from)) {
      if (part.kind === "read") origins.set(part.document.batch, origin(part.member));
      yield part;
    }
  };
}
