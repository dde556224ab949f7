/** The pieces of a page to its lines in the order of reading, two columns one after the other. */
import type { PdfPage, PdfPiece } from "./load-pages.ts";

/** A line of a page. */
export interface PdfLine {
  readonly page: number;
  /** Counted from 1 down the page, the left column before the right. */
  readonly number: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly column: "whole" | "left" | "right";
}

type Stretch = Omit<PdfLine, "page" | "number" | "column">;
type Placed = readonly [Stretch, PdfLine["column"]];

// A gap this many characters wide parts two columns; within a line it is a space from a third on.
const COLUMN_GAP = 1.6;
const SPACE_GAP = 0.3;
// Two columns side by side have at least so many lines each, and few lines cross the gutter.
const FEWEST_LINES = 4;
const MOST_CROSSING = 0.2;
// A note mark is raised and smaller than the words it is set to.
const NOTE_SIZE = 0.8;
const NOTE_MARK = /^[[〔(（]?\d{1,3}[\]〕)）]?$/;

/** The lines of the page. */
export function findLines({ number: page, width, pieces }: PdfPage): PdfLine[] {
  const stretches = groupByBaseline(pieces).flatMap(cutAtGaps);
  const gutter = findGutter(stretches, width);
  const ordered = gutter === null ? joinRows(stretches) : readColumns(stretches, gutter);
  return ordered.map(([stretch, column], index) => ({
    ...stretch,
    page,
    number: index + 1,
    column,
  }));
}

function groupByBaseline(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const sorted = pieces
    .filter(({ text }) => text.trim() !== "")
    .sort((one, other) => one.baseline - other.baseline);
  const rows: PdfPiece[][] = [];
  let baseline = -Infinity;
  let size = 0;
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && piece.baseline - baseline < 0.5 * Math.max(size, piece.size)) {
      row.push(piece);
      // The baseline of the largest characters, not of the note mark above them.
      if (piece.size > size) baseline = piece.baseline;
    } else {
      rows.push([piece]);
      ({ baseline } = piece);
      size = 0;
    }
    size = Math.max(size, piece.size);
  }
  return rows;
}

function cutAtGaps(row: readonly PdfPiece[]): Stretch[] {
  const size = Math.max(...row.map((piece) => piece.size));
  const kept = row.filter(
    (piece) => piece.size > NOTE_SIZE * size || !NOTE_MARK.test(piece.text.trim()),
  );
  const sorted = [...kept].sort((one, other) => one.left - other.left);
  const stretches: Stretch[] = [];
  for (const piece of sorted) {
    const last = stretches.at(-1);
    const gap = last === undefined ? Infinity : piece.left - last.right;
    if (last === undefined || gap > COLUMN_GAP * size) {
      stretches.push({ ...piece, size });
      continue;
    }
    const space = gap > SPACE_GAP * size ? " " : "";
    const text = last.text + space + piece.text;
    const right = Math.max(last.right, piece.right);
    stretches[stretches.length - 1] = { ...last, text, right };
  }
  return stretches;
}

// Where the page has a strip without text down its middle: the strip's centre.
function findGutter(stretches: readonly Stretch[], width: number): number | null {
  let best: { readonly at: number; readonly crossing: number } | null = null;
  for (let at = 0.3 * width; at <= 0.7 * width; at += 2) {
    const left = stretches.filter(({ right }) => right <= at).length;
    const right = stretches.filter((each) => each.left >= at).length;
    const crossing = stretches.length - left - right;
    if (Math.min(left, right) < FEWEST_LINES || crossing > MOST_CROSSING * stretches.length)
      continue;
    if (best === null || crossing < best.crossing) best = { at, crossing };
  }
  return best === null || !standBeside(stretches, best.at) ? null : best.at;
}

// Columns share their height; a row of a form does not make one.
function standBeside(stretches: readonly Stretch[], gutter: number): boolean {
  const spanOf = (side: readonly Stretch[]) => {
    const lines = side.map(({ baseline }) => baseline);
    return [Math.min(...lines), Math.max(...lines)] as const;
  };
  const [leftTop, leftEnd] = spanOf(stretches.filter(({ right }) => right <= gutter));
  const [rightTop, rightEnd] = spanOf(stretches.filter(({ left }) => left >= gutter));
  const shared = Math.min(leftEnd, rightEnd) - Math.max(leftTop, rightTop);
  return shared > 0.5 * Math.min(leftEnd - leftTop, rightEnd - rightTop);
}

// What stands on one baseline is one line again where the page has no columns.
function joinRows(stretches: readonly Stretch[]): Placed[] {
  const rows: Stretch[] = [];
  for (const stretch of stretches) {
    const last = rows.at(-1);
    if (last !== undefined && Math.abs(last.baseline - stretch.baseline) < 0.5 * last.size) {
      const text = `${last.text} ${stretch.text}`;
      rows[rows.length - 1] = { ...last, text, right: Math.max(last.right, stretch.right) };
    } else rows.push(stretch);
  }
  return rows.map((row) => [row, "whole"]);
}

// Lines over the whole width part the page into bands; in each the left column comes first.
function readColumns(stretches: readonly Stretch[], gutter: number): Placed[] {
  const ordered: Placed[] = [];
  let right: Placed[] = [];
  for (const stretch of stretches) {
    if (stretch.left >= gutter) right.push([stretch, "right"]);
    else if (stretch.right <= gutter) ordered.push([stretch, "left"]);
    else {
      ordered.push(...right, [stretch, "whole"]);
      right = [];
    }
  }
  return [...ordered, ...right];
}
