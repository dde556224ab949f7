/** The report out of its page: what the portal set above and below it goes, title and byline stay. */
import type { CleanText } from "../model/document.ts";
import { keepLines } from "../text/offset-text.ts";
import { isChromeLine, isGlossaryHeading, isLabelLine, isTailLine } from "./chrome-lexicon.ts";

const SALUTATION = /^[^，。]{0,12}(各位|同志們?们?|主席|代表们|委员们)[^，。]{0,12}[：:，！]/;
const TITLE =
  /(报告|報告|规划|纲要|意见|方案|通知|批复|决定|办法|讲话|发言|發言|说明|计划|公报|要点|条例|全文)(（.{1,20}）)?$/;
const OCCASION = /^(——)|(大会|会议|會議|全会|议会)(第.{1,4}次)?(会议|全体会议)?上?(）)?$/;
const DATE =
  /^（?(\d{4}|[二一][〇零○一二三四五六七八九]{3})年[\d一二三四五六七八九十]{1,2}月([\d一二三四五六七八九十]{1,3}日)?）?$/;
const BYLINE = /^.{0,16}(省|市|区|县|州|盟|旗|镇|乡)长[ ：]?.{0,10}$|人民政府.{0,12}$/;
const REFERENCE_NUMBER = /^.{1,10}〔\d{4}〕\d+号$/;
const HEADING =
  /^(第[一二三四五六七八九十]{1,3}[章节篇编部]|[一二三]、|前言|序言|\d{4}年.{0,8}工作)/;
const BREADCRUMB = /[>＞»›|]|首页/;
// A title set over several lines breaks after one of these.
const GOES_ON = /^[^，。；：]{6,40}[的和及与、]$/;
const NOTE = /^(\[\d{1,3}\]|〔\d{1,3}〕|[①-⑳]|\d{1,3}[.．、])/;
// "....": the excerpt that a portal shows above the text it is taken from.
const EXCERPT = /(\.{4,}|…{2,})$/;
const FEWEST_NOTES = 3;
// So much of a line shows what it is.
const OPENING = 500;

/** Text without page furniture, table of contents and the notes at its end. */
export function cutChrome(source: CleanText): CleanText {
  const lines = source.text.split("\n");
  const contents = findContents(lines);
  const bodyStart = contents.size > 0 ? Math.max(...contents) + 1 : findBodyStart(lines);
  const bodyEnd = findBodyEnd(lines, bodyStart);
  return keepLines(source, (line, index) => {
    if (index >= bodyEnd || isChromeLine(line) || contents.has(index)) return false;
    return index >= bodyStart || belongsToHead(line);
  });
}

function findBodyStart(lines: readonly string[]): number {
  const start = lines.findIndex((line) => SALUTATION.test(line) || isBodyLine(line));
  return start === -1 ? 0 : start;
}

function isBodyLine(line: string): boolean {
  return isProse(line) && !isLabelLine(line) && !EXCERPT.test(line.slice(-10));
}

/** Whether the line is running text: a sentence or more of Chinese. */
function isProse(line: string): boolean {
  const opening = line.slice(0, OPENING);
  return /[，。；]/.test(opening) && (opening.match(/[\u3400-\u9fff]/g)?.length ?? 0) >= 20;
}

function belongsToHead(line: string): boolean {
  if (BREADCRUMB.test(line)) return false;
  if (isLabelLine(line) || EXCERPT.test(line.slice(-10)) || isTailLine(line)) return false;
  return [TITLE, OCCASION, DATE, BYLINE, REFERENCE_NUMBER, HEADING, GOES_ON].some((each) =>
    each.test(line),
  );
}

// The first tail line behind which less than half of the running text lies; above it, the notes.
function findBodyEnd(lines: readonly string[], bodyStart: number): number {
  const sizes = lines.map((line) => (isProse(line) ? line.length : 0));
  const half = sizes.reduce((sum, size) => sum + size, 0) / 2;
  let seen = 0;
  let end = lines.length;
  for (const [index, line] of lines.entries()) {
    seen += sizes[index] ?? 0;
    const isEnd = isTailLine(line) || isGlossaryHeading(line);
    if (index > bodyStart && seen >= half && isEnd && !isProse(line)) {
      end = index;
      break;
    }
  }
  return trimTail(lines, bodyStart, trimNotes(lines, end));
}

function trimNotes(lines: readonly string[], end: number): number {
  let start = end;
  while (start > 0 && /^(\[\d{1,3}\]|〔\d{1,3}〕)/.test(lines[start - 1] ?? "")) start -= 1;
  if (end - start < FEWEST_NOTES) return end;
  return start;
}

// Short lines that are no sentences after the last one: tags, captions, dates.
function trimTail(lines: readonly string[], bodyStart: number, end: number): number {
  let last = end;
  while (last - 1 > bodyStart) {
    const line = lines[last - 1] ?? "";
    if (isProse(line) || (/[。！？；：）”]$/.test(line) && !isLabelLine(line)) || NOTE.test(line))
      break;
    if (end === lines.length && !isLabelLine(line) && !isChromeLine(line)) break;
    last -= 1;
  }
  return last;
}

// From the line 目录 to the first heading that comes a second time, which is where the text begins.
function findContents(lines: readonly string[]): ReadonlySet<number> {
  const start = lines.findIndex((line) => /^目\s*[录錄次]$/.test(line));
  if (start === -1) return new Set();
  const seen = new Set<string>();
  for (let index = start + 1; index < lines.length; index += 1) {
    const entry = (lines[index] ?? "").replace(/[\s.…·\d]/g, "");
    if (seen.has(entry) || isProse(lines[index] ?? "")) {
      return new Set(Array.from({ length: index - start }, (_, offset) => start + offset));
    }
    seen.add(entry);
  }
  return new Set();
}
