/**
 * The span network: for each character the chances that a name ends there, where it begins and what type it has.
 * Two layers of gated recurrent units over characters (their first weights are those of LAC: Jiao, Sun and Sun, 2018), the second
 * of which also hears a pretrained encoder of pieces, and
 * a score for every pair of borders, after the semi-Markov model of Sarawagi and Cohen, 2004. Training: scripts/training/network.
 */
import { readFileSync } from "node:fs";
import { ENTITY_TYPES } from "../../model/ontology.ts";
import type { SentenceView } from "../sentence-view.ts";
import { type Piece, batchPieces, cutPieces } from "./batches.ts";
import { characterFeatures } from "./character-features.ts";
import { Kernel, type Matrix, type PackedMatrix, type PackedWhole } from "./kernel.ts";
import { NetworkFile } from "./network-file.ts";
import { PieceEncoder } from "./piece-encoder.ts";
import { scoreSpans } from "./score-spans.ts";
import type { SpanReading } from "./span-reading.ts";

/** One recurrent layer: what characters and features give its gates, forward and backward. */
interface Direction {
  readonly features: number;
  readonly bias: Float32Array;
  readonly gates: PackedMatrix;
  readonly candidate: PackedMatrix;
}

/** The characters and features of a sentence by their numbers, in the order of the text. */
interface NumberedSentence {
  readonly text: string;
  readonly characters: readonly number[];
  readonly features: readonly (readonly number[])[];
}

const GATES = 3;

export class SpanNetwork {
  readonly #kernel = new Kernel();
  readonly #rows: ReadonlyMap<string, number>;
  readonly #features: ReadonlyMap<string, number>;
  readonly #size: number;
  readonly #pairSize: number;
  readonly #longest: number;
  readonly #lengths: Float32Array;
  /** The first layer's input by character, for each direction. */
  readonly #characterTables: readonly number[];
  readonly #directions: readonly (readonly Direction[])[];
  readonly #between: readonly PackedMatrix[];
  readonly #encoder: PieceEncoder;
  /** What the encoder says, as input of the second layer in each direction and of the hidden one. */
  readonly #fromEncoder: readonly PackedWhole[];
  readonly #hiddenFromEncoder: PackedWhole;
  readonly #hidden: PackedMatrix;
  readonly #hiddenFeatures: number;
  readonly #hiddenBias: Float32Array;
  readonly #output: PackedMatrix;
  readonly #outputBias: Float32Array;

