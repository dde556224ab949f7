/** The judge: a log-linear choice among the readings of an anchor and "no name here". */
import { readFileSync } from "node:fs";
import { ENTITY_TYPES } from "../model/ontology.ts";
import { startFeatures } from "./context-features.ts";
import { seeAnchor, seeStart, typeFeatures } from "./features.ts";
import { readinessOf } from "./head-nouns.ts";
import type { Anchor } from "./proposal.ts";
import type { SentenceView } from "./sentence-view.ts";

/** The weight of a feature: the one for every type, and those of single types where it has them. */
export interface Weight {
  shared: number;
  byType: Float64Array | null;
}

/** The weights by feature. */
export type Weights = ReadonlyMap<string, Weight>;

const TYPE_COLUMN: ReadonlyMap<string, number> = new Map(
  ENTITY_TYPES.map((type, index) => [type, index]),
);
const COLUMNS = ENTITY_TYPES.length;

/** Arranges weights by feature name, "name" or "name|Type", for the judge. */
export function arrangeWeights(named: Iterable<readonly [string, number]>): Weights {
  const weights = new Map<string, Weight>();
  for (const [feature, value] of named) {
    const bar = feature.lastIndexOf("|");
    const column = bar < 0 ? undefined : TYPE_COLUMN.get(feature.slice(bar + 1));
    const name = column === undefined ? feature : feature.slice(0, bar);
    const weight = weights.get(name) ?? { shared: 0, byType: null };
    weights.set(name, weight);
    if (column === undefined) weight.shared = value;
    else (weight.byType ??= new Float64Array(COLUMNS))[column] = value;
  }
  return weights;
}

/** Reads the trained weights from their data file. */
export function loadWeights(): Weights {
  return parseWeights(readFileSync(new URL("mention-weights.tsv", import.meta.url), "utf8"));
}

/** Reads weights: a feature, a tab and its weight a line. */
export function parseWeights(text: string): Weights {
  const lines = text.split("\n").filter((line) => line !== "");
  return arrangeWeights(
    lines.map((line) => {
      const tab = line.lastIndexOf("\t");
      return [line.slice(0, tab), Number(line.slice(tab + 1))] as const;
    }),
  );
}

function sumOf(features: readonly string[], weights: Weights): Weight {
  const total: Weight = { shared: 0, byType: null };
  for (const feature of features) {
    const weight = weights.get(feature);
    if (weight === undefined) continue;
    total.shared += weight.shared;
    if (weight.byType === null) continue;
    const sums = (total.byType ??= new Float64Array(COLUMNS));
    for (let column = 0; column < COLUMNS; column++) {
      sums[column] = (sums[column] ?? 0) + (weight.byType[column] ?? 0);
    }
  }
  return total;
}

function scoreFor(weight: Weight, column: number): number {
  return weight.shared + (weight.byType?.[column] ?? 0);
}

/** Remembers what a function returned for a key. */
function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

// The same few hundred combinations of readiness, modifier and context come again and again.
const typeScores = new WeakMap<Weights, Map<string, number>>();

function typeScore(key: string, features: () => readonly string[], weights: Weights): number {
  const known = typeScores.get(weights) ?? new Map<string, number>();
  typeScores.set(weights, known);
  let score = known.get(key);
  if (score === undefined) {
    score = features().reduce((sum, name) => sum + weightOf(name, weights), 0);
    known.set(key, score);
  }
  return score;
}

/** The weight of one feature, "name" or "name|Type"; 0 where it has none. */
export function weightOf(feature: string, weights: Weights): number {
  const bar = feature.lastIndexOf("|");
  const column = bar < 0 ? undefined : TYPE_COLUMN.get(feature.slice(bar + 1));
  if (column === undefined) return weights.get(feature)?.shared ?? 0;
  return weights.get(feature.slice(0, bar))?.byType?.[column] ?? 0;
}

/** The scores of an anchor's readings in their order; "no name here" scores 0. */
export type AnchorScorer = (anchor: Anchor) => number[];

/** A scorer for the anchors of one sentence; what depends on a start alone is worked out once. */
export function scoreAnchorsOf(view: SentenceView, weights: Weights): AnchorScorer {
  const borderOf = memoize((start: number) => sumOf(startFeatures(view, start), weights));
  return (anchor) => {
    const sight = seeAnchor(view, anchor);
    const end = sumOf(sight.features, weights);
    const startOf = memoize((start: number) => {
      const seen = seeStart(view, sight, start);
      return { seen, weight: sumOf(seen.features, weights), border: borderOf(start) };
    });
    return anchor.proposals.map(({ start, type }) => {
      const { seen, weight, border } = startOf(start);
      const column = TYPE_COLUMN.get(type) ?? 0;
      const key = `${readinessOf(anchor.head, type)},${type},${sight.after},${sight.listNoun},${sight.nextHead},${seen.key}`;
      const ofType = typeScore(key, () => typeFeatures(sight, seen, type), weights);
      return scoreFor(end, column) + scoreFor(weight, column) + scoreFor(border, column) + ofType;
    });
  };
}

/** The chances of each reading by their scores; what is missing to 1 is the chance of no name. */
export function chances(scores: readonly number[]): number[] {
  const highest = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, Math.exp(-highest));
  return powers.map((power) => power / sum);
}
