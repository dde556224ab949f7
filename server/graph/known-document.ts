import { z } from "zod";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";

/** Whether the graph holds the document as this version of the reader reads it. */
export async function isKnownDocument(
  store: GraphStore,
  id: string,
  reader: string,
): Promise<boolean> {
  const [row] = await readRows(store, "known-document", z.object({ reader: z.string() }), { id });
  return row !== undefined && row.reader === reader && reader !== "";
}
