/** What is odd about a place's reports: said to the reader, never settled silently. */
import { compareNames } from "./compare-names.ts";
import { type Indicator, indicatorsOf } from "./indicator-key.ts";
import { type Report, SURE } from "./model.ts";
import { type Statement, numbersAgree } from "./numbers-agree.ts";

/** Something odd; the reports it is about by id. */
export type ReportNotice =
  | { readonly kind: "no-year"; readonly reports: readonly string[] }
  | { readonly kind: "only-one"; readonly reports: readonly string[] }
  | { readonly kind: "missing-years"; readonly years: readonly number[] }
  | { readonly kind: "same-twice"; readonly year: number; readonly reports: readonly string[] }
  | { readonly kind: "several-a-year"; readonly year: number; readonly reports: readonly string[] }
  | { readonly kind: "year-differs"; readonly year: number; readonly reports: readonly string[] }
  | {
      readonly kind: "numbers-differ";
      readonly year: number | null;
      readonly indicator: string;
      readonly reports: readonly string[];
      readonly sentences: readonly string[];
      readonly values: readonly StatedValue[];
    };

/** A number as a report writes it. */
export interface StatedValue {
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
}

export interface CheckedReports {
  /** The reports that are followed: with a year, and no copy of another. */
  readonly followed: readonly Report[];
  readonly notices: readonly ReportNotice[];
}

const SAME_TEXT = 0.9;

/** Sorts reports by year, leaves out copies and those without a year, and says so. */
export function checkReports(reports: readonly Report[]): CheckedReports {
  const dated = reports
    .filter(({ year }) => year > 0)
    .toSorted((a, b) => a.year - b.year || a.title.localeCompare(b.title) || cmp(a.id, b.id));
  const undated = reports.filter(({ year }) => year === 0).map(({ id }) => id);
  const copies = dated.filter((report, at) =>
    dated.slice(0, at).some((one) => isCopy(one, report)),
  );
  const followed = dated.filter((report) => !copies.includes(report));
  const notices: ReportNotice[] = [
    ...(undated.length > 0 ? [{ kind: "no-year" as const, reports: undated }] : []),
    ...copies.map((copy) => sameTwice(copy, followed)),
    ...severalAYear(followed),
    ...yearDiffers(followed),
    ...missingYears(followed),
    ...numbersDiffer(followed),
  ];
  const [only] = followed;
  if (only !== undefined && new Set(followed.map(({ year }) => year)).size === 1) {
    notices.push({ kind: "only-one", reports: [only.id] });
  }
  return { followed, notices };
}

function cmp(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The same text under another name or another year: nine sentences in ten are the same. */
function isCopy(one: Report, other: Report): boolean {
  const texts = new Set(one.sentences.map(({ text }) => text));
  const shared = other.sentences.filter(({ text }) => texts.has(text)).length;
  const longest = Math.max(one.sentences.length, other.sentences.length);
  return longest > 0 && shared / longest >= SAME_TEXT;
}

function sameTwice(copy: Report, followed: readonly Report[]): ReportNotice {
  const original = followed.find((report) => isCopy(report, copy));
  const reports = original === undefined ? [copy.id] : [original.id, copy.id];
  return { kind: "same-twice", year: copy.year, reports };
}

function severalAYear(reports: readonly Report[]): ReportNotice[] {
  return [...new Set(reports.map(({ year }) => year))].flatMap((year) => {
    const same = reports.filter((report) => report.year === year).map(({ id }) => id);
    return same.length < 2 ? [] : [{ kind: "several-a-year" as const, year, reports: same }];
  });
}

/** A report of one year whose plan is for another. */
function yearDiffers(reports: readonly Report[]): ReportNotice[] {
  return reports.flatMap(({ id, year, sentences }) => {
    const planned = new Set(
      sentences.flatMap((sentence) => (sentence.part === "plan" ? (sentence.year ?? []) : [])),
    );
    if (planned.size === 0 || planned.has(year)) return [];
    return [{ kind: "year-differs" as const, year: Math.min(...planned), reports: [id] }];
  });
}

function missingYears(reports: readonly Report[]): ReportNotice[] {
  const years = reports.map(({ year }) => year);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const missing: number[] = [];
  for (let year = first + 1; year < last; year += 1) if (!years.includes(year)) missing.push(year);
  return missing.length === 0 ? [] : [{ kind: "missing-years", years: missing }];
}

/** Two reports give one number of one year differently. */
function numbersDiffer(reports: readonly Report[]): ReportNotice[] {
  const place = reports[0]?.placePath.split("/").at(-1) ?? "";
  const told = reports.map((report) => ({
    report,
    indicators: report.metrics
      .filter(({ kind, indicator }) => kind === "actual" && indicator !== "")
      .flatMap((metric) => indicatorsOf(metric, place)),
  }));
  return told.flatMap((early, at) =>
    told.slice(at + 1).flatMap((late) =>
      early.indicators.flatMap((one) => {
        const other = late.indicators.find((each) => isSameNumber(one, each));
        if (other === undefined || numbersAgree(statementOf(one), statementOf(other))) return [];
        return [difference(one, other, [early.report.id, late.report.id])];
      }),
    ),
  );
}

function isSameNumber(one: Indicator, other: Indicator): boolean {
  if (one.metric.year === null || one.metric.year !== other.metric.year) return false;
  if (one.sense !== other.sense || one.unit !== other.unit) return false;
  return (compareNames(one.parts, other.parts)?.confidence ?? 0) >= Math.max(SURE, 0.9);
}

function statedOf({ metric, sense }: Indicator): StatedValue {
  const { value, unit, qualifier, change } = metric;
  // A growth said beside a level has no words around it of its own.
  if (sense === "level" || change === null) return { value, unit, qualifier };
  return { value: change, unit: "%", qualifier: "" };
}

function statementOf(one: Indicator): Statement {
  const { value, qualifier } = statedOf(one);
  return { base: one.value, value, qualifier };
}

function difference(one: Indicator, other: Indicator, reports: readonly string[]): ReportNotice {
  const both = [one, other];
  return {
    kind: "numbers-differ",
    year: one.metric.year,
    indicator: one.metric.indicator,
    reports,
    sentences: both.map(({ metric }) => metric.sentence),
    values: both.map(statedOf),
  };
}
