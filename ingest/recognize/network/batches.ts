/** Sentences as pieces of bounded length, and pieces of near lengths together, so that the kernel works on many rows at once. */
import type { SentenceView } from "../sentence-view.ts";

/** A stretch of a sentence, by the number of the sentence and its offsets. */
export interface Piece {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

const LONGEST_PIECE = 320;
const BATCH_PIECES = 32;
const BATCH_CHARACTERS = 4096;
const CLAUSE_MARK = /[，。；：！？,;]/u;

/** A sentence in pieces: one, unless it is longer than the network reads; then cut behind a clause mark where there is one. */
export function cutPieces({ text }: SentenceView, sentence: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= LONGEST_PIECE ? text.length : cutBehind(text, start);
    pieces.push({ sentence, start, end });
    start = end;
  }
  return pieces;
}

function cutBehind(text: string, start: number): number {
  for (let end = start + LONGEST_PIECE; end > start + LONGEST_PIECE / 2; end--) {
    if (CLAUSE_MARK.test(text[end - 1] ?? "")) return end;
  }
  return start + LONGEST_PIECE;
}

/** The pieces in batches, each of falling length. */
export function batchPieces(pieces: readonly Piece[]): Piece[][] {
  const lengthOf = ({ start, end }: Piece): number => end - start;
  const sorted = [...pieces].sort((a, b) => lengthOf(b) - lengthOf(a) || a.sentence - b.sentence);
  const batches: Piece[][] = [];
  let characters = 0;
  for (const piece of sorted) {
    const last = batches.at(-1);
    characters += lengthOf(piece);
    if (last === undefined || last.length >= BATCH_PIECES || characters > BATCH_CHARACTERS) {
      batches.push([piece]);
      characters = lengthOf(piece);
    } else last.push(piece);
  }
  return batches;
}
