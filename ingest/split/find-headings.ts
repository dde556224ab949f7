/** The headings of a text: numbered lines, numbered openings of paragraphs, and short lines of their own. */
import type { Span } from "../model/span.ts";
import { partHeadingLength, partOfTitle } from "./part-cues.ts";

/** How a heading is numbered; headings of one style stand on one level. */
export type HeadingStyle =
  "chapter" | "clause" | "ideographic" | "parenthesized" | "arabic" | "plain";

/** A heading and where its own words stand in the clean text. */
export interface Heading extends Span {
  readonly style: HeadingStyle;
  /** The number as it goes into a path: "一", "(二)", "第三章"; the title where there is none. */
  readonly label: string;
  readonly title: string;
}

const NUMBER = "[一二三四五六七八九十百零〇]{1,4}";
const STYLES: readonly (readonly [HeadingStyle, RegExp])[] = [
  ["chapter", new RegExp(`^(第(?:${NUMBER}|\\d{1,2})[章编部篇](?:分)?)[ 、：]?`, "u")],
  ["clause", new RegExp(`^(第(?:${NUMBER}|\\d{1,2})节)[ 、：]?`, "u")],
  ["ideographic", new RegExp(`^(${NUMBER})[、．.]`, "u")],
  ["parenthesized", new RegExp(`^(（${NUMBER}）)、?`, "u")],
  ["arabic", /^(\d{1,2})(?:[、．]|\.(?!\d)|\)|）)/u],
];
// A heading that begins a paragraph of text is its first sentence, up to this many characters.
const LONGEST_RUN_IN = 40;
const LONGEST_LINE = 60;
const LONGEST_PLAIN = 30;
// What begins the body: the salutation or a sentence.
const BODY_LINE = /[。；]|^.{0,12}(各位|同志们|主席).{0,12}[：:！]$/;
const TITLE_END = /(报告|報告|规划纲要|批复)(（.{1,20}）)?$/;
const SENTENCE_MARK = /[。！？；]/;
// A numbered heading may also follow a sentence's end within its line, in text whose line ends were lost.
const GLUED = new RegExp(`(?<=[。！：])(?=（${NUMBER}）|${NUMBER}、)`, "gu");

/** The headings of the clean text in their order; the title and byline above the text are none. */
export function findHeadings(text: string): Heading[] {
  const headings: Heading[] = [];
  let start = 0;
  let isBody = false;
  const lines = text.split("\n");
  for (const [number, line] of lines.entries()) {
    for (const [from, to] of cutGluedHeadings(line)) {
      const isWhole = from === 0 && to === line.length;
      const heading = readHeading(line.slice(from, to), start + from, isWhole);
      if (heading === null || !isHeadingThere(heading, headings, isBody)) continue;
      if (heading.style !== "plain" || opensText(heading, lines[number + 1]))
        headings.push(heading);
    }
    isBody ||= headings.length > 0 || BODY_LINE.test(line);
    start += line.length + 1;
  }
  return headings;
}

// A plain line is a heading in the body only, a plain number only under a heading of another kind:
// an address of numbered paragraphs has no headings.
function isHeadingThere(heading: Heading, before: readonly Heading[], isBody: boolean): boolean {
  if (heading.style === "plain") return isBody || partOfTitle(heading.title) !== null;
  return heading.style !== "arabic" || before.some(({ style }) => style !== "arabic");
}

// A line without a number is a heading when text follows it: signatures and captions have none below.
function opensText(heading: Heading, next: string | undefined): boolean {
  if (partOfTitle(heading.title) !== null) return true;
  if (next === undefined) return false;
  return (
    STYLES.some(([, pattern]) => pattern.test(next)) || (next.length >= 20 && /[，。；]/.test(next))
  );
}

function cutGluedHeadings(line: string): [number, number][] {
  const cuts = [...line.matchAll(GLUED)].map(({ index }) => index);
  const starts = [0, ...cuts];
  return starts.map((from, index) => [from, cuts[index] ?? line.length]);
}

function readHeading(text: string, start: number, isWholeLine: boolean): Heading | null {
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const rest = text.slice(match[0].length);
    const title = titleOf(rest, style);
    if (title === null) return null;
    const label = (match[1] ?? "").replace("（", "(").replace("）", ")");
    return { style, label, title, start, end: start + match[0].length + title.length };
  }
  const title = isWholeLine ? plainTitle(text) : null;
  if (title === null) return null;
  return { style: "plain", label: title, title, start, end: start + title.length };
}

// The heading's words: the line, its first sentence, or as far as a known part heading goes.
function titleOf(rest: string, style: HeadingStyle): string | null {
  const glued = partHeadingLength(rest);
  if (glued > 0) return rest.slice(0, glued);
  const mark = rest.search(SENTENCE_MARK);
  const end = mark === -1 ? rest.length : mark;
  if (mark === -1 && end <= LONGEST_LINE) return rest;
  if (end > 0 && end <= LONGEST_RUN_IN) return rest.slice(0, end);
  // Numbered paragraphs and items of a list are no headings; numbered parts are, whatever their length.
  if (style === "arabic") return null;
  const comma = rest.slice(0, LONGEST_RUN_IN).search(/[，：]/);
  return rest.slice(0, comma > 0 ? comma : LONGEST_RUN_IN);
}

function plainTitle(line: string): string | null {
  const glued = partHeadingLength(line);
  if (glued > 0) return line.slice(0, glued);
  if (line.length > LONGEST_PLAIN || line.length < 2) return null;
  if (/[。！？；，：、…—]|^[（“《]|\d{4}年\d{1,2}月/.test(line)) return null;
  return /[\u3400-\u9fff）”]$/.test(line) && !TITLE_END.test(line) ? line : null;
}
