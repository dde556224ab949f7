/** What is odd about series and the reports behind them: said, not settled. */
import type { FollowNotice } from "../../contract/follow.ts";
import type { NumberSeries } from "../../contract/numbers.ts";
import { stateNumber } from "../../contract/stated-number.ts";
import { groupBy } from "../group-by.ts";
import { EMPTY_NOTICE } from "../promises/notices.ts";
import { type ReportRow, pathOf, refOf } from "../promises/read-reports.ts";
import type { Copy } from "./find-copies.ts";

export interface NoticeInput {
  readonly series: readonly NumberSeries[];
  /** The reports that the series come from. */
  readonly told: readonly ReportRow[];
  readonly copies: readonly Copy[];
  /** What is said of renamed and merged places. */
  readonly others: readonly FollowNotice[];
}

/** The notices: numbers that differ first, then the reports by place. */
export function describeNotices({ series, told, copies, others }: NoticeInput): FollowNotice[] {
  const places = groupBy(told, pathOf);
  const ofPlaces = [...places].flatMap(([path, documents]) => [
    ...missingYears(path, documents),
    ...severalAYear(path, documents),
  ]);
  return [
    ...series.flatMap(numbersDiffer),
    ...noYear(told),
    ...copies.filter(({ original }) => told.includes(original)).map(sameTwice),
    ...ofPlaces,
    ...others,
  ];
}

function numbersDiffer({ name, of, points }: NumberSeries): FollowNotice[] {
  const differing = points.filter(({ differs }) => differs);
  const groups = groupBy(differing, ({ year, kind }) => `${year} ${kind}`);
  return [...groups.values()].map((told) => ({
    ...EMPTY_NOTICE,
    ...{ kind: "numbers-differ" as const, indicator: name, place: of.name },
    years: told.slice(0, 1).flatMap(({ year }) => year ?? []),
    values: told.flatMap(({ sayings }) => sayings.slice(0, 1).map((saying) => stateNumber(saying))),
    sentences: told.flatMap(({ sayings }) => sayings.slice(0, 1).map(({ sentence }) => sentence)),
  }));
}

function noYear(told: readonly ReportRow[]): FollowNotice[] {
  const documents = told.filter(({ year }) => year === null).map(refOf);
  return documents.length === 0 ? [] : [{ ...EMPTY_NOTICE, kind: "no-year", documents }];
}

function sameTwice({ copy, original }: Copy): FollowNotice {
  const documents = [original, copy].map(refOf);
  return { ...EMPTY_NOTICE, kind: "same-twice", documents, place: copy.place };
}

function missingYears(path: string, documents: readonly ReportRow[]): FollowNotice[] {
  const said = new Set(documents.flatMap(({ year }) => year ?? []));
  const missing: number[] = [];
  for (let year = Math.min(...said) + 1; year < Math.max(...said); year += 1) {
    if (!said.has(year)) missing.push(year);
  }
  if (missing.length === 0) return [];
  const place = documents[0]?.place ?? "";
  return [{ ...EMPTY_NOTICE, kind: "missing-years", years: missing, place, placePath: path }];
}

function severalAYear(path: string, documents: readonly ReportRow[]): FollowNotice[] {
  const dated = documents.filter(({ year }) => year !== null);
  return [...groupBy(dated, ({ year }) => year)].flatMap(([year, same]): FollowNotice[] => {
    if (same.length < 2 || year === null) return [];
    const place = same[0]?.place ?? "";
    const about = { documents: same.map(refOf), years: [year], place, placePath: path };
    return [{ ...EMPTY_NOTICE, kind: "several-a-year", ...about }];
  });
}
