/** Places that a report says were renamed or merged, beside the places that are looked at. */
import { z } from "zod";
import { JOINED_WORDS, joinedIn } from "../../../ingest/follow/joined-places.ts";
import type { FollowNotice } from "../../contract/follow.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { groupBy } from "../group-by.ts";
import { readRows } from "../read-rows.ts";
import { EMPTY_NOTICE } from "./notices.ts";
import { type ReportRow, pathOf, refOf } from "./read-reports.ts";

const MAX_SENTENCES = 2000;

const RowSchema = z.object({ id: z.string(), text: z.string(), document: z.string() });

/** One notice for each other place that a sentence joins with one of `paths`. */
export async function joinedPlaces(
  store: GraphStore,
  all: readonly ReportRow[],
  paths: readonly string[],
): Promise<FollowNotice[]> {
  const places = groupBy(all, pathOf);
  if (places.size < 2) return [];
  const placeOf = new Map(all.map(({ id, place }) => [id, place]));
  const names = [...new Set(placeOf.values())].filter((name) => name !== "");
  const rows = await readRows(store, "sentences-with-words", RowSchema, {
    words: JOINED_WORDS,
    limit: MAX_SENTENCES,
  });
  const seen = new Set<string>();
  return rows.flatMap(({ id, text, document }) => {
    const joined = joinedIn(text, placeOf.get(document) ?? "", names);
    const others = [...places].filter(
      ([path, [first]]) => first && joined.includes(first.place) && !paths.includes(path),
    );
    const isOurs = paths.some((path) => joined.includes(places.get(path)?.[0]?.place ?? ""));
    return others.flatMap(([placePath, reports]): FollowNotice[] => {
      if (!isOurs || seen.has(placePath)) return [];
      seen.add(placePath);
      const place = reports[0]?.place ?? "";
      const about = { place, placePath, documents: reports.map(refOf), sentences: [id] };
      return [{ ...EMPTY_NOTICE, kind: "said-joined", ...about }];
    });
  });
}
