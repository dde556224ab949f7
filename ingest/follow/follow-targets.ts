/** Promised numbers against the results that the next reports give: no verdict unless value, unit and period agree. */
import { compareNames } from "./compare-names.ts";
import { type Indicator, indicatorsOf, isCeiling, isPromised } from "./indicator-key.ts";
import {
  type PromiseState,
  type Report,
  type Result,
  SURE,
  type TargetPromise,
  type Verdict,
} from "./model.ts";

/** "左右" leaves room: half a point of growth, or a twentieth of a level. */
const NEAR_POINTS = 0.5;
const NEAR_SHARE = 0.05;

/** Follows the targets of every plan part. */
export function followTargets(reports: readonly Report[], place: string): TargetPromise[] {
  const results = reports.map((report) => ({ report, indicators: resultsOf(report, place) }));
  return reports.flatMap((report, at) => {
    const later = results.slice(at + 1);
    return targetsOf(report, place).map((target) => followOne(target, report, later));
  });
}

interface LaterResults {
  readonly report: Report;
  readonly indicators: readonly Indicator[];
}

function targetsOf(report: Report, place: string): Indicator[] {
  const parts = new Map(report.sentences.map(({ id, part }) => [id, part]));
  return report.metrics
    .filter(({ kind, sentence }) => kind === "target" && parts.get(sentence) === "plan")
    .filter(({ indicator }) => indicator !== "")
    .filter(isPromised)
    .flatMap((metric) => indicatorsOf(metric, place).slice(0, 1));
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
    return match === null ? [] : [toResult(target, match, report.id)];
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

function toResult(target: Indicator, { result, confidence }: Matched, report: string): Result {
  const { id, sentence, indicator, year } = result.metric;
  const shown =
    result.sense === target.sense && result.unit === "%" && result.metric.unit !== "%"
      ? { value: result.value, unit: "%" }
      : { value: result.metric.value, unit: result.metric.unit };
  const known = { metric: id, report, sentence, indicator, year, confidence, ...shown };
  if (result.unit !== target.unit) return { ...known, verdict: "unjudged", why: "unit" };
  if (isCeiling(target) && target.metric.qualifier !== "以内") {
    return { ...known, verdict: "unjudged", why: "direction" };
  }
  return { ...known, verdict: judge(target, result), why: "" };
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
  return first.verdict === "below" ? "contradicted" : "mentioned";
}
