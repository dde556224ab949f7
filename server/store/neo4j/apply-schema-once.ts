/**
 * The schema of a Neo4j that several processes may open at the same moment. Making a constraint waits for all writers
 * and holds up all who plan a query: one process makes what is missing, and the others begin when it is there.
 */
import { listQueries, loadQuery } from "../../queries/load-query.ts";
import { applyStatement } from "../apply-schema.ts";
import type { GraphStore } from "../graph-store.ts";

// Names whoever makes the schema; unique by the constraint of this name.
const LOCK_CONSTRAINT = "lock_id";
const NAME = /\b(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/;

interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Brings constraints and indexes up to date, and returns when all of them answer. */
export async function applySchemaOnce(store: GraphStore): Promise<void> {
  const missing = await listMissing(store);
  if (missing.length > 0) {
    const lock = missing.find(({ name }) => name === LOCK_CONSTRAINT);
    if (lock) await applyStatement(store, lock.text);
    await store.write(async (transaction) => {
      await transaction.run(loadQuery("write/take-schema-lock", store.dialect));
      // In transactions of their own, while this one keeps the lock. Another process may have made them meanwhile.
      for (const { text } of await listMissing(store)) await applyStatement(store, text);
      await transaction.run(loadQuery("write/leave-schema-lock", store.dialect));
    });
  }
  // No read: it may take longer than a read is given.
  await applyStatement(store, loadQuery("schema-state/await-indexes", store.dialect));
}

async function listMissing(store: GraphStore): Promise<readonly Statement[]> {
  const names = async (kind: "constraints" | "indexes") =>
    store.read(loadQuery(`schema-state/${kind}`, store.dialect));
  const [constraints, indexes] = await Promise.all([names("constraints"), names("indexes")]);
  const known = new Set([...constraints, ...indexes].map(({ name }) => name));
  return listQueries("schema", store.dialect)
    .map((query) => toStatement(loadQuery(query, store.dialect)))
    .filter(({ name }) => !known.has(name));
}

function toStatement(text: string): Statement {
  const name = NAME.exec(text)?.[1];
  if (name === undefined) throw new Error(`not a statement of the schema: ${text}`);
  return { name, text };
}
