/**
 * The encoder of pieces: the first layers of a transformer that was trained on much text of many languages
 * (multilingual-e5-small), trained on with the span network.
 */
import type { Kernel, PackedWhole, WholeMatrix } from "./kernel.ts";
import type { NetworkFile } from "./network-file.ts";
import { SPECIAL_ROWS, shippedCutter } from "./pieces.ts";

interface Linear {
  readonly matrix: PackedWhole;
  readonly bias: Float32Array;
}

/** Addresses of a normalization's weights. */
interface Normal {
  readonly weight: number;
  readonly bias: number;
}

interface Layer {
  readonly attention: Linear;
  readonly mixed: Linear;
  readonly afterAttention: Normal;
  readonly wide: Linear;
  readonly narrow: Linear;
  readonly afterAll: Normal;
}

/** The pieces of some texts, one text behind the other. */
export interface CutTexts {
  /** The row of each piece. */
  readonly rows: readonly number[];
  /** The first piece of each text, and their number after the last. */
  readonly starts: readonly number[];
  /** For each character of the texts its piece and its place in it: alone, first, inside, last. */
  readonly pieceOf: readonly number[];
  readonly placeIn: readonly number[];
}

const [ALONE, FIRST, INSIDE, LAST] = [0, 1, 2, 3] as const;
const HEAD_SIZE = 32;
const FLOAT = 4;

export class PieceEncoder {
  readonly size: number;
  readonly #kernel: Kernel;
  readonly #table: WholeMatrix;
  readonly #positions: Float32Array;
  readonly #first: Normal;
  readonly #layers: readonly Layer[];
  readonly #places: Float32Array;
  readonly #last: Normal;

  constructor(kernel: Kernel, file: NetworkFile) {
    this.#kernel = kernel;
    this.#table = file.whole("pieces");
    this.size = this.#table.columns;
    this.#positions = file.tensor("positions").values;
    const linear = (name: string): Linear => ({
      matrix: kernel.packWhole(file.whole(name)),
      bias: file.tensor(`bias.${name}`).values,
    });
    const normal = (name: string): Normal => ({
      weight: kernel.store(file.tensor(`weight.${name}`).values),
      bias: kernel.store(file.tensor(`bias.${name}`).values),
    });
    this.#first = normal("first");
    const depth = file.header.tensors.filter(({ name }) => name.startsWith("attention.")).length;
    this.#layers = Array.from({ length: depth }, (_, index) => ({
      attention: linear(`attention.${index}`),
      mixed: linear(`mixed.${index}`),
      afterAttention: normal(`after-attention.${index}`),
      wide: linear(`wide.${index}`),
      narrow: linear(`narrow.${index}`),
      afterAll: normal(`after-all.${index}`),
    }));
    this.#places = file.tensor("places").values;
    this.#last = normal("last");
  }

  /** Cuts texts of which none may have more pieces than the encoder has positions. */
  cut(texts: readonly string[]): CutTexts {
    const rows: number[] = [];
    const starts: number[] = [];
    const pieceOf: number[] = [];
    const placeIn: number[] = [];
    for (const text of texts) {
      starts.push(rows.length);
      rows.push(SPECIAL_ROWS.begin);
      for (const { row, start, end } of shippedCutter().cut(text)) {
        for (let at = start; at < end; at++) {
          pieceOf.push(rows.length);
          placeIn.push(placeOf(at, start, end));
        }
        rows.push(row);
      }
      rows.push(SPECIAL_ROWS.end);
    }
    starts.push(rows.length);
    return { rows, starts, pieceOf, placeIn };
  }

  /** What the encoder says of each character of the texts: the address of `size` values for each. */
  encode({ rows, starts, pieceOf, placeIn }: CutTexts): number {
    const kernel = this.#kernel;
    const { size } = this;
    const out = kernel.reserve(pieceOf.length * size);
    const mark = kernel.mark;
    const states = this.#embed(rows, starts);
    for (const layer of this.#layers) this.#apply(layer, states, starts);
    const [from, to] = [
      kernel.floats(states, rows.length * size),
      kernel.floats(out, pieceOf.length * size),
    ];
    pieceOf.forEach((piece, character) => {
      const place = (placeIn[character] ?? 0) * size;
      for (let at = 0; at < size; at++) {
        to[character * size + at] =
          (from[piece * size + at] ?? 0) + (this.#places[place + at] ?? 0);
      }
    });
    kernel.run.normalize(out, pieceOf.length, size, this.#last.weight, this.#last.bias);
    kernel.releaseTo(mark);
    return out;
  }

  #embed(rows: readonly number[], starts: readonly number[]): number {
    const kernel = this.#kernel;
    const { size } = this;
    const states = kernel.reserve(rows.length * size);
    const values = kernel.floats(states, rows.length * size);
    let text = 0;
    rows.forEach((row, index) => {
      if (index >= (starts[text + 1] ?? 0)) text++;
      const position = (index - (starts[text] ?? 0)) * size;
      const scale = this.#table.scales[row] ?? 0;
      for (let at = 0; at < size; at++) {
        values[index * size + at] =
          (this.#table.values[row * size + at] ?? 0) * scale +
          (this.#positions[position + at] ?? 0);
      }
    });
    kernel.run.normalize(states, rows.length, size, this.#first.weight, this.#first.bias);
    return states;
  }

  /** One layer, in place. */
  #apply(layer: Layer, states: number, starts: readonly number[]): void {
    const kernel = this.#kernel;
    const { size } = this;
    const rows = starts.at(-1) ?? 0;
    const mark = kernel.mark;
    const seen = this.#linear(layer.attention, states, rows);
    const mixed = kernel.reserve(rows * size);
    const odds = kernel.reserve(rows + 4);
    for (let text = 0; text + 1 < starts.length; text++) {
      const [start = 0, end = 0] = [starts[text], starts[text + 1]];
      kernel.run.attend(
        seen + start * size * 3 * FLOAT,
        end - start,
        size / HEAD_SIZE,
        odds,
        mixed + start * size * FLOAT,
      );
    }
    this.#addLinear(layer.mixed, mixed, rows, states);
    kernel.run.normalize(
      states,
      rows,
      size,
      layer.afterAttention.weight,
      layer.afterAttention.bias,
    );
    kernel.releaseTo(mark);
    const wide = this.#linear(layer.wide, states, rows);
    kernel.run.activate(wide, rows * layer.wide.matrix.columns);
    this.#addLinear(layer.narrow, wide, rows, states);
    kernel.run.normalize(states, rows, size, layer.afterAll.weight, layer.afterAll.bias);
    kernel.releaseTo(mark);
  }

  /** The product with bias, in memory of its own. */
  #linear({ matrix, bias }: Linear, from: number, rows: number): number {
    const out = this.#kernel.reserve(rows * matrix.columns);
    this.#kernel.fillRows(out, bias, rows);
    this.#kernel.multiplyWhole(from, matrix, out, rows);
    return out;
  }

  /** Adds the product with bias to the states. */
  #addLinear({ matrix, bias }: Linear, from: number, rows: number, states: number): void {
    const values = this.#kernel.floats(states, rows * bias.length);
    for (let index = 0, at = 0; index < values.length; index++, at++) {
      if (at === bias.length) at = 0;
      values[index] = (values[index] ?? 0) + (bias[at] ?? 0);
    }
    this.#kernel.multiplyWhole(from, matrix, states, rows);
  }
}

function placeOf(at: number, start: number, end: number): number {
  if (end - start === 1) return ALONE;
  if (at === start) return FIRST;
  return at === end - 1 ? LAST : INSIDE;
}
