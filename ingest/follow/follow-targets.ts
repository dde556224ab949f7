/** Promised numbers against the results that the next reports give: no verdict unless value, unit and period agree. */
import { TOTAL_WORDS } from "../lexicon/target-words.ts";
import type { PromiseState, Verdict } from "../model/promise.ts";
import { compareNames } from "./compare-names.ts";
import { type Indicator, indicatorsOf, isCeiling, isPromised } from "./indicator-key.ts";
import { type Report, type Result, SURE, type TargetPromise } from "./model.ts";

/** "左右" leaves room: half a point of growth, or a twentieth of a level. */
const NEAR_POINTS = 0.5;
const NEAR_SHARE = 0.05;

/** Follows the targets of every plan part. */
export function followTargets(reports: readonly Report[], place: string): TargetPromise[] {
  const results = reports.map((report) => ({ report, indicators: resultsOf(report, place) }));
  return reports.flatMap((report) => {
    const later = results.filter((each) => each.report.year > report.year);
    return targetsOf(report, place).map((target) => followOne(target, report, later));
  });
}

interface LaterResults {
  readonly report: Report;
  readonly indicators: readonly Indicator[];
}

function targetsOf(report: Report, place: string): Indicator[] {
  const parts = new Map(report.sentences.map(({ id, part }) => [id, part]));
  const order = new Map(report.sentences.map(({ id, order: at }) => [id, at]));
  return report.metrics
    .filter(({ kind, sentence }) => kind === "target" && parts.get(sentence) === "plan")
    .filter(isPromised)
    .toSorted((a, b) => (order.get(a.sentence) ?? 0) - (order.get(b.sentence) ?? 0))
    .flatMap((metric) => indicatorsOf(metric, place).slice(0, 1))
    .filter((target, at, all) => all.findIndex((each) => isSameTarget(each, target)) === at);
}

/** The headline targets come again in their sections. */
function isSameTarget(one: Indicator, other: Indicator): boolean {
  const [a, b] = [one, other].map(({ parts, sense, unit, value }) => [
    parts.local,
    sense,
    unit,
    value,
  ]);
  return a?.join() === b?.join();
}

function resultsOf(report: Report, place: string): Indicator[] {
  const order = new Map(report.sentences.map(({ id, order: at }) => [id, at]));
  const text = new Map(report.sentences.map((sentence) => [sentence.id, sentence.text]));
  const at = ({ sentence, value }: { sentence: string; value: number }): number =>
    (order.get(sentence) ?? 0) * 1e4 + (text.get(sentence) ?? "").indexOf(String(value));
  return report.metrics
    .filter(({ kind }) => kind === "actual")
    .toSorted((a, b) => at(a) - at(b))
    .flatMap((metric) => indicatorsOf(metric, place));
}

function followOne(target: Indicator, own: Report, later: readonly LaterResults[]): TargetPromise {
  const { metric } = target;
  const promised = metric.year ?? own.year;
  const results = later.flatMap(({ report, indicators }) => {
    const match = bestResult(target, indicators, promised);
    return match === null ? [] : [toResult(target, match, report)];
  });
  const { id, sentence, indicator, value, unit, qualifier } = metric;
  return {
    ...{ kind: "target", id: `${id}-${own.year}`, report: own.id, year: own.year, metric: id },
    ...{ sentence, indicator, value, unit, qualifier, results },
    state: stateOf(results, later.length),
  };
}

interface Matched {
  readonly result: Indicator;
  readonly confidence: number;
}

/** The first result of the promised year whose indicator is surely the same; a total behind a yearly value comes second. */
function bestResult(
  target: Indicator,
  results: readonly Indicator[],
  year: number,
): Matched | null {
  let best: Matched | null = null;
  for (const result of results) {
    if (result.metric.year !== year || result.sense !== target.sense) continue;
    const confidence = compareNames(target.parts, result.parts)?.confidence ?? 0;
    const units = result.unit === target.unit ? confidence : confidence - 0.1;
    if (confidence >= SURE && units > (best?.confidence ?? 0)) {
      best = { result, confidence: units };
    }
  }
  return best;
}

function toResult(target: Indicator, matched: Matched, report: Report): Result {
  const { result, confidence } = matched;
  const { id, sentence, indicator, year } = result.metric;
  const shown =
    result.sense === target.sense && result.unit === "%" && result.metric.unit !== "%"
      ? { value: result.value, unit: "%" }
      : { value: result.metric.value, unit: result.metric.unit };
  const known = { metric: id, report: report.id, sentence, indicator, year, confidence, ...shown };
  if (result.unit !== target.unit) return { ...known, verdict: "unjudged", why: "unit" };
  if (isCeiling(target) && target.metric.qualifier !== "以内") {
    return { ...known, verdict: "unjudged", why: "direction" };
  }
  if (isOneOfSeveral(result, report)) return { ...known, verdict: "unjudged", why: "several" };
  return { ...known, verdict: judge(target, result), why: "" };
}

/** 列入36件、完成33件: two numbers of one indicator in one sentence, and neither is a total over the years. */
function isOneOfSeveral({ metric, unit }: Indicator, { metrics, sentences }: Report): boolean {
  const others = metrics.filter(
    (each) =>
      each.sentence === metric.sentence &&
      each.indicator === metric.indicator &&
      each.unit === metric.unit &&
      each.value !== metric.value,
  );
  if (others.length === 0 || unit === "%") return false;
  const text = sentences.find(({ id }) => id === metric.sentence)?.text ?? "";
  return !TOTAL_WORDS.some((word) => text.includes(word));
}

function judge(target: Indicator, result: Indicator): Verdict {
  const gap = isCeiling(target) ? target.value - result.value : result.value - target.value;
  if (gap >= 0) return "met";
  const near = target.unit === "%" ? NEAR_POINTS : target.value * NEAR_SHARE;
  return target.metric.qualifier === "左右" && -gap <= near ? "near" : "below";
}

function stateOf(results: readonly Result[], later: number): PromiseState {
  const [first] = results;
  if (first === undefined) return later === 0 ? "open" : "silent";
  if (first.verdict === "met" || first.verdict === "near") return "completed";
  return first.verdict === "below" ? "below" : "mentioned";
}
