/** The documents that a set of entities comes from. */
import type { Source } from "../contract/source.ts";
import { SourceSchema } from "../contract/source.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";

const MAX_SOURCES = 500;

export interface SourceList {
  readonly items: Source[];
  readonly total: number;
  readonly limitHit: boolean;
}

/** The documents that describe any of these entities, those with the most of them first. */
export async function listSources(store: GraphStore, ids: readonly string[]): Promise<SourceList> {
  const rows = await readRows(store, "sources", SourceSchema, { ids, limit: MAX_SOURCES + 1 });
  const items = rows.slice(0, MAX_SOURCES);
  return { items, total: rows.length, limitHit: rows.length > items.length };
}
