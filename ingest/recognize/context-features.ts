/** What the judge sees around a reading: the words before its left border and after its right one. */
import type { Anchor } from "./proposal.ts";
import { type SeenToken, type SentenceView, closes, indexAt, opens } from "./sentence-view.ts";

const CLAUSE_MARK = /[，。；：！？,;]/u;
const LIST_MARKS = new Set(["、", "等", "和", "及"]);
const JOINING_MARK = /^[、“和]$/u;
const LIST_REACH = 60;

/** A number as a bin, so that near lengths share their weight. */
export function bin(count: number): string {
  if (count <= 4) return String(count);
  if (count <= 6) return "5-6";
  if (count <= 9) return "7-9";
  return count <= 14 ? "10-14" : "15+";
}

function describe(token: SeenToken | undefined, place: string, into: string[]): void {
  if (token === undefined) {
    into.push(`${place}=#`);
    return;
  }
  into.push(`${place}w=${token.text}`, `${place}t=${token.tag}`);
  for (const name of token.classes) into.push(`${place}c=${name}`);
}

function endsClause(token: SeenToken | undefined): boolean {
  return token === undefined || CLAUSE_MARK.test(token.text);
}

function isClosing(view: SentenceView, token: SeenToken | undefined): boolean {
  return token !== undefined && closes(view.text, token.start);
}

function listNounFrom(view: SentenceView, from: number): string {
  for (let index = from; index < from + 5; index++) {
    const token = view.tokens[index];
    if (token === undefined || endsClause(token)) return "";
    const next = view.tokens[index + 1];
    if (token.head !== undefined && !(next?.tag.startsWith("n") ?? false)) return token.head.word;
  }
  return "";
}

/** The noun that sums up the list that goes on after `end`: 项目 in "…、…等项目"; "" where there is none. */
function listNounAfter(view: SentenceView, end: number): string {
  const match = /^[^，。；：！？]*?等/u.exec(view.text.slice(end, end + LIST_REACH));
  if (match === null) return "";
  const after = end + match[0].length;
  return after < view.text.length ? listNounFrom(view, indexAt(view, after)) : "";
}

/** Features of where an anchor ends. */
export function endFeatures(view: SentenceView, anchor: Anchor): string[] {
  const features: string[] = [`rule=${anchor.rule}`, `H=${anchor.head}`];
  const last = indexAt(view, anchor.end - 1);
  const quoted = isClosing(view, view.tokens[last + 1]);
  const nextIndex = quoted ? last + 2 : last + 1;
  const next = view.tokens[nextIndex];
  describe(next, quoted ? "Q1" : "N1", features);
  features.push(`N2t=${view.tokens[nextIndex + 1]?.tag ?? "#"}`);
  if (next !== undefined && LIST_MARKS.has(next.text)) {
    features.push(`list=${listNounAfter(view, anchor.end)}`);
  }
  if (next?.head !== undefined) features.push("next-is-head");
  return features;
}

/** What follows a name, in one word: end, list, of, head, noun, number, verb, other; "close-" after a quote. */
export function followedBy(view: SentenceView, end: number): string {
  const index = indexAt(view, end - 1);
  const next = view.tokens[index + 1];
  if (next !== undefined && LIST_MARKS.has(next.text)) return "list";
  if (next?.text === "的") return "of";
  if (isClosing(view, next)) return `close-${kindOfNext(view.tokens[index + 2])}`;
  return kindOfNext(next);
}

function kindOfNext(next: SeenToken | undefined): string {
  if (next === undefined || endsClause(next)) return "end";
  if (next.head !== undefined) return "head";
  if (next.tag.startsWith("n") || next.tag === "vn") return "noun";
  if (next.tag === "m") return "number";
  return next.tag.startsWith("v") ? "verb" : "other";
}

function featuresBefore(view: SentenceView, first: number): string[] {
  const features: string[] = [];
  const previous = view.tokens[first - 1];
  const before = view.tokens[first - 2];
  describe(previous, "P1", features);
  features.push(`P2t=${before?.tag ?? "#"}`);
  for (const name of before?.classes ?? []) features.push(`P2c=${name}`);
  if (previous === undefined) return [...features, "start"];
  if (opens(view.text, previous.start)) describe(before, "O1", features);
  if (JOINING_MARK.test(previous.text)) {
    features.push(`P1${previous.text}P2w=${before?.text ?? "#"}`);
  }
  return features;
}

/** Features of where a reading begins: the words on both sides of its left border. */
export function startFeatures(view: SentenceView, start: number): string[] {
  const first = indexAt(view, start);
  const token = view.tokens[first];
  const features = featuresBefore(view, first);
  describe(token, "F", features);
  features.push(`Fl=${bin(token?.text.length ?? 0)}`);
  features.push(`P1t,Ft=${view.tokens[first - 1]?.tag ?? "#"},${token?.tag ?? "#"}`);
  return features;
}
