/** What import tables cannot say, done at the first start after `neo4j-admin` has read them. */
import { loadQuery } from "../../queries/load-query.ts";
import type { GraphStore, Row } from "../graph-store.ts";

// Entities of one transaction.
const STEP = 5000;

/** Finishes an import that left its mark; elsewhere it does nothing. Again where it was stopped, it begins anew. */
export async function finishBulkImport(store: GraphStore): Promise<void> {
  const run = (name: string, parameters = {}): Promise<readonly Row[]> =>
    store.write((transaction) =>
      transaction.run(loadQuery(`write/${name}`, store.dialect), parameters),
    );
  if ((await run("bulk-import-mark")).length === 0) return;
  let ids: readonly string[];
  let after = "";
  do {
    const rows = await run("finish-bulk-entities", { after, limit: STEP });
    ids = rows.flatMap(({ id }) => (typeof id === "string" ? [id] : []));
    await run("finish-bulk-relations", { ids });
    after = ids.at(-1) ?? after;
  } while (ids.length === STEP);
  await run("finish-bulk-withheld");
  await run("end-bulk-import");
}
