/** The sentences that a reply rests on: from the reports that were read, the rest from the store. */
import type { SentenceRef } from "../../contract/evidence.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { getSentences } from "../sentences.ts";
import type { ReadReport } from "./read-reports.ts";

/** Each sentence once; what another place's report says of this one was not read with its own. */
export async function sentenceRefs(
  store: GraphStore,
  read: readonly ReadReport[],
  ids: readonly string[],
): Promise<SentenceRef[]> {
  const wanted = [...new Set(ids)];
  const known = new Map(
    wanted.flatMap((id) => {
      const found = read.flatMap(({ sentences }) => sentences.get(id) ?? [])[0];
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
  const elsewhere = wanted.filter((id) => id !== "" && !known.has(id));
  return [...known.values(), ...(await getSentences(store, elsewhere)).values()];
}
