/** Seeks a name in the sentences of another report, where the reader of names may have missed it. */
import { verbMatcher } from "../lexicon/action-verbs.ts";
import { EXTENSIONS, TAILS } from "../lexicon/follow-words.ts";
import type { Span } from "../model/span.ts";
import { type NameParts, foldName } from "./name-parts.ts";

/** A text with the marks dropped that a name may be written with or without. */
export interface FoldedText {
  readonly text: string;
  /** For each character of `text` its place in the original; one more at the end. */
  readonly places: readonly number[];
}

const DROPPED = /[\s“”"‘’'「」《》·]/u;
const SHORTEST = 3;
// Three characters that end in one of these name a thing; three others may be any words.
const SPEAKING_END = /[线路街桥站馆园院校节会环港]$/u;
const NUMERAL = /[\d第一二三四五六七八九十]/u;
// 100万千瓦, and no name behind it.
const SIZE = /^[\d.]+\p{Script=Han}{0,4}$/u;
const JOINT = /^[、和与及，,。；;：:（(]/u;

/** Folds a sentence so that positions can be taken back. */
export function foldText(text: string): FoldedText {
  const characters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (DROPPED.test(character)) continue;
    characters.push(character.normalize("NFKC").charAt(0));
    places.push(at);
  }
  places.push(text.length);
  return { text: characters.join(""), places };
}

/** The wordings under which a name is sought, the longest first; none that says too little. */
export function needlesOf(names: readonly string[], parts: readonly NameParts[]): string[] {
  const wordings = [
    ...names.map(foldName),
    ...names.flatMap(quotedIn),
    ...parts.flatMap(shorterOf),
  ];
  return [...new Set(wordings)]
    .filter((needle) => needle.length > SHORTEST || isSpeaking(needle))
    .toSorted((a, b) => b.length - a.length);
}

/** The name without what is none of it; without its label only where enough is left to tell it by. */
function shorterOf({ plain, core, local, numbers }: NameParts): string[] {
  const shorter = [core, local].filter(
    (wording) => wording === plain || wording.length > SHORTEST + 1,
  );
  // Without its number a name is that of another session or phase.
  return [plain, ...shorter].filter((wording) => numbers.length === 0 || NUMERAL.test(wording));
}

/** A coined word in quotes stands for the whole name: 公共资源“一网交易”改革 → 一网交易. */
function quotedIn(name: string): string[] {
  const quoted = /“([^”]{3,})”/u.exec(name)?.[1];
  return quoted === undefined ? [] : [foldName(quoted)];
}

function isSpeaking(needle: string): boolean {
  return needle.length === SHORTEST && SPEAKING_END.test(needle);
}

/** What is known where a name is sought. */
export interface Surroundings {
  /** The names known in the sentence. */
  readonly mentions: readonly Span[];
  /** The place's own name, which may stand before any name. */
  readonly place: string;
}

/** Where one of the needles stands in the sentence as a whole name. */
export function findName(
  folded: FoldedText,
  needles: readonly string[],
  { mentions, place }: Surroundings,
): Span | null {
  for (const needle of needles) {
    for (
      let at = folded.text.indexOf(needle);
      at !== -1;
      at = folded.text.indexOf(needle, at + 1)
    ) {
      const end = at + needle.length;
      if (!standsAlone(folded.text, at, end)) continue;
      const span = { start: folded.places[at] ?? 0, end: (folded.places[end - 1] ?? 0) + 1 };
      if (isMarkedOff(folded, at, end)) return span;
      if (mentions.every((mention) => !isPartOf(span, mention, { folded, place }))) return span;
    }
  }
  return null;
}

/** Between quotation marks of its own a name is whole, whatever longer name holds it. */
function isMarkedOff({ places }: FoldedText, start: number, end: number): boolean {
  const before = (places[start] ?? 0) - (places[start - 1] ?? -1);
  const after = (places[end] ?? 0) - (places[end - 1] ?? 0);
  return before > 1 && after > 1;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.slice(end);
  const numbered = /[\da-z第一二三四五六七八九十]/iu;
  if (numbered.test(text.charAt(start)) && numbered.test(before)) return false;
  return !EXTENSIONS.some((word) => after.startsWith(word));
}

interface Sought {
  readonly folded: FoldedText;
  readonly place: string;
}

/** Whether a longer known name holds the span with words that make it another thing. */
function isPartOf(span: Span, mention: Span, { folded, place }: Sought): boolean {
  if (mention.start > span.start || mention.end < span.end) return false;
  const front = textBetween(folded, mention.start, span.start);
  if (front.length > 1 && !saysNothing(front, place)) return true;
  if (mention.end === span.end) return false;
  const rest = textBetween(folded, span.end, mention.end);
  return !TAILS.some((tail) => rest.startsWith(tail)) && !JOINT.test(rest);
}

/** The place itself, a size, or verbs that were read as part of the name. */
function saysNothing(front: string, place: string): boolean {
  if (place.startsWith(front) || SIZE.test(front)) return true;
  const verbs = verbMatcher.findAll(front).reduce((sum, { start, end }) => sum + end - start, 0);
  return verbs === front.length;
}

function textBetween({ text, places }: FoldedText, start: number, end: number): string {
  const from = places.findIndex((place) => place >= start);
  const to = places.findIndex((place) => place >= end);
  return text.slice(from, to);
}
