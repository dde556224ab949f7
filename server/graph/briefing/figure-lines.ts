/** Key numbers: levels and growth apart, each with the sentence that states it; a target says that it is one. */
import { indicatorsOf } from "../../../ingest/follow/indicator-key.ts";
import type { BriefingLine } from "../../contract/briefing.ts";
import type { MetricFact } from "../../contract/evidence.ts";
import { groupBy } from "../group-by.ts";
import { lineOf } from "./make-part.ts";
import type { BriefingWords } from "./words.ts";

export interface FigureLines {
  readonly levels: readonly BriefingLine[];
  readonly growth: readonly BriefingLine[];
}

const RESULTS_SHOWN = 2;
/** As much as being reported for this many years. */
const HEADLINE = 3;

interface Figure {
  readonly metric: MetricFact;
  /** The indicator without its verbs: what several years share. */
  readonly key: string;
}

/** The numbers: of each indicator the last two results and the last target, headline indicators first. */
export function figureLines(
  metrics: readonly MetricFact[],
  place: string,
  words: BriefingWords,
): FigureLines {
  const levels: Figure[] = [];
  const growth: Figure[] = [];
  for (const metric of metrics) {
    const [own] = indicatorsOf({ ...metric, sentence: metric.evidence.sentence.id }, place);
    if (own === undefined) continue;
    const figure = { metric, key: own.parts.core };
    (own.sense === "level" ? levels : growth).push(figure);
    if (own.sense === "level" && metric.change !== null) growth.push(figure);
  }
  return {
    levels: pickFigures(levels).map((figures) => figureLine(figures, words.amount, words)),
    growth: pickFigures(growth).map((figures) =>
      figureLine(figures, (metric) => growthOf(metric, words), words),
    ),
  };
}

/** The same number said in several sentences is one figure with several sources. */
function pickFigures(figures: readonly Figure[]): readonly (readonly MetricFact[])[] {
  return [...groupBy(figures, ({ key }) => key).values()]
    .toSorted((a, b) => weightOf(b) - weightOf(a))
    .flatMap((group) => {
      const same = groupBy(group, ({ metric: { year, kind, value, unit } }) =>
        [year, kind, value, unit].join(" "),
      );
      const said = [...same.values()]
        .map((one) => one.map(({ metric }) => metric))
        .toSorted((a, b) => yearOf(b) - yearOf(a));
      const targets = said.filter(([first]) => first?.kind === "target");
      const results = said.filter(([first]) => first?.kind === "actual");
      return [...targets.slice(0, 1), ...results.slice(0, RESULTS_SHOWN)];
    });
}

function yearOf([first]: readonly MetricFact[]): number {
  return first?.year ?? 0;
}

/** What is reported year after year, and with its growth, is what the report itself counts by. */
function weightOf(figures: readonly Figure[]): number {
  const isHeadline = figures.some(({ metric }) => metric.change !== null);
  return yearsIn(figures) + (isHeadline ? HEADLINE : 0);
}

function yearsIn(figures: readonly Figure[]): number {
  return new Set(figures.map(({ metric }) => metric.year)).size;
}

function growthOf(metric: MetricFact, words: BriefingWords): string {
  const { change, unit } = metric;
  return change !== null && unit !== "%" ? words.growth(change) : words.amount(metric);
}

function figureLine(
  said: readonly MetricFact[],
  amountOf: (metric: MetricFact) => string,
  words: BriefingWords,
): BriefingLine {
  const cells = said.slice(0, 1).flatMap((metric) => {
    const amount = amountOf(metric);
    const value = metric.kind === "target" ? words.asTarget(amount) : amount;
    return [metric.indicator, value, words.year(metric.year)];
  });
  return lineOf(
    cells,
    said.map(({ evidence }) => evidence.sentence.id),
  );
}
