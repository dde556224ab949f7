/** Constraints and indexes of `cypher/schema`, in the order of their numbers; each is idempotent. */
import { listQueries, loadQuery } from "../queries/load-query.ts";
import type { GraphStore } from "./graph-store.ts";

/** Brings a store's constraints and indexes up to date; changes nothing where they are there. */
export async function applySchema(store: GraphStore): Promise<void> {
  for (const name of listQueries("schema", store.dialect)) {
    await applyStatement(store, loadQuery(name, store.dialect));
  }
}

/** Runs one statement of the schema; such a one has to have its transaction for itself. */
export async function applyStatement(store: GraphStore, statement: string): Promise<void> {
  await store.write((transaction) => transaction.run(statement));
}
