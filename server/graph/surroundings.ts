/** Where a sentence stands: in its paragraph, between the sentence before and the one after. */
import { z } from "zod";
import type { Surroundings } from "../contract/explore.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";
import { getSentences } from "./sentences.ts";

// Longer paragraphs are lists that went wrong; the document has them whole.
const MAX_AROUND = 20;
const MAX_ROWS = 1000;

const RowSchema = z.object({
  sentence: z.string(),
  paragraph: z.number(),
  position: z.number(),
});

/** The paragraph of a sentence and its neighbours outside of it. Throws NOT_FOUND. */
export async function getSurroundings(store: GraphStore, id: string): Promise<Surroundings> {
  const all = await readRows(store, "sentence-surroundings", RowSchema, { id, limit: MAX_ROWS });
  const at = all.findIndex(({ sentence }) => sentence === id);
  const own = all[at];
  if (own === undefined) {
    throw new ZhengtuError("NOT_FOUND", "图中没有这句话；它所在的文档可能已被移除。");
  }
  const rows = all.slice(Math.max(0, at - MAX_AROUND), at + MAX_AROUND + 1);
  const sentences = await getSentences(
    store,
    rows.map(({ sentence }) => sentence),
  );
  const inside = rows.filter(({ paragraph }) => paragraph === own.paragraph);
  const outside = rows.filter(({ paragraph }) => paragraph !== own.paragraph);
  const beside = (by: number) => {
    const row = outside.find(({ position }) => position === own.position + by);
    return (row && sentences.get(row.sentence)) ?? null;
  };
  return {
    before: beside(-1),
    paragraph: inside.flatMap(({ sentence }) => sentences.get(sentence) ?? []),
    after: beside(1),
    limitHit: rows.length < all.length,
  };
}
