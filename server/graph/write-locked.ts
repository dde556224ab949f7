/** Writing by one at a time: what is merged depends on all that is there, so no two writers may look at once. */
import { loadQuery } from "../queries/load-query.ts";
import type { GraphStore, WriteTransaction } from "../store/graph-store.ts";

/** Runs `work` in a transaction that no other of this kind runs beside. Throws what `work` throws. */
export function writeLocked<T>(
  store: GraphStore,
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  return store.write(async (transaction) => {
    await transaction.run(loadQuery("write/take-lock", store.dialect));
    const result = await work(transaction);
    await transaction.run(loadQuery("write/leave-lock", store.dialect));
    return result;
  });
}
