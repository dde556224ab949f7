/**
 * Other places that may be one with those that are looked at, under another name or after a merger. What a report
 * says of it goes before what names suggest; whether they are read together a person decides.
 */
import type { FollowNotice } from "../../contract/follow.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { type LookedPlaces, type PlaceNotice, joinedPlaces } from "./joined-places.ts";
import { EMPTY_NOTICE } from "./notices.ts";
import { type ReportRow, pathOf, refOf } from "./read-reports.ts";

/** The notices about other places of `all`, one for each: two that are both looked at are told once. */
export async function otherPlaces(
  store: GraphStore,
  all: readonly ReportRow[],
  looked: LookedPlaces,
): Promise<FollowNotice[]> {
  const joined = await joinedPlaces(store, all, looked);
  const renamed = [...looked].flatMap(([path, reports]) => likelyRenamed(all, path, reports));
  const told = new Set<string>();
  return [...joined, ...renamed].flatMap(({ of, notice }) => {
    const pair = [of, notice.placePath].toSorted().join(" ");
    if (told.has(pair)) return [];
    told.add(pair);
    return [notice];
  });
}

/** Neighbours under one parent whose years do not overlap and whose names share a beginning. */
function likelyRenamed(
  all: readonly ReportRow[],
  place: string,
  read: readonly ReportRow[],
): PlaceNotice[] {
  const own = read.filter((row) => pathOf(row) === place);
  const years = new Set(own.map(({ year }) => year));
  const taken = new Set(read.map(pathOf));
  const others = all.filter((row) => !taken.has(pathOf(row)) && isNeighbour(pathOf(row), place));
  return [...new Set(others.map(pathOf))].flatMap((path) => {
    const rows = others.filter((row) => pathOf(row) === path);
    if (rows.some(({ year }) => years.has(year))) return [];
    const documents = rows.map(refOf);
    const name = rows[0]?.place ?? path;
    const about = { documents, place: name, placePath: path };
    return [{ of: place, notice: { ...EMPTY_NOTICE, kind: "maybe-renamed" as const, ...about } }];
  });
}

/** One parent, and the first two characters of the name are the same: 澜浦县, 澜浦区. */
function isNeighbour(path: string, place: string): boolean {
  const [own, other] = [place.split("/"), path.split("/")];
  const same = own.slice(0, -1).join("/") === other.slice(0, -1).join("/");
  return same && own.at(-1)?.slice(0, 2) === other.at(-1)?.slice(0, 2);
}
