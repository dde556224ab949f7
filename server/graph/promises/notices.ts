/** What is odd about a place's reports, as the reply says it. */
import type { ReportNotice } from "../../../ingest/follow/check-reports.ts";
import type { FollowNotice } from "../../contract/follow.ts";
import { stateNumber } from "../../contract/stated-number.ts";
import { type ReportRow, pathOf, refOf } from "./read-reports.ts";

/** A notice that is about nothing yet. */
export const EMPTY_NOTICE = {
  ...{ documents: [], years: [], indicator: "", values: [], sentences: [] },
  ...{ place: "", placePath: "" },
} satisfies Omit<FollowNotice, "kind">;

/** The notices with the documents that they are about. */
export function describeNotices(
  notices: readonly ReportNotice[],
  rows: readonly ReportRow[],
): FollowNotice[] {
  const documentsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => rows.filter((row) => row.id === id).map(refOf));
  return notices.map((notice): FollowNotice => {
    const { kind } = notice;
    if (notice.kind === "missing-years") return { ...EMPTY_NOTICE, kind, years: [...notice.years] };
    const documents = documentsOf(notice.reports);
    if (notice.kind === "no-year" || notice.kind === "only-one") {
      return { ...EMPTY_NOTICE, kind, documents };
    }
    const years = notice.year === null ? [] : [notice.year];
    if (notice.kind !== "numbers-differ") return { ...EMPTY_NOTICE, kind, documents, years };
    const { indicator, values, sentences } = notice;
    const said = {
      indicator,
      values: values.map((one) => stateNumber(one)),
      sentences: [...sentences],
    };
    return { ...EMPTY_NOTICE, kind, documents, years, ...said };
  });
}

/**
 * Places beside this one that may be the same under an earlier or later name: neighbours under one parent whose
 * years do not overlap and whose names share a beginning. A person decides whether they are read together.
 */
export function likelyRenamed(
  all: readonly ReportRow[],
  place: string,
  read: readonly ReportRow[],
): FollowNotice[] {
  const own = read.filter((row) => pathOf(row) === place);
  const years = new Set(own.map(({ year }) => year));
  const taken = new Set(read.map(pathOf));
  const others = all.filter((row) => !taken.has(pathOf(row)) && isNeighbour(pathOf(row), place));
  return [...new Set(others.map(pathOf))].flatMap((path) => {
    const rows = others.filter((row) => pathOf(row) === path);
    if (rows.some(({ year }) => years.has(year))) return [];
    const documents = rows.map(refOf);
    const name = rows[0]?.place ?? path;
    return [
      { ...EMPTY_NOTICE, kind: "maybe-renamed" as const, documents, place: name, placePath: path },
    ];
  });
}

/** One parent, and the first two characters of the name are the same: 澜浦县, 澜浦区. */
function isNeighbour(path: string, place: string): boolean {
  const [own, other] = [place.split("/"), path.split("/")];
  const same = own.slice(0, -1).join("/") === other.slice(0, -1).join("/");
  return same && own.at(-1)?.slice(0, 2) === other.at(-1)?.slice(0, 2);
}
