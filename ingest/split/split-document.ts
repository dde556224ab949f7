/** Clean text to what a document is, its sections and its sentences. */
import type {
  CleanText,
  DeclaredFacts,
  DocumentContext,
  Section,
  Sentence,
} from "../model/document.ts";
import { documentId, sentenceId } from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";
import type { Span } from "../model/span.ts";
import { type Heading, findHeadings } from "./find-headings.ts";
import { type Place, findPlace, readPlace } from "./find-place.ts";
import { findTitle, headLines } from "./find-title.ts";
import { findReportYear, yearOfTitle } from "./find-year.ts";
import { type PlacedSection, splitSections } from "./split-sections.ts";
import { LONGEST_SENTENCE, splitSentences } from "./split-sentences.ts";

/** A document in its parts, before anything in it is recognized. */
export interface SplitDocument {
  readonly info: DocumentContext;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly notices: readonly Notice[];
}

/** The document that a clean text is; what its file declares of it is believed. */
export function splitDocument(clean: CleanText, declared: DeclaredFacts): SplitDocument {
  const headings = findHeadings(clean.text);
  const info = describeDocument(clean.text, headings, declared);
  const placed = splitSections(info.id, headings, info.year);
  const { sentences, notices } = toSentences(clean.text, placed, headings);
  const used = new Set(sentences.map(({ section }) => section));
  const sections = placed.map(({ section }) => section).filter(({ id }) => used.has(id));
  return { info, sections, sentences, notices };
}

function describeDocument(
  text: string,
  headings: readonly Heading[],
  declared: DeclaredFacts,
): DocumentContext {
  const lines = headLines(text, headings);
  const head = lines.join("\n");
  const place = placeOf(declared, lines, text);
  const name = place?.name ?? null;
  const title = declared.title ?? findTitle(lines, name);
  const year = declared.year ?? findReportYear(headings, title ?? "") ?? yearOfTitle(head);
  return {
    id: documentId(text),
    title: title === null ? makeTitle(text, name, year) : completeTitle(title, name, year),
    place: name,
    placePath: place?.path ?? "",
    year,
    sample: declared.sample ?? false,
  };
}

function placeOf(declared: DeclaredFacts, lines: readonly string[], text: string): Place | null {
  if (declared.place !== undefined) return readPlace(declared.place);
  return findPlace(declared.title ?? findTitle(lines, null) ?? "", text);
}

// 政府工作报告 alone says neither whose nor of when.
function completeTitle(title: string, place: string | null, year: number | null): string {
  if (place === null || year === null || !/^(\d{4}年)?政府工作报告$/.test(title)) return title;
  return `${year}年${place}政府工作报告`;
}

// A report without a title has the one that all of its kind have.
function makeTitle(text: string, place: string | null, year: number | null): string {
  if (place !== null && year !== null && /报告(政府)?工作|作?工作报告/.test(text.slice(0, 1000))) {
    return `${year}年${place}政府工作报告`;
  }
  return (text.split("\n")[0] ?? "").slice(0, 40);
}

function toSentences(
  text: string,
  placed: readonly PlacedSection[],
  headings: readonly Heading[],
): { readonly sentences: Sentence[]; readonly notices: Notice[] } {
  const id = documentId(text);
  const sentences: Sentence[] = [];
  const cuts: Span[] = [];
  let section = 0;
  for (const { span, paragraph } of cutStretches(text, headings)) {
    while ((placed[section + 1]?.start ?? Infinity) <= span.start) section += 1;
    const owner = placed[section]?.section;
    if (owner === undefined) continue;
    for (const { start, end, isForced } of splitSentences(text, span)) {
      const order = sentences.length;
      const { id: ownerId, part, year } = owner;
      const facts = { order, section: ownerId, paragraph, span: { start, end }, part, year };
      sentences.push({ id: sentenceId(id, order), text: text.slice(start, end), ...facts });
      if (isForced) cuts.push({ start, end });
    }
  }
  return { sentences, notices: noticeCuts(cuts) };
}

// Lines, cut again where a heading begins within one and where a heading without a mark ends.
function cutStretches(
  text: string,
  headings: readonly Heading[],
): { readonly span: Span; readonly paragraph: number }[] {
  const cuts = new Set(
    headings.flatMap(({ start, end }) => (isGluedEnd(text, end) ? [start, end] : [start])),
  );
  const sorted = [...cuts].sort((a, b) => a - b);
  let next = 0;
  let start = 0;
  let paragraph = -1;
  return text.split("\n").flatMap((line) => {
    const end = start + line.length;
    const points = [start];
    if (line.trim() !== "") paragraph += 1;
    for (; (sorted[next] ?? Infinity) < end; next += 1) {
      const cut = sorted[next] ?? 0;
      if (cut > start) points.push(cut);
    }
    const spans = points.map((from, index) => ({ start: from, end: points[index + 1] ?? end }));
    start = end + 1;
    return spans.map((span) => ({ span, paragraph }));
  });
}

function isGluedEnd(text: string, end: number): boolean {
  return end < text.length && !/[\s。！？；：，、”）》]/.test(text.charAt(end));
}

function noticeCuts(cuts: readonly Span[]): Notice[] {
  const [first] = cuts;
  if (first === undefined) return [];
  const message = `有超过 ${LONGEST_SENTENCE} 个字没有句号的长句，在逗号等处断开了 ${cuts.length} 次。`;
  return [{ code: "long-sentence-cut", message, span: first }];
}
