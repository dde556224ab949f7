/**
 * Hard-wrapped text back to paragraphs: lines cut at a fixed width, their breaks kept as line ends, or as
 * spaces when somebody joined the lines. A short line ends a paragraph, a full one goes on.
 */
import type { CleanText } from "../model/document.ts";
import { replaceMatches } from "../text/offset-text.ts";

// Widths are in half-width columns, a Chinese character is two.
const NARROWEST = 24;
const WIDEST = 120;
// A first line is indented and punctuation may not begin a line, so full lines differ by a few columns.
const SLACK = 8;
const MIN_CHUNKS = 10;
const MIN_WRAPPED_LINE = 300;
const TERMINAL = /[。！？；：”）.]$/;
const NUMBERED =
  /^(第[一二三四五六七八九十百\d]+[章节篇部]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/;

/** Text with its wraps undone; text that was not wrapped is given back as it is. */
export function unwrapLines(source: CleanText): CleanText {
  const text = unwrapSpaces(source);
  const lines = text.text.split("\n");
  const width = findWrapWidth(lines.map((line) => line.trim()).filter(Boolean));
  if (width === null || endsAtLineEnds(lines, width)) return text;
  return replaceMatches(text, /(?<=\S) *\n(?! *\n)/g, (match) => {
    const line = lineBefore(text.text, match.index);
    const next = text.text
      .slice(match.index + match[0].length)
      .slice(0, 12)
      .trim();
    return isFull(line.trim(), width) && !startsParagraph(line, next) ? "" : "\n";
  });
}

function unwrapSpaces(source: CleanText): CleanText {
  return replaceMatches(source, /[^\n]{300,}/g, ([line]) => {
    const width = line.length < MIN_WRAPPED_LINE ? null : findWrapWidth(line.split(" "));
    return width === null ? line : joinChunks(line.split(" "), width);
  });
}

// As long as the line it replaces, so that every character keeps its own origin.
function joinChunks(chunks: readonly string[], width: number): string {
  let paragraph = "";
  return chunks.reduce((joined, chunk, index) => {
    if (index === 0) {
      paragraph = chunk;
      return chunk;
    }
    const previous = chunks[index - 1] ?? "";
    const isBreak = endsParagraph(previous, paragraph, chunk, width);
    paragraph = isBreak ? chunk : paragraph + chunk;
    return joined + (isBreak ? "\n" : " ") + chunk;
  }, "");
}

function endsParagraph(chunk: string, paragraph: string, next: string, width: number): boolean {
  if (startsParagraph(chunk, next)) return true;
  if (isFull(chunk, width) || /^[，。；：！？、）”]/.test(next)) return false;
  if (TERMINAL.test(chunk)) return true;
  // A heading has ended: it is numbered and no sentence yet, or has no punctuation at all.
  const isHeading = NUMBERED.test(paragraph)
    ? !/[。；]/.test(paragraph)
    : !/[，。；：、]/.test(paragraph);
  return isHeading && /^[\u3400-\u9fff（“\d]/.test(next) && /[\u3400-\u9fff）]$/.test(chunk);
}

function startsParagraph(line: string, next: string): boolean {
  return TERMINAL.test(line.trim()) && (NUMBERED.test(next) || next.startsWith("——"));
}

/** The width that most of the chunks fill, null where they have no common one. */
function findWrapWidth(chunks: readonly string[]): number | null {
  if (chunks.length < MIN_CHUNKS) return null;
  const widths = chunks.map(columns);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const near = (width: number): number =>
    [-1, 0, 1].reduce((sum, step) => sum + (counts.get(width + step) ?? 0), 0);
  const width = [...counts.keys()].reduce(
    (best, each) => (near(each) > near(best) ? each : best),
    0,
  );
  const full = widths.filter((each) => Math.abs(each - width) <= SLACK).length;
  return width >= NARROWEST && width <= WIDEST && full >= 0.6 * chunks.length ? width : null;
}

// Lines of a width by chance (a list of like sentences) end in full stops; wrapped ones mostly do not.
function endsAtLineEnds(lines: readonly string[], width: number): boolean {
  const full = lines.map((line) => line.trim()).filter((line) => isFull(line, width));
  return full.filter((line) => TERMINAL.test(line)).length > 0.4 * full.length;
}

function isFull(chunk: string, width: number): boolean {
  return columns(chunk) >= width - SLACK;
}

function columns(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1)
    sum += text.charCodeAt(index) > 0x2000 ? 2 : 1;
  return sum;
}

function lineBefore(text: string, end: number): string {
  return text.slice(text.lastIndexOf("\n", end - 1) + 1, end);
}
