/** Where the documents of a bulk export go: read as any other, and into import tables instead of a store. */
import { ZhengtuError } from "../errors.ts";
import type { BulkExport } from "../graph/bulk/bulk-export.ts";
import type { WriteTransaction } from "../store/graph-store.ts";
import { ImportQueue } from "./import-queue.ts";
import type { ImportTarget } from "./import-target.ts";
import { memoryLedger } from "./job-ledger.ts";
import { type ReadersOptions, openReadersPassing } from "./open-readers.ts";

const NO_LIMIT = Number.MAX_SAFE_INTEGER;
// The jobs of a command are kept in memory, by no store.
const NO_TRANSACTION: WriteTransaction = {
  run: () => Promise.reject(new Error("import tables have no transaction")),
};

/** Takes documents into the export; closing it leaves the export open. */
export function targetTables(tables: BulkExport, options: ReadersOptions): ImportTarget {
  const isKnown = ({ id }: { readonly id: string }) => Promise.resolve(tables.has(id));
  const { readers, close } = openReadersPassing(isKnown, options);
  const queue = new ImportQueue({
    readers,
    write: async (batch, record) => {
      const added = tables.add(batch);
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
