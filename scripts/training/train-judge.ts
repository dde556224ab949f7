/** Training of the mention judge: annotated sentences in, weights by feature name out. */
import { proposalFeatures } from "../../ingest/recognize/features.ts";
import { findAnchors } from "../../ingest/recognize/find-anchors.ts";
import { viewSentence } from "../../ingest/recognize/sentence-view.ts";
import { segmentSentence } from "../../ingest/segment/segment.ts";
import { randomFrom } from "./random.ts";
import type { AnnotatedSentence } from "./read-annotations.ts";

/** One anchor: the feature numbers of each reading, and which is right (-1: no name). */
export interface Example {
  readonly readings: readonly Int32Array[];
  readonly right: number;
  /** How many times it counts. */
  readonly weight: number;
}

/** Examples over one shared numbering of features. */
export interface ExampleSet {
  readonly numbers: Map<string, number>;
  readonly examples: Example[];
}

const EPOCHS = 4;
const RATE = 0.1;
// The weight of the Gaussian prior, and the first value of AdaGrad's sums: both chosen leaving documents out.
const PRIOR = 0.002;
const FIRST_SQUARE = 0.1;
const SEEDS = [7, 77, 777];
const LEAST_WEIGHT = 0.07;
const NEGLIGIBLE = 1e-4;
const EDGE_MARKS = /^[\s“”"‘’《》（）()]+|[\s“”"‘’《》（）()]+$/gu;

/** A reading's key; marks at its ends do not count. */
function keyOf(text: string, start: number, end: number, type: string): string {
  const name = text.slice(start, end);
  const lead = name.length - name.replace(/^[\s“”"‘’《》（）()]+/u, "").length;
  return `${start + lead} ${name.replace(EDGE_MARKS, "")} ${type}`;
}

/** The anchors of annotated sentences as examples; feature numbers go on from those in `numbers`. */
export function makeExamples(
  sentences: readonly AnnotatedSentence[],
  numbers: Map<string, number>,
  weight = 1,
): Example[] {
  const numberOf = (feature: string): number => {
    const number = numbers.get(feature) ?? numbers.size;
    numbers.set(feature, number);
    return number;
  };
  return sentences.flatMap(({ text, names }) => {
    const view = viewSentence(text, segmentSentence(text));
    const right = new Set(names.map(({ start, end, type }) => keyOf(text, start, end, type)));
    return findAnchors(view).map((anchor) => ({
      weight,
      right: anchor.proposals.findIndex(({ start, type }) =>
        right.has(keyOf(text, start, anchor.end, type)),
      ),
      readings: anchor.proposals.map((proposal) =>
        Int32Array.from(proposalFeatures(view, anchor, proposal), numberOf),
      ),
    }));
  });
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [order[i] ?? 0, order[j] ?? 0];
    order[i] = b;
    order[j] = a;
  }
}

/** How far each reading's chance is from what it should be. */
function errorsOf({ readings, right, weight }: Example, weights: Float64Array): number[] {
  const scores = readings.map((features) => {
    let score = 0;
    for (const feature of features) score += weights[feature] ?? 0;
    return score;
  });
  const top = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, Math.exp(-top));
  return powers.map((power, index) => weight * (power / sum - (index === right ? 1 : 0)));
}

function gradientOf(example: Example, weights: Float64Array, into: Float64Array): number[] {
  const touched: number[] = [];
  errorsOf(example, weights).forEach((error, index) => {
    if (Math.abs(error) < NEGLIGIBLE) return;
    for (const feature of example.readings[index] ?? []) {
      if (into[feature] === 0) touched.push(feature);
      into[feature] = (into[feature] ?? 0) + error;
    }
  });
  return touched;
}

/** AdaGrad on the log loss with a Gaussian prior; the weights of the later epochs are averaged. */
function trainOnce({ numbers, examples }: ExampleSet, seed: number): Float64Array {
  const weights = new Float64Array(numbers.size);
  const average = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(FIRST_SQUARE);
  const gradient = new Float64Array(numbers.size);
  const order = examples.map((_, index) => index);
  const random = randomFrom(seed);
  const averaged = Math.ceil(EPOCHS / 2);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      for (const feature of gradientOf(example, weights, gradient)) {
        const slope = (gradient[feature] ?? 0) + PRIOR * (weights[feature] ?? 0);
        gradient[feature] = 0;
        const square = (squares[feature] ?? 0) + slope * slope;
        squares[feature] = square;
        weights[feature] = (weights[feature] ?? 0) - (RATE * slope) / Math.sqrt(square);
      }
    }
    if (epoch < EPOCHS - averaged) continue;
    average.forEach((sum, f) => (average[f] = sum + (weights[f] ?? 0) / averaged));
  }
  return average;
}

/** Trains from several orders of the examples and averages; small weights are left out. */
export function trainJudge(set: ExampleSet): Map<string, number> {
  const runs = SEEDS.map((seed) => trainOnce(set, seed));
  const weights = new Map<string, number>();
  for (const [feature, number] of set.numbers) {
    const mean = runs.reduce((sum, run) => sum + (run[number] ?? 0), 0) / runs.length;
    const rounded = Math.round(mean * 1000) / 1000;
    if (Math.abs(rounded) >= LEAST_WEIGHT) weights.set(feature, rounded);
  }
  return weights;
}
