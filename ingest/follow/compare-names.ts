/** Whether two names of two reports may be of one thing, with the reason and how sure that is. */
import type { MatchReason } from "../model/promise.ts";
import type { NameMatch } from "./model.ts";
import { type NameParts, gramsOf } from "./name-parts.ts";

// Below these a shared string says little: 中心, 公园.
const SHORTEST_SUBSEQUENCE = 3;
const ONE_SIDED = 0.6;
const LEAST_SHARE = 0.5;
const NEAR_SHARE = 0.7;
const SURE_TYPO_LENGTH = 8;
const TYPO_LENGTH = 6;
const SIMILAR = 0.62;
const VERY_SIMILAR = 0.8;
const DISTINCT = /[一二三四五六七八九十东南西北上下前后左右新老旧\d]/u;

/** The best reason for one thing, or null. Numbers that differ are two things, whatever else agrees. */
export function compareNames(a: NameParts, b: NameParts): NameMatch | null {
  if (a.numbers.length > 0 && b.numbers.length > 0 && !sameList(a.numbers, b.numbers)) return null;
  if (a.directions !== "" && b.directions !== "" && a.directions !== b.directions) return null;
  const match = compareWords(a, b);
  const oneSided =
    a.numbers.length !== b.numbers.length || (a.directions === "") !== (b.directions === "");
  // A phase or an extension named on one side only may be the whole or a part.
  if (match !== null && oneSided && match.confidence > ONE_SIDED) {
    return found("one-side-number", ONE_SIDED);
  }
  return match;
}

type Comparison = (a: NameParts, b: NameParts) => NameMatch | null;

/** The surest comparison first. */
const COMPARISONS: readonly Comparison[] = [
  (a, b) => (a.core === b.core ? found("same-name", 0.97) : null),
  (a, b) => (a.local === b.local ? found("same-place-name", 0.93) : null),
  (a, b) => (isSame(a.site, b.site) ? found("moved-site", 0.85) : null),
  (a, b) => (isSame(a.object, b.object) ? compareActions(a, b) : null),
  (a, b) => (isSame(a.coined, b.coined) && (a.bare || b.bare) ? found("same-coined", 0.82) : null),
  compareSubsequence,
  compareCodes,
  compareTypo,
  compareGrams,
];

function compareWords(a: NameParts, b: NameParts): NameMatch | null {
  for (const compare of COMPARISONS) {
    const match = compare(a, b);
    if (match !== null) return match;
  }
  return null;
}

/** The same words, and enough of them. */
function isSame(a: string, b: string): boolean {
  return a === b && a.length >= SHORTEST_SUBSEQUENCE;
}

/** 某路改造, 某路拓宽改造: one work. 某口岸, 某口岸改造: the thing and a work on it. */
function compareActions(a: NameParts, b: NameParts): NameMatch {
  const bothWorks = a.object !== a.local && b.object !== b.local;
  return bothWorks ? found("same-work", 0.85) : found("work-and-thing", 0.6);
}

/** One name is the other with words left out; the head, at the end, must be the same. */
function compareSubsequence(a: NameParts, b: NameParts): NameMatch | null {
  return leaveOut(a.local, b.local) ?? leaveOut(a.core, b.core);
}

function leaveOut(a: string, b: string): NameMatch | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const share = short.length / long.length;
  if (short.length < SHORTEST_SUBSEQUENCE || share < LEAST_SHARE) return null;
  if (short.slice(-1) !== long.slice(-1) || !isSubsequence(short, long)) return null;
  if (long.endsWith(short)) return found("front-words", 0.65);
  if (short.slice(0, 2) !== long.slice(0, 2) && short.charAt(0) !== long.charAt(0)) return null;
  const inserted = long.length - short.length;
  const near = share >= NEAR_SHARE || (inserted <= 2 && short.length > SHORTEST_SUBSEQUENCE);
  return found("inner-words", near ? 0.84 : 0.62);
}

function compareCodes(a: NameParts, b: NameParts): NameMatch | null {
  const shared = a.codes.some((code) => b.codes.includes(code));
  if (!shared) return null;
  return found("same-code", dice(a.object, b.object) >= 0.4 ? 0.82 : 0.55);
}

function compareTypo(a: NameParts, b: NameParts): NameMatch | null {
  if (a.local.length !== b.local.length || a.local.length < TYPO_LENGTH) return null;
  const differing = [...a.local].flatMap((character, at) =>
    character === b.local.charAt(at) ? [] : [character + b.local.charAt(at)],
  );
  if (differing.length !== 1 || DISTINCT.test(differing[0] ?? "")) return null;
  return found("one-character", a.local.length >= SURE_TYPO_LENGTH ? 0.82 : 0.55);
}

function compareGrams(a: NameParts, b: NameParts): NameMatch | null {
  const alike = dice(a.local, b.local);
  if (alike >= VERY_SIMILAR && a.local.length >= SURE_TYPO_LENGTH) return found("similar", 0.81);
  const sameStart = a.local.charAt(0) === b.local.charAt(0);
  return alike >= SIMILAR && sameStart ? found("similar", 0.52) : null;
}

function found(reason: MatchReason, confidence: number): NameMatch {
  return { reason, confidence };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join() === b.toSorted().join();
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length;
}

/** How alike two strings are by their pairs of neighbouring characters, from 0 to 1. */
function dice(a: string, b: string): number {
  const [left, right] = [new Set(gramsOf(a)), new Set(gramsOf(b))];
  const shared = [...left].filter((gram) => right.has(gram)).length;
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size);
}
