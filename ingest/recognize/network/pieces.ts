/**
 * Text as the pieces of a unigram language model: the cut of highest likelihood, by Viterbi's method
 * (Kudo: Subword Regularization, 2018). The pieces and their scores are those of XLM-RoBERTa's vocabulary.
 */
import { readFileSync } from "node:fs";
import type { Span } from "../../model/span.ts";

/** A piece by its row in the network's table and its offsets in the text; the mark of the text's beginning is empty. */
export interface TextPiece extends Span {
  readonly row: number;
}

/** The rows in front of those of the pieces: the beginning of a text, its end, what is no piece. */
export const SPECIAL_ROWS = { begin: 0, end: 1, unknown: 2 } as const;

const LONGEST = 12;
// SentencePiece writes a space, and the beginning of a text, as this mark.
const SPACE = "▁";
const UNKNOWN_COST = 10;

interface KnownPiece {
  readonly row: number;
  readonly score: number;
}

export class PieceCutter {
  readonly #pieces = new Map<string, KnownPiece>();
  readonly #unknown: KnownPiece;
  readonly #normal = new Map<string, string>();

  /** `table`: a line for each piece, with the logarithm of its likelihood behind a tab. */
  constructor(table: string) {
    let least = 0;
    for (const line of table.split("\n")) {
      const [piece = "", score] = line.split("\t");
      if (score === undefined) continue;
      const row = Object.keys(SPECIAL_ROWS).length + this.#pieces.size;
      this.#pieces.set(piece, { row, score: Number(score) });
      least = Math.min(least, Number(score));
    }
    this.#unknown = { row: SPECIAL_ROWS.unknown, score: least - UNKNOWN_COST };
  }

  /** The pieces of a text in their order. */
  cut(text: string): TextPiece[] {
    const normal =
      SPACE +
      Array.from({ length: text.length }, (_, at) => this.#normalize(text[at] ?? "")).join("");
    const { starts, rows } = this.#likeliest(normal);
    const pieces: TextPiece[] = [];
    for (let end = normal.length; end > 0; end = starts[end] ?? 0) {
      // The mark of the beginning stands in front of the text.
      const start = Math.max((starts[end] ?? 0) - 1, 0);
      pieces.push({ row: rows[end] ?? 0, start, end: end - 1 });
    }
    return pieces.reverse();
  }

  /** For each place where a piece may end, where the last piece of the likeliest cut begins, and its row. */
  #likeliest(normal: string): { readonly starts: Int32Array; readonly rows: Int32Array } {
    const scores = new Float64Array(normal.length + 1).fill(-Infinity);
    const starts = new Int32Array(normal.length + 1);
    const rows = new Int32Array(normal.length + 1);
    scores[0] = 0;
    for (let start = 0; start < normal.length; start++) {
      const last = Math.min(normal.length, start + LONGEST);
      for (let end = start + 1; end <= last; end++) {
        const known = this.#pieces.get(normal.slice(start, end));
        const piece = known ?? (end === start + 1 ? this.#unknown : undefined);
        const score = (scores[start] ?? 0) + (piece?.score ?? -Infinity);
        if (piece === undefined || score <= (scores[end] ?? 0)) continue;
        scores[end] = score;
        starts[end] = start;
        rows[end] = piece.row;
      }
    }
    return { starts, rows };
  }

  /** One character for each: its compatibility form (NFKC), or the first character of it. */
  #normalize(character: string): string {
    let normal = this.#normal.get(character);
    if (normal === undefined) {
      const form = /\s/u.test(character) ? SPACE : character.normalize("NFKC")[0];
      normal = form === undefined ? character : /\s/u.test(form) ? SPACE : form;
      this.#normal.set(character, normal);
    }
    return normal;
  }
}

let shipped: PieceCutter | undefined;

/** The cutter that comes with the program. */
export function shippedCutter(): PieceCutter {
  shipped ??= new PieceCutter(readFileSync(new URL("pieces.tsv", import.meta.url), "utf8"));
  return shipped;
}
