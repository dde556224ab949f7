/** What a number measures, ready to be compared: the indicator without its verbs, growth and units kept apart. */
import {
  CEILING_WORDS,
  COUNT_UNITS,
  FALL_WORDS,
  GAINED_WORDS,
  GROWTH_WORDS,
  INVESTED_WORDS,
  NOT_PROMISED,
  TARGET_LEADS,
  TARGET_TAILS,
} from "../lexicon/target-words.ts";
import type { ReportMetric } from "./model.ts";
import { type NameParts, foldName, nameParts } from "./name-parts.ts";

/** A level (441亿元), a growth (+6 %) or a fall (-3 %). */
export type Sense = "level" | "growth" | "fall";

/** A number in comparable form. */
export interface Indicator {
  readonly metric: ReportMetric;
  readonly parts: NameParts;
  readonly sense: Sense;
  /** In units of one: 8.9万亩 is 89000 亩. */
  readonly value: number;
  readonly unit: string;
}

const FACTORS: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const SCALED = /^(万亿|千万|百万|亿|万|千|百)(?!克|米|瓦|卡)(.*)$/u;
const COUNT = "个";

/** A metric as one or two comparable numbers: a level that says its growth gives both. */
export function indicatorsOf(metric: ReportMetric, place: string): readonly Indicator[] {
  const folded = stripLeads(foldName(metric.indicator));
  const { name, sense } = splitSense(folded);
  const parts = nameParts(name === "" ? folded : name, place);
  const { value, unit } = inBaseUnit(metric.value, metric.unit);
  const own: Indicator = { metric, parts, sense: unit === "%" ? sense : "level", value, unit };
  if (metric.change === null) return [own];
  const grown = metric.change < 0 ? ("fall" as const) : ("growth" as const);
  return [own, { metric, parts, sense: grown, value: Math.abs(metric.change), unit: "%" }];
}

/** Whether a number of the plan part is a promise and no description of a work. */
export function isPromised({ indicator, unit }: ReportMetric): boolean {
  if (indicator === "" || NOT_PROMISED.some((word) => indicator.startsWith(word))) return false;
  const isMoneyOfWork = unit.endsWith("元") && indicator.includes("投资");
  return !isMoneyOfWork || INVESTED_WORDS.some((word) => indicator.includes(word));
}

/** Whether less is better, so that a target is a ceiling. */
export function isCeiling({ metric: { indicator, qualifier } }: Indicator): boolean {
  return qualifier === "以内" || CEILING_WORDS.some((word) => indicator.includes(word));
}

function splitSense(indicator: string): { readonly name: string; readonly sense: Sense } {
  const fall = FALL_WORDS.find((word) => indicator.endsWith(word));
  if (fall !== undefined) return { name: indicator.slice(0, -fall.length), sense: "fall" };
  const growth = GROWTH_WORDS.find((word) => indicator.endsWith(word));
  if (growth === undefined) return { name: indicator, sense: "level" };
  return { name: indicator.slice(0, -growth.length), sense: "growth" };
}

function stripLeads(whole: string): string {
  const gained = GAINED_WORDS.find((word) => whole.includes(word) && !whole.endsWith(word));
  const indicator =
    gained === undefined ? whole : whole.slice(whole.lastIndexOf(gained) + gained.length);
  const tail = TARGET_TAILS.find((word) => indicator.endsWith(word) && indicator.length > 4);
  const cut = tail === undefined ? indicator : indicator.slice(0, -tail.length);
  return dropLeads(cut);
}

function dropLeads(indicator: string): string {
  const lead = TARGET_LEADS.find(
    (word) => indicator.startsWith(word) && indicator.length - word.length >= 2,
  );
  return lead === undefined ? indicator : dropLeads(indicator.slice(lead.length));
}

/** 1.34万亩 → 13400 亩; 12家 → 12 个. */
export function inBaseUnit(value: number, unit: string): { value: number; unit: string } {
  const [, factor = "", rest = unit] = SCALED.exec(unit) ?? [];
  // 0.1 + 0.2: twelve digits are more than any report writes.
  const scaled = Number((value * (FACTORS[factor] ?? 1)).toPrecision(12));
  return { value: scaled, unit: rest === "" || COUNT_UNITS.has(rest) ? COUNT : rest };
}
