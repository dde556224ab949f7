/** Which documents a correction is about: those with a sentence that says its words. */
import { z } from "zod";
import type { Correction } from "../../../ingest/model/correction.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { readRows } from "../read-rows.ts";

/** More than one correction can sensibly be about; the last ones then keep their reading until they are imported again. */
const MAX_DOCUMENTS = 100_000;

/** The ids of the documents concerned, sorted. */
export async function affectedDocuments(
  store: GraphStore,
  correction: Correction,
): Promise<readonly string[]> {
  if (correction.kind !== "wrong-relation") return documentsSaying(store, correction.text);
  const ends = [correction.head, correction.tail];
  const [withHead, withTail] = await Promise.all(
    ends.map(async ({ names }) => {
      const found = await Promise.all(names.map((name) => documentsSaying(store, name)));
      return new Set(found.flat());
    }),
  );
  return [...(withHead ?? [])].filter((id) => withTail?.has(id)).sort();
}

/** Whether a document with these sentences is among them. */
export function isAbout(
  correction: Correction,
  sentences: readonly { readonly text: string }[],
): boolean {
  const says = (words: readonly string[]) =>
    sentences.some(({ text }) => words.some((word) => text.includes(word)));
  if (correction.kind !== "wrong-relation") return says([correction.text]);
  return says(correction.head.names) && says(correction.tail.names);
}

async function documentsSaying(store: GraphStore, text: string): Promise<string[]> {
  const rows = await readRows(store, "documents-saying", z.object({ id: z.string() }), {
    text,
    limit: MAX_DOCUMENTS,
  });
  return rows.map(({ id }) => id);
}
