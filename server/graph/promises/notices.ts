/** What is odd about a place's reports, as the reply says it. */
import type { ReportNotice } from "../../../ingest/follow/check-reports.ts";
import type { FollowNotice } from "../../contract/follow.ts";
import { stateNumber } from "../../contract/stated-number.ts";
import { type ReportRow, refOf } from "./read-reports.ts";

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
