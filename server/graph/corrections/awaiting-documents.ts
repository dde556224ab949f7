/** Documents that have to be read once more: marked in the graph, so that no restart forgets them. */
import { z } from "zod";
import { loadQuery } from "../../queries/load-query.ts";
import type { Dialect, GraphStore, WriteTransaction } from "../../store/graph-store.ts";
import { readRows } from "../read-rows.ts";

/** Marks documents; reading them again takes the mark away. */
export async function awaitReading(store: GraphStore, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await store.write((transaction) => markAwaiting(transaction, store.dialect, ids));
}

/** As `awaitReading`, in a transaction with other work. */
export async function markAwaiting(
  transaction: WriteTransaction,
  dialect: Dialect,
  ids: readonly string[],
): Promise<void> {
  await transaction.run(loadQuery("write/await-reading", dialect), { ids });
}

/** The ids of the documents that are marked. */
export async function awaitingDocuments(store: GraphStore): Promise<readonly string[]> {
  const rows = await readRows(store, "awaiting-documents", z.object({ id: z.string() }));
  return rows.map(({ id }) => id);
}
