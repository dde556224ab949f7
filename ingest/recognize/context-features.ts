/** What the judge sees around a reading: the words before its left border and after its right one. */
import { listNounAfter } from "./list-context.ts";
import type { Anchor } from "./proposal.ts";
import { type SeenToken, type SentenceView, closes, indexAt, opens } from "./sentence-view.ts";

const CLAUSE_MARK = /[，。；：！？,;]/u;
const LIST_MARKS = new Set(["、", "等", "和", "及"]);
const JOINING_MARK = /^[、“和]$/u;

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
    features.push(`list=${listNounAfter(view.text, anchor.end)}`);
  }
  if (next?.head !== undefined) features.push("next-is-head");
  features.push(...verbAfter(view, nextIndex));
  features.push(`E2=${view.text.slice(anchor.end - 1, anchor.end)}`);
  return features;
}

const VERB_CLASSES = new Set(["establish", "implement", "progress", "hold", "award", "locate"]);

interface NearVerb {
  readonly verbClass: string;
  readonly word: string;
  readonly steps: number;
}

/** The nearest cue verb of the clause in a direction: 建成投用 after "…公园、…广场", 推进 before a list. */
function nearestVerb(view: SentenceView, from: number, step: 1 | -1): NearVerb | undefined {
  for (let index = from, steps = 0; ; index += step, steps++) {
    const token = view.tokens[index];
    if (token === undefined || endsClause(token)) return undefined;
    const verbClass = token.classes.find((name) => VERB_CLASSES.has(name));
    if (verbClass !== undefined) return { verbClass, word: token.text, steps };
  }
}

function verbAfter(view: SentenceView, from: number): string[] {
  const verb = nearestVerb(view, from, 1);
  return verb === undefined ? ["RV="] : [`RV=${verb.verbClass}`, `RVw=${verb.word}`];
}

function verbBefore(view: SentenceView, from: number): string[] {
  const verb = nearestVerb(view, from, -1);
  if (verb === undefined) return ["LV="];
  return [`LV=${verb.verbClass},${verb.steps === 0 ? "next" : "far"}`, `LVw=${verb.word}`];
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
  features.push(...verbBefore(view, first - 1));
  features.push(`P1t,Ft=${view.tokens[first - 1]?.tag ?? "#"},${token?.tag ?? "#"}`);
  return features;
}
