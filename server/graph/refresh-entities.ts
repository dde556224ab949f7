/** Brings entities up to date after a document came or went. */
import { z } from "zod";
import { loadQuery } from "../queries/load-query.ts";
import type { Dialect, WriteTransaction } from "../store/graph-store.ts";
import { summarizeEntities } from "./summarize-entity.ts";
import { writeRows } from "./write-rows.ts";

const BATCH_SIZE = 1000;

const DescriptionRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  mentions: z.number(),
  level: z.string().nullable(),
  sample: z.boolean(),
});

/** Recomputes the derived properties of the given entities; removes those that no document describes. Returns how many went. */
export async function refreshEntities(
  transaction: WriteTransaction,
  dialect: Dialect,
  ids: readonly string[],
): Promise<number> {
  let removed = 0;
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    removed += await refreshBatch(transaction, dialect, ids.slice(start, start + BATCH_SIZE));
  }
  return removed;
}

async function refreshBatch(
  transaction: WriteTransaction,
  dialect: Dialect,
  ids: readonly string[],
): Promise<number> {
  const rows = await transaction.run(loadQuery("write/entity-descriptions", dialect), { ids });
  const summaries = summarizeEntities(z.array(DescriptionRowSchema).parse(rows));
  await writeRows(
    transaction,
    loadQuery("write/set-entity-summaries", dialect),
    summaries.map((summary) => ({ ...summary })),
  );
  const described = new Set(summaries.map((summary) => summary.id));
  const orphans = ids.filter((id) => !described.has(id));
  if (orphans.length > 0) {
    await transaction.run(loadQuery("write/remove-entities", dialect), { ids: orphans });
  }
  return orphans.length;
}
