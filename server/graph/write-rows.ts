/** Sends rows to a write query in batches that keep a statement small. */
import type { Parameters, PlainValue, WriteTransaction } from "../store/graph-store.ts";

const BATCH_SIZE = 1000;

/** Runs `cypher` over all rows with the parameter `rows` beside `parameters`; without rows it runs nothing. */
export async function writeRows(
  transaction: WriteTransaction,
  cypher: string,
  rows: readonly PlainValue[],
  parameters: Parameters = {},
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    await transaction.run(cypher, { ...parameters, rows: rows.slice(start, start + BATCH_SIZE) });
  }
}
