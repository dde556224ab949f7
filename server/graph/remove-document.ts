/** Takes a document out of the graph: exactly what it alone said. */
import { z } from "zod";
import { type DocumentRef, DocumentRefSchema } from "../contract/evidence.ts";
import { loadQuery } from "../queries/load-query.ts";
import type { Dialect, GraphStore, WriteTransaction } from "../store/graph-store.ts";
import { refreshEntities } from "./refresh-entities.ts";

/** What was removed. */
export interface RemovalOutcome {
  /** Null where there was no such document. */
  readonly removed: DocumentRef | null;
  /** How many entities only this document described. */
  readonly entities: number;
}

const IdRowsSchema = z.array(z.object({ id: z.string() }));

// From the leaves to the root: each statement finds its nodes by way of those still there.
const STEPS = [
  "remove-relations",
  "remove-metrics",
  "remove-sentences",
  "remove-sections",
  "remove-document",
] as const;

/** Removes a document in one transaction. Throws ZhengtuError; the graph is then as before. */
export async function removeDocument(
  store: GraphStore,
  documentId: string,
): Promise<RemovalOutcome> {
  return store.write(async (transaction) => {
    const rows = await transaction.run(loadQuery("write/hold-document", store.dialect), {
      id: documentId,
    });
    if (rows.length === 0) return { removed: null, entities: 0 };
    const removed = DocumentRefSchema.parse(rows[0]);
    const entities = await removeShare(transaction, store.dialect, documentId);
    return { removed, entities };
  });
}

/** Removes all that a document said, inside a transaction; returns how many entities went with it. */
export async function removeShare(
  transaction: WriteTransaction,
  dialect: Dialect,
  document: string,
): Promise<number> {
  const held = await transaction.run(loadQuery("write/hold-document-entities", dialect), {
    document,
  });
  for (const step of STEPS) {
    await transaction.run(loadQuery(`write/${step}`, dialect), { document });
  }
  const ids = IdRowsSchema.parse(held).map((row) => row.id);
  return refreshEntities(transaction, dialect, ids);
}
