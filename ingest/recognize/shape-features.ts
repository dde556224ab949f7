/** What the judge sees inside a reading: the modifier before its head noun. */
import { bin } from "./context-features.ts";
import { isBorder } from "./left-borders.ts";
import type { Anchor } from "./proposal.ts";
import { type SeenToken, type SentenceView, indexAt } from "./sentence-view.ts";

const CUE_CLASSES = new Set([
  "establish",
  "implement",
  "progress",
  "hold",
  "award",
  "locate",
  "join",
]);
const NAME_TAG = /^(?:n|vn|an|a$|ad$|b$|eng|m|q|x|j|f|s|t|g|k|l|i|v|z)/u;
const WORD = /[\p{L}\p{N}·—-]/u;

function isGeneric(token: SeenToken): boolean {
  return token.classes.includes("generic");
}

function modifierTokens(view: SentenceView, anchor: Anchor, start: number): readonly SeenToken[] {
  return view.tokens.slice(indexAt(view, start), indexAt(view, anchor.headStart));
}

/** Features of the modifier: the tags, verbs and classes of its words, its length, the word before the head. */
export function shapeFeatures(view: SentenceView, anchor: Anchor, start: number): string[] {
  const tokens = modifierTokens(view, anchor, start);
  const features = new Set<string>();
  for (const token of tokens) {
    features.add(`Mt=${token.tag}`);
    if (!token.tag.startsWith("n")) features.add(`Mw=${token.text}`);
    for (const name of token.classes) features.add(`Mc=${name}`);
  }
  const crossed = tokens.filter((token) => isBorder(token)).length;
  features.add(`Xb=${bin(crossed)}`);
  features.add(`Xb=${bin(crossed)},${tokens.length > 0 && isBorder(tokens[0]) ? "first" : "in"}`);
  const length = bin(Math.max(0, anchor.headStart - start));
  const proper = tokens.some((token) => token.proper);
  const last = tokens.at(-1);
  if (last !== undefined) features.add(`Lw=${last.text}`).add(`Lt=${last.tag}`);
  if (tokens.length > 0 && tokens.every(isGeneric)) features.add("all-generic");
  if (proper) features.add("proper").add(`proper|H=${anchor.head}`);
  features.add(`Mn=${bin(tokens.length)}`);
  return [...features, `Ml=${length}`, `Ml=${length}|H=${anchor.head}`];
}

function belongsToName(token: SeenToken): boolean {
  if (!NAME_TAG.test(token.tag) || !WORD.test(token.text)) return false;
  return token.tag === "vn" || !token.classes.some((name) => CUE_CLASSES.has(name));
}

/** Where a plain grammar of noun phrases would begin the name: after the nearest cue verb, particle or mark. */
export function grammarStart(view: SentenceView, anchor: Anchor): number {
  let index = indexAt(view, anchor.headStart);
  let start = view.tokens[index]?.start ?? anchor.headStart;
  while (index > 0) {
    const previous = view.tokens[index - 1];
    if (previous === undefined) break;
    const open = view.partner[previous.start] ?? -1;
    if (open >= 0 && open < previous.start) {
      start = open;
      index = indexAt(view, open);
      continue;
    }
    if (!belongsToName(previous)) break;
    start = previous.start;
    index--;
  }
  return start;
}

/** How much of a name of its own the modifier is. */
export function specificity(view: SentenceView, anchor: Anchor, start: number): string {
  const modifier = view.text.slice(start, anchor.headStart);
  if (modifier === "") return "none";
  if (/[“《]/u.test(modifier)) return "quoted";
  const tokens = modifierTokens(view, anchor, start);
  if (tokens.some((token) => token.proper)) return "proper";
  if (/^[省市区县镇乡]$/u.test(tokens[0]?.text ?? "")) return "own-level";
  if (/[A-Za-z0-9]/u.test(modifier)) return "code";
  if (tokens.every(isGeneric)) return "generic";
  if (modifier.length >= 6) return "long";
  return modifier.length >= 3 ? "middle" : "short";
}
