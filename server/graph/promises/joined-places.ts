/** Places that a report says were renamed or merged, beside the places that are looked at. */
import { z } from "zod";
import { JOINED_WORDS, joinedIn } from "../../../ingest/follow/joined-places.ts";
import type { FollowNotice } from "../../contract/follow.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { groupBy } from "../group-by.ts";
import { readRows } from "../read-rows.ts";
import { EMPTY_NOTICE } from "./notices.ts";
import { type ReportRow, pathOf, refOf } from "./read-reports.ts";

/** The places looked at, each with the reports that are read as its. */
export type LookedPlaces = ReadonlyMap<string, readonly ReportRow[]>;

/** A notice about another place, and the place looked at that it may be one with. */
export interface PlaceNotice {
  readonly of: string;
  readonly notice: FollowNotice;
}

const MAX_SENTENCES = 2000;

const RowSchema = z.object({ id: z.string(), text: z.string(), document: z.string() });

/** One notice for each other place that a sentence joins with a place looked at and that is not read as its. */
export async function joinedPlaces(
  store: GraphStore,
  all: readonly ReportRow[],
  looked: LookedPlaces,
): Promise<PlaceNotice[]> {
  const places = groupBy(all, pathOf);
  if (places.size < 2) return [];
  const placeOf = new Map(all.map(({ id, place }) => [id, place]));
  const names = [...new Set(placeOf.values())].filter((name) => name !== "");
  const rows = await readRows(store, "sentences-with-words", RowSchema, {
    words: JOINED_WORDS,
    limit: MAX_SENTENCES,
  });
  return rows.flatMap(({ id, text, document }) => {
    const joined = joinedIn(text, placeOf.get(document) ?? "", names);
    if (joined.length === 0) return [];
    const isJoined = (reports: readonly ReportRow[]): boolean =>
      reports.some(({ place }) => joined.includes(place));
    return [...looked].flatMap(([of, read]): PlaceNotice[] => {
      if (!isJoined(read)) return [];
      const own = new Set([of, ...read.map(pathOf)]);
      return [...places].flatMap(([placePath, reports]) => {
        if (own.has(placePath) || !isJoined(reports)) return [];
        const place = reports[0]?.place ?? "";
        const about = { place, placePath, documents: reports.map(refOf), sentences: [id] };
        return [{ of, notice: { ...EMPTY_NOTICE, kind: "said-joined" as const, ...about } }];
      });
    });
  });
}