  constructor(bytes: Uint8Array) {
    const file = new NetworkFile(bytes);
    const { characters, features } = file.header;
    const tensor = (name: string): Matrix => file.tensor(name);
    const kernel = this.#kernel;
    this.#encoder = new PieceEncoder(kernel, file);
    this.#fromEncoder = ["2", "3"].map((name) => kernel.packWhole(file.whole(`encoded.${name}`)));
    this.#hiddenFromEncoder = kernel.packWhole(file.whole("encoded.hidden"));
    this.#rows = new Map(Array.from(characters, (character, index) => [character, index + 1]));
    this.#features = new Map(features.map((feature, index) => [feature, index]));
    this.#size = tensor("candidate.0").rows;
    this.#pairSize = (tensor("output").columns - GATES * ENTITY_TYPES.length - 2) / 2;
    const lengths = tensor("lengths");
    this.#longest = lengths.rows;
    this.#lengths = lengths.values;
    this.#characterTables = ["0", "1"].map((name) =>
      this.#project(tensor("characters"), tensor(`input.${name}`)),
    );
    this.#between = ["2", "3"].map((name) => kernel.pack(tensor(`input.${name}`)));
    this.#directions = [
      ["0", "1"],
      ["2", "3"],
    ].map((layer) =>
      layer.map((name) => ({
        features: kernel.store(tensor(`features.${name}`).values),
        bias: tensor(`bias.${name}`).values,
        gates: kernel.pack(tensor(`gates.${name}`)),
        candidate: kernel.pack(tensor(`candidate.${name}`)),
      })),
    );
    this.#hidden = kernel.pack(tensor("hidden"));
    this.#hiddenFeatures = kernel.store(tensor("features.hidden").values);
    this.#hiddenBias = tensor("bias.hidden").values;
    this.#output = kernel.pack(tensor("output"));
    this.#outputBias = tensor("bias.output").values;
  }

  /** Product of two matrices, left in the kernel's memory. */
  #project(left: Matrix, right: Matrix): number {
    const kernel = this.#kernel;
    const out = kernel.reserve(left.rows * right.columns);
    kernel.floats(out, left.rows * right.columns).fill(0);
    const mark = kernel.mark;
    const packed = kernel.pack(right);
    const from = kernel.store(left.values);
    const { rows, columns: inner } = left;
    kernel.run.multiply(from, packed.at, out, rows, inner, packed.columns, right.columns);
    kernel.releaseTo(mark);
    return out;
  }

  /** The readings of some likelihood of every sentence, in the order of the sentences. */
  read(views: readonly SentenceView[]): SpanReading[][] {
    const readings = views.map((): SpanReading[] => []);
    const numbered = views.map((view) => this.#number(view));
    const pieces = views.flatMap((view, sentence) => cutPieces(view, sentence));
    for (const batch of batchPieces(pieces)) this.#readBatch(batch, numbered, readings);
    return readings;
  }

  #readBatch(
    batch: readonly Piece[],
    numbered: readonly NumberedSentence[],
    readings: SpanReading[][],
  ): void {
    const kernel = this.#kernel;
    const mark = kernel.mark;
    const total = batch.reduce((sum, { start, end }) => sum + end - start, 0);
    const out = this.#outputs(batch, numbered, total);
    const width = this.#output.columns;
    let first = 0;
    for (const { sentence, start, end } of batch) {
      const values = kernel.floats(out + first * width * 4, (end - start) * width);
      const spans = scoreSpans(values, {
        width,
        pairSize: this.#pairSize,
        lengths: this.#lengths,
        longest: this.#longest,
      });
      for (const span of spans) {
        readings[sentence]?.push({ ...span, start: span.start + start, end: span.end + start });
      }
      first += end - start;
    }
    kernel.releaseTo(mark);
  }

  /** Runs the layers over the pieces; where the outputs of all their characters lie. */
  #outputs(batch: readonly Piece[], numbered: readonly NumberedSentence[], total: number): number {
    const kernel = this.#kernel;
    const size = this.#size;
    const seen = this.#see(batch, numbered, total);
    const texts = batch.map(
      ({ sentence, start, end }) => numbered[sentence]?.text.slice(start, end) ?? "",
    );
    const said = this.#encoder.encode(this.#encoder.cut(texts));
    const scratch = {
      starts: seen.starts,
      lengths: seen.lengths,
      state: kernel.reserve(batch.length * size),
      kept: kernel.reserve(batch.length * size),
      work: kernel.reserve(batch.length * size * GATES),
      z: kernel.reserve(total * size * GATES),
    };
    const layers = [kernel.reserve(total * size * 2), kernel.reserve(total * size * 2)] as const;
    const hidden = kernel.reserve(total * this.#hidden.columns);
    const out = kernel.reserve(total * this.#output.columns);
    this.#directions.forEach((layer, depth) => {
      layer.forEach(({ bias, features, gates, candidate }, side) => {
        const { z, starts, lengths, state, kept, work } = scratch;
        const wide = size * GATES;
        kernel.fillRows(z, bias, total);
        if (depth === 0) {
          const table = this.#characterTables[side] ?? 0;
          kernel.run.addRows(table, seen.characters, seen.characterEnds, z, total, wide);
        } else {
          const input = this.#between[side];
          if (input === undefined) throw new Error("a layer has no input");
          kernel.run.multiply(layers[0], input.at, z, total, size * 2, wide, wide);
          const encoded = this.#fromEncoder[side];
          if (encoded !== undefined) kernel.multiplyWhole(said, encoded, z, total);
        }
        kernel.run.addRows(features, seen.features, seen.featureEnds, z, total, wide);
        const to = (layers[depth] ?? 0) + side * size * 4;
        const room = [state, kept, work, to] as const;
        const count = batch.length;
        kernel.run.recur(
          z,
          starts,
          lengths,
          count,
          size,
          gates.at,
          candidate.at,
          ...room,
          size * 2,
          side,
        );
      });
    });
    const columns = this.#hidden.columns;
    kernel.fillRows(hidden, this.#hiddenBias, total);
    kernel.run.multiply(layers[1], this.#hidden.at, hidden, total, size * 2, columns, columns);
    kernel.multiplyWhole(said, this.#hiddenFromEncoder, hidden, total);
    kernel.run.addRows(
      this.#hiddenFeatures,
      seen.features,
      seen.featureEnds,
      hidden,
      total,
      columns,
    );
    kernel.run.rectify(hidden, total * columns);
    const wide = this.#output.columns;
    kernel.fillRows(out, this.#outputBias, total, wide);
    kernel.run.multiply(hidden, this.#output.at, out, total, columns, wide, wide);
    return out;
  }

  /** A sentence as the network takes it: the rows of its characters and the numbers of their features. */
  #number(view: SentenceView): NumberedSentence {
    return {
      text: view.text,
      characters: Array.from({ length: view.text.length }, (_, offset) => {
        return this.#rows.get(view.text[offset] ?? "") ?? 0;
      }),
      features: characterFeatures(view).map((said) =>
        [...new Set(said)].flatMap((feature) => this.#features.get(feature) ?? []),
      ),
    };
  }

  /** The numbers of the pieces one behind the other, and where each begins. */
  #see(batch: readonly Piece[], numbered: readonly NumberedSentence[], total: number) {
    const kernel = this.#kernel;
    const characters: number[] = [];
    const features: number[] = [];
    const featureEnds: number[] = [];
    const starts: number[] = [];
    for (const { sentence, start, end } of batch) {
      const seen = numbered[sentence];
      if (seen === undefined) continue;
      starts.push(characters.length);
      for (let offset = start; offset < end; offset++) {
        characters.push(seen.characters[offset] ?? 0);
        for (const feature of seen.features[offset] ?? []) features.push(feature);
        featureEnds.push(features.length);
      }
    }
    const keep = (values: readonly number[]): number => {
      const at = kernel.reserve(values.length);
      kernel.integers(at, values.length).set(values);
      return at;
    };
    return {
      characters: keep(characters),
      characterEnds: keep(Array.from({ length: total }, (_, index) => index + 1)),
      features: keep(features),
      featureEnds: keep(featureEnds),
      starts: keep(starts),
      lengths: keep(batch.map(({ start, end }) => end - start)),
    };
  }
}

let shipped: SpanNetwork | undefined;

/** The network that comes with the program. */
export function shippedNetwork(): SpanNetwork {
  shipped ??= new SpanNetwork(readFileSync(new URL("network.bin", import.meta.url)));
  return shipped;
}
