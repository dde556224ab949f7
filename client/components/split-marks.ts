/** Cuts a sentence at its marks. */
import type { Mark } from "../../server/contract/evidence.ts";

export interface Piece {
  readonly text: string;
  /** The innermost mark that covers the piece; null for plain text. */
  readonly mark: Mark | null;
}

/** Gives pieces that joined are the sentence; marks may nest or overlap, the shortest one wins. */
export function splitMarks(text: string, marks: readonly Mark[]): readonly Piece[] {
  const inside = marks.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = new Set([0, text.length]);
  inside.forEach(({ start, end }) => cuts.add(start).add(end));
  const places = [...cuts].toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  places.slice(1).forEach((end, index) => {
    const start = places[index] ?? 0;
    const mark = innermost(inside, start, end);
    const last = pieces.at(-1);
    if (last && last.mark === mark) {
      pieces[pieces.length - 1] = { text: last.text + text.slice(start, end), mark };
    } else {
      pieces.push({ text: text.slice(start, end), mark });
    }
  });
  return pieces;
}

function innermost(marks: readonly Mark[], start: number, end: number): Mark | null {
  const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
  return covering.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
