/** Constraints and indexes of `cypher/schema`, in the order of their numbers; each is idempotent. */
import { listQueries, loadQuery } from "../queries/load-query.ts";
import type { GraphStore } from "./graph-store.ts";

/** Brings a store's constraints and indexes up to date; changes nothing where they are there. */
export async function applySchema(store: GraphStore): Promise<void> {
  for (const name of listQueries("schema", store.dialect)) {
    const statement = loadQuery(name, store.dialect);
    await store.write((transaction) => transaction.run(statement));
  }
}
