/** Ids of merged identities keep resolving: to the entity that they are part of now. */
import { z } from "zod";
import type { GraphStore } from "../../store/graph-store.ts";
import { readRows } from "../read-rows.ts";

const HomeRowSchema = z.object({ id: z.string(), home: z.string() });

/** What each id that is merged resolves to; ids of entities of their own and unknown ones are not in it. */
export async function resolveMerged(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows(store, "merged-homes", HomeRowSchema, { ids });
  return new Map(rows.map(({ id, home }) => [id, home]));
}
