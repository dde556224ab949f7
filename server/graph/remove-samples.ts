/** Takes all sample documents out of the graph. */
import type { Removal } from "../contract/document.ts";
import { DocumentRefSchema } from "../contract/evidence.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";
import { removeDocument } from "./remove-document.ts";

/** Removes the samples one by one, each in a transaction of its own; tells what went. */
export async function removeSamples(store: GraphStore): Promise<Removal> {
  const samples = await readRows(store, "sample-documents", DocumentRefSchema);
  const removal: Removal = { documents: [], entities: 0 };
  for (const { id } of samples) {
    const { removed, entities } = await removeDocument(store, id);
    if (removed !== null) removal.documents.push(removed);
    removal.entities += entities;
  }
  return removal;
}
