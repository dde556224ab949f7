/** Lines as they are printed back to paragraphs: an indent or a short line above begins a new one. */
import type { PlaceRun } from "../../model/place.ts";
import type { PlacedLine } from "../place-lines.ts";
import type { PdfLine } from "./page-lines.ts";

// In characters of the line: less is no indent, and a line that ends further from the margin is not full.
const INDENT = 0.8;
const SLACK = 2.2;
const SAME_SIZE = 0.12;
const WIDEST_GAP = 1.6;
const SENTENCE_END = /[。！？；：”]$/;
const NUMBERED =
  /^(第[一二三四五六七八九十百\d]+[章节篇部]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;

interface Column {
  readonly left: number;
  readonly right: number;
  /** From one baseline to the next. */
  readonly pitch: number;
}

/** The paragraphs of the lines, each character with its page and line. */
export function joinParagraphs(lines: readonly PdfLine[]): PlacedLine[] {
  const columns = measureColumns(lines);
  const paragraphs: PdfLine[][] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const isNew = previous === undefined || startsParagraph(line, previous, columns);
    if (isNew) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs.map(toPlacedLine);
}

function startsParagraph(
  line: PdfLine,
  previous: PdfLine,
  columns: ReadonlyMap<string, Column>,
): boolean {
  const own = columns.get(columnKey(line));
  const above = columns.get(columnKey(previous));
  if (own === undefined || above === undefined) return true;
  if (Math.abs(line.size - previous.size) > SAME_SIZE * previous.size) return true;
  const isBelow = line.page === previous.page && line.column === previous.column;
  if (isBelow && line.baseline - previous.baseline > WIDEST_GAP * own.pitch) return true;
  if (previous.right < above.right - SLACK * previous.size) return true;
  if (line.left > own.left + INDENT * line.size) return true;
  return SENTENCE_END.test(previous.text.trim()) && NUMBERED.test(line.text.trim());
}

// The margins of each column of each page, where the page has text enough to tell.
function measureColumns(lines: readonly PdfLine[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, PdfLine[]>();
  for (const line of lines) {
    const own = columns.get(columnKey(line));
    if (own === undefined) columns.set(columnKey(line), [line]);
    else own.push(line);
  }
  const pitches = lines.map((line, index) => line.baseline - (lines[index - 1]?.baseline ?? 0));
  const pitch = median(pitches.filter((each) => each > 0)) || Infinity;
  const widest = new Map<string, number>();
  for (const line of lines) {
    widest.set(line.column, Math.max(widest.get(line.column) ?? 0, line.right));
  }
  return new Map(
    [...columns].map(([key, own]) => {
      const left = Math.min(...own.map((line) => line.left));
      const right = Math.max(...own.map((line) => line.right));
      // The last page may hold one short line: its margin is that of the others.
      const margin = own.length < 3 ? (widest.get(own[0]?.column ?? "whole") ?? right) : right;
      return [key, { left, right: margin, pitch }] as const;
    }),
  );
}

function columnKey({ page, column }: PdfLine): string {
  return `${page}/${column}`;
}

function toPlacedLine(lines: readonly PdfLine[]): PlacedLine {
  const runs: PlaceRun[] = [];
  let text = "";
  for (const { text: own, page, number } of lines) {
    if (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(own)) text += " ";
    runs.push({ at: text.length, place: { page, line: number, offset: 0 } });
    text += own;
  }
  return { text, runs };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
