/** From the network's outputs for each character to the chances of spans. */
import { ENTITY_TYPES } from "../../model/ontology.ts";
import type { SpanReading } from "./span-reading.ts";

/** How the outputs are laid out: pair vectors of ends and starts, scores by type of a start, an end and an inner character, and two of the neighbours. */
export interface OutputLayout {
  readonly width: number;
  readonly pairSize: number;
  /** Scores by length and type. */
  readonly lengths: Float32Array;
  readonly longest: number;
}

const TYPES = ENTITY_TYPES.length;
const LEAST_CHANCE = 0.01;
// What scores less adds nothing that counts to the sum of its end.
const NEGLIGIBLE = -8;

/** Scores of a span by type that come from its start and from its end alone: their sum is that of both. */
function borderScores(values: Float32Array, { width, pairSize }: OutputLayout) {
  const count = values.length / width;
  const starts = new Float32Array(count * TYPES);
  const ends = new Float32Array(count * TYPES);
  const sums = new Float32Array(TYPES);
  const at = (character: number, column: number): number => values[character * width + column] ?? 0;
  const [start, end, inner] = [0, 1, 2].map((part) => 2 * pairSize + part * TYPES) as [
    number,
    number,
    number,
  ];
  const neighbours = 2 * pairSize + 3 * TYPES;
  for (let character = 0; character < count; character++) {
    const before = character > 0 ? at(character - 1, neighbours) : 0;
    const after = character + 1 < count ? at(character + 1, neighbours + 1) : 0;
    for (let type = 0; type < TYPES; type++) {
      const sum = sums[type] ?? 0;
      starts[character * TYPES + type] = at(character, start + type) - sum + before;
      sums[type] = sum + at(character, inner + type);
      ends[character * TYPES + type] = at(character, end + type) + (sums[type] ?? 0) + after;
    }
  }
  return { starts, ends };
}

/** The powers of the scores of all spans that end at one character, by length and type. */
class EndPowers {
  readonly #values: Float32Array;
  readonly #layout: OutputLayout;
  readonly #borders: ReturnType<typeof borderScores>;
  readonly powers: Float64Array;

  constructor(values: Float32Array, layout: OutputLayout) {
    this.#values = values;
    this.#layout = layout;
    this.#borders = borderScores(values, layout);
    this.powers = new Float64Array(layout.longest * TYPES);
  }

  /** Fills `powers` for the spans that end with the character `last`; their sum. */
  fill(last: number): number {
    const { starts, ends } = this.#borders;
    const { lengths, longest } = this.#layout;
    let sum = 0;
    for (let length = 0; length < Math.min(longest, last + 1); length++) {
      const pair = this.#pair(last - length, last);
      const [first, row] = [(last - length) * TYPES, length * TYPES];
      for (let type = 0; type < TYPES; type++) {
        const border = (starts[first + type] ?? 0) + (ends[last * TYPES + type] ?? 0);
        const score = pair + border + (lengths[row + type] ?? 0);
        const power = score > NEGLIGIBLE ? Math.exp(score) : 0;
        this.powers[row + type] = power;
        sum += power;
      }
    }
    return sum;
  }

  #pair(first: number, last: number): number {
    const values = this.#values;
    const { width, pairSize } = this.#layout;
    const [end, start] = [last * width, first * width + pairSize];
    let pair = 0;
    for (let k = 0; k < pairSize; k++) pair += (values[end + k] ?? 0) * (values[start + k] ?? 0);
    return pair / Math.sqrt(pairSize);
  }
}

/** The readings of a piece whose chance is above the least; offsets from its start. */
export function scoreSpans(values: Float32Array, layout: OutputLayout): SpanReading[] {
  const count = values.length / layout.width;
  const ending = new EndPowers(values, layout);
  const readings: SpanReading[] = [];
  for (let last = 0; last < count; last++) {
    // "No name ends here" scores 0.
    const sum = ending.fill(last) + 1;
    for (let index = 0; index < Math.min(layout.longest, last + 1) * TYPES; index++) {
      const chance = (ending.powers[index] ?? 0) / sum;
      const type = ENTITY_TYPES[index % TYPES];
      if (chance < LEAST_CHANCE || type === undefined) continue;
      readings.push({ start: last - Math.floor(index / TYPES), end: last + 1, type, chance });
    }
  }
  return readings;
}
