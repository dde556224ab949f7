/** Takes a document out of the graph: exactly what it alone said. */
import { z } from "zod";
import { type DocumentRef, DocumentRefSchema } from "../contract/evidence.ts";
import { loadQuery } from "../queries/load-query.ts";
import type { Dialect, GraphStore, WriteTransaction } from "../store/graph-store.ts";
import { settleMerges } from "./merges/settle-merges.ts";
import { writeLocked } from "./write-locked.ts";

/** What was removed. */
export interface RemovalOutcome {
  /** Null where there was no such document. */
  readonly removed: DocumentRef | null;
  /** How many entities only this document described. */
  readonly entities: number;
}

const HeldRowsSchema = z.array(z.object({ id: z.string(), home: z.string() }));

const FACTS = [
  "remove-relations",
  "remove-metrics",
  "remove-mentions",
  "remove-status",
  "remove-descriptions",
] as const;

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
  const { dialect } = store;
  return writeLocked(store, async (transaction) => {
    const rows = await transaction.run(loadQuery("write/hold-document", dialect), {
      id: documentId,
    });
    if (rows.length === 0) return { removed: null, entities: 0 };
    const removed = DocumentRefSchema.parse(rows[0]);
    const touched = await removeShare(transaction, dialect, documentId);
    const settled = await settleMerges({ transaction, dialect }, touched);
    return { removed, entities: settled.removed };
  });
}

/**
 * Removes all that a document said, inside a transaction; returns the identities it described, which
 * are still to be settled.
 */
export function removeShare(
  transaction: WriteTransaction,
  dialect: Dialect,
  document: string,
): Promise<readonly string[]> {
  return removeSteps({ transaction, dialect, document }, STEPS);
}

/** Removes what was read out of a document's sentences, and leaves the sentences; otherwise like `removeShare`. */
export function removeFacts(
  transaction: WriteTransaction,
  dialect: Dialect,
  document: string,
): Promise<readonly string[]> {
  return removeSteps({ transaction, dialect, document }, FACTS);
}

interface Removal {
  readonly transaction: WriteTransaction;
  readonly dialect: Dialect;
  readonly document: string;
}

async function removeSteps(
  { transaction, dialect, document }: Removal,
  steps: readonly string[],
): Promise<readonly string[]> {
  const held = await transaction.run(loadQuery("write/hold-document-entities", dialect), {
    document,
  });
  for (const step of steps) {
    await transaction.run(loadQuery(`write/${step}`, dialect), { document });
  }
  return HeldRowsSchema.parse(held).flatMap(({ id, home }) => [id, home]);
}
