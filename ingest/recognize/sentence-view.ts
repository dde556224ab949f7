/** A sentence with what the candidate rules ask again and again: token borders, heads, classes, matching quotes. */
import type { Span } from "../model/span.ts";
import type { Token } from "../model/token.ts";
import { type HeadNoun, headNounEndingAt } from "./head-nouns.ts";
import { classesOf } from "./word-classes.ts";

/** A token with what the lexicon says of it. */
export interface SeenToken extends Token {
  readonly classes: readonly string[];
  /** The longest head noun that ends where the token ends. */
  readonly head: HeadNoun | undefined;
  /** Whether it reads like (a part of) a proper name. */
  readonly proper: boolean;
}

export interface SentenceView {
  readonly text: string;
  readonly tokens: readonly SeenToken[];
  /** For each offset the index of the token that covers it. */
  readonly tokenAt: Int32Array;
  /** Opening offset of the quote or bracket that closes at an offset, and the other way round; else -1. */
  readonly partner: Int32Array;
}

const OPENING = "“《（(【「『‘〈";
const CLOSING = "”》）)】」』’〉";
const PROPER_TAGS = new Set(["ns", "nr", "nrt", "nrfg", "nz", "nt"]);
const HAN_WORD = /^\p{Script=Han}{2,}$/u;

/** Whether the character at `offset` opens a quote, a title mark or a bracket. */
export function opens(text: string, offset: number): boolean {
  const character = text[offset];
  return character !== undefined && OPENING.includes(character);
}

/** Whether the character at `offset` closes a quote, a title mark or a bracket. */
export function closes(text: string, offset: number): boolean {
  const character = text[offset];
  return character !== undefined && CLOSING.includes(character);
}

function matchPairs(text: string): Int32Array {
  const partner = new Int32Array(text.length).fill(-1);
  const open: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    if (opens(text, offset)) open.push(offset);
    else if (closes(text, offset)) {
      const kind = CLOSING.indexOf(text[offset] ?? "");
      const from = open.findLastIndex((at) => OPENING.indexOf(text[at] ?? "") === kind);
      if (from < 0) continue;
      const start = open[from] ?? 0;
      open.length = from;
      partner[start] = offset;
      partner[offset] = start;
    }
  }
  return partner;
}

function see(text: string, token: Token): SeenToken {
  return {
    ...token,
    classes: classesOf(token.text),
    head: headNounEndingAt(text, token.end),
    proper: PROPER_TAGS.has(token.tag) || (token.tag === "x" && HAN_WORD.test(token.text)),
  };
}

/** Prepares a sentence; `tokens` joined must be `text`. */
export function viewSentence(text: string, tokens: readonly Token[]): SentenceView {
  const tokenAt = new Int32Array(text.length);
  tokens.forEach((token, index) => tokenAt.fill(index, token.start, token.end));
  const seen = tokens.map((token) => see(text, token));
  return { text, tokens: seen, tokenAt, partner: matchPairs(text) };
}

/** The index of the token that covers `offset`. */
export function indexAt(view: SentenceView, offset: number): number {
  return view.tokenAt[offset] ?? 0;
}

/** Every stretch between matching marks of one kind, the marks left out. */
export function enclosedBy(view: SentenceView, opening: string): Span[] {
  const spans: Span[] = [];
  for (let offset = 0; offset < view.text.length; offset++) {
    const close = view.partner[offset] ?? -1;
    if (view.text[offset] === opening && close > offset + 1) {
      spans.push({ start: offset + 1, end: close });
    }
  }
  return spans;
}
