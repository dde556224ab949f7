/** Gives the entities that an earlier version wrote the terms that they are searched by. */
import { z } from "zod";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";
import { refreshEntities } from "./refresh-entities.ts";
import { writeLocked } from "./write-locked.ts";

const BATCH_SIZE = 1000;

/** Brings a graph up to date; returns how many entities had no terms. Throws ZhengtuError. */
export async function indexNames(store: GraphStore): Promise<number> {
  for (let done = 0; ;) {
    const rows = await readRows(store, "entities-without-terms", z.object({ id: z.string() }), {
      limit: BATCH_SIZE,
    });
    if (rows.length === 0) return done;
    const ids = rows.map(({ id }) => id);
    await writeLocked(store, (transaction) => refreshEntities(transaction, store.dialect, ids));
    done += ids.length;
  }
}
