/** Years as reports write them, and the year that a report is about. */
import type { Heading } from "./find-headings.ts";
import { partOfTitle } from "./part-cues.ts";

const CHINESE_DIGITS = "〇一二三四五六七八九";
const YEAR =
  /(?<!\d)((?:19|20)\d{2})(?:年|〕|(?=\d{4}(?!\d)))|([一二][〇零○Ｏ一二三四五六七八九]{3})年/;
// The tenth five-year plan began in 2001.
const FIVE_YEAR_PLAN = /第十([一二三四五六七八九])?个五年(规划|计划)/;

/** The first year named in a text, null for none. */
export function yearOfTitle(text: string): number | null {
  const match = YEAR.exec(text);
  if (match === null) return null;
  return match[1] === undefined ? readChineseYear(match[2] ?? "") : Number(match[1]);
}

/**
 * The year of a report: what its plan part is about. Its headings know best, then its title, then the
 * day it was delivered; a five-year plan has the first of its years.
 */
export function findReportYear(headings: readonly Heading[], head: string): number | null {
  const parts = headings.map(({ title }) => ({
    part: partOfTitle(title),
    year: yearOfTitle(title),
  }));
  const planned = parts.find(({ part, year }) => part === "plan" && year !== null)?.year;
  const reviewed = parts.find(({ part, year }) => part === "review" && year !== null)?.year;
  if (typeof reviewed === "number") return reviewed + 1;
  return planned ?? yearOfPlan(head) ?? yearOfTitle(head);
}

function yearOfPlan(head: string): number | null {
  const match = FIVE_YEAR_PLAN.exec(head);
  return match === null ? null : 2001 + 5 * Math.max(0, CHINESE_DIGITS.indexOf(match[1] ?? "〇"));
}

function readChineseYear(digits: string): number {
  const values = [...digits].map((digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit)));
  return Number(values.join(""));
}
