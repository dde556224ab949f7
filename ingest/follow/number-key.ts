/** A number of a report as a point of a series: what it measures as a key, growth and totals apart, in units of one. */
import {
  COUNT_UNITS,
  FALL_WORDS,
  GROWTH_WORDS,
  NEUTRAL_LEADS,
  NEUTRAL_TAILS,
  SAME_UNITS,
  TOTAL_WORDS,
} from "../lexicon/target-words.ts";
import type { NumberSense } from "../model/promise.ts";
import { inBaseUnit } from "./indicator-key.ts";
import type { ReportMetric } from "./model.ts";
import { dropPlace, foldName } from "./name-parts.ts";

/** One number of a series. */
export interface SeriesNumber {
  readonly sense: NumberSense;
  /** In units of one; a fall is below zero. */
  readonly value: number;
  readonly unit: string;
}

/** A number as a report states it. */
export type StatedNumber = Pick<ReportMetric, "indicator" | "value" | "unit" | "change">;

const POINTS = "个百分点";
const WHOLE = /^全([省市州区县镇])/u;
const CLAUSE_MARKS = /[，；。、]/u;
const SHORTEST = 2;

/** What a number measures, the same in all reports of a place: 全市地区生产总值 and 生产总值增速 are one indicator of a city. */
export function indicatorKey({ indicator, unit }: StatedNumber, place: string): string {
  const name = bareName(indicator, place);
  const word = isRate(unit) ? (fallOf(name) ?? growthOf(name)) : undefined;
  return word === undefined ? name : name.slice(0, -word.length);
}

/** The indicator as it is written, without a word of growth at its end. */
export function indicatorName({ indicator, unit }: StatedNumber): string {
  const word = isRate(unit) ? (fallOf(indicator) ?? growthOf(indicator)) : undefined;
  return word === undefined ? indicator : indicator.slice(0, -word.length);
}

/** A stated number as one or two comparable ones: a level that says its growth gives both. `text` is its sentence. */
export function seriesNumbersOf(metric: StatedNumber, text: string): readonly SeriesNumber[] {
  const own = ownNumber(metric, text);
  if (metric.change === null) return [own];
  return [own, { sense: "growth", value: metric.change, unit: "%" }];
}

function ownNumber(metric: StatedNumber, text: string): SeriesNumber {
  const { indicator, value, unit } = metric;
  if (!isRate(unit)) return { sense: senseOf(metric, text), ...inUnitsOfOne(value, unit) };
  const rate = SAME_UNITS.get(unit) ?? unit;
  const name = bareName(indicator, "");
  if (fallOf(name) !== undefined) return { sense: "growth", value: -value, unit: rate };
  return { sense: growthOf(name) === undefined ? "level" : "growth", value, unit: rate };
}

function isRate(unit: string): boolean {
  return unit === "%" || (SAME_UNITS.get(unit) ?? unit) === POINTS;
}

/** 新增公园127座、总数1100座: the second is a total over the years and no number of the same series. */
function senseOf({ value, unit }: StatedNumber, text: string): NumberSense {
  const at = text.indexOf(`${value}${unit}`);
  const lead = at < 0 ? "" : (text.slice(0, at).split(CLAUSE_MARKS).at(-1) ?? "");
  return TOTAL_WORDS.some((word) => lead.includes(word)) ? "total" : "level";
}

/** Counts keep what they count: 12家 are no 12人. */
function inUnitsOfOne(value: number, unit: string): { value: number; unit: string } {
  const base = inBaseUnit(value, unit);
  const counted = [...COUNT_UNITS].find((word) => unit.endsWith(word));
  return { value: base.value, unit: counted ?? SAME_UNITS.get(base.unit) ?? base.unit };
}

/** The indicator without quotes, the own place and words that say nothing of what is measured. */
function bareName(indicator: string, place: string): string {
  const name = dropLeads(foldName(indicator), place);
  const tail = wordAtEnd(name, NEUTRAL_TAILS);
  return tail === undefined ? name : name.slice(0, -tail.length);
}

/** 全市 says nothing in a city's own report, and in a county's that the number is the city's. */
function dropLeads(name: string, place: string): string {
  const own = place === "" ? name : dropPlace(name, place);
  const lead = NEUTRAL_LEADS.find((word) => isLead(own, word)) ?? wholeOf(own, place);
  return lead === undefined ? own : dropLeads(own.slice(lead.length), place);
}

function wholeOf(name: string, place: string): string | undefined {
  const [whole = "", level] = WHOLE.exec(name) ?? [];
  return level !== undefined && place.endsWith(level) && isLead(name, whole) ? whole : undefined;
}

function isLead(name: string, word: string): boolean {
  return name.startsWith(word) && name.length - word.length >= SHORTEST;
}

function fallOf(name: string): string | undefined {
  return wordAtEnd(name, FALL_WORDS);
}

function growthOf(name: string): string | undefined {
  return wordAtEnd(name, GROWTH_WORDS);
}

function wordAtEnd(name: string, words: readonly string[]): string | undefined {
  return words.find((word) => name.endsWith(word) && name.length - word.length >= SHORTEST);
}
