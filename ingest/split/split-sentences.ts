/** Clean text to sentences: cut at 。！？； and line ends, never inside quotes or brackets. */
import type { Span } from "../model/span.ts";

const CLOSERS: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "「": "」",
  "『": "』",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "【": "】",
  "(": ")",
};
const CLOSING = new Set(Object.values(CLOSERS));
const TERMINAL = new Set("。！？；;?!");
// A quote that does not close within this many characters is a slip of the pen, not a quote.
const LONGEST_QUOTE = 300;
/** The longest sentence, in UTF-16 units; a longer one is cut at a comma. */
export const LONGEST_SENTENCE = 1000;

/** A stretch of one line, cut for its length where no sentence ends. */
export interface SentenceSpan extends Span {
  readonly isForced: boolean;
}

/** The sentences of the clean text between `start` and `end`, which is one line or a piece of one. */
export function splitSentences(text: string, { start, end }: Span): SentenceSpan[] {
  const isInside = markInside(text, { start, end });
  const spans: SentenceSpan[] = [];
  let from = start;
  for (let index = start; index < end; index += 1) {
    if (!isTerminal(text, index, end) || isInside[index - start] === 1) continue;
    while (index + 1 < end && isTrailing(text.charAt(index + 1))) index += 1;
    spans.push(...cutLong(text, { start: from, end: index + 1 }));
    from = index + 1;
  }
  spans.push(...cutLong(text, { start: from, end }));
  return spans.map((span) => trim(text, span)).filter((span) => span.end > span.start);
}

function isTerminal(text: string, index: number, end: number): boolean {
  const char = text.charAt(index);
  if (TERMINAL.has(char)) return true;
  // An ellipsis ends a sentence where nothing follows it but a new one.
  return char === "…" && text.charAt(index + 1) !== "…" && index + 1 === end;
}

function isTrailing(char: string): boolean {
  return TERMINAL.has(char) || char === "…" || CLOSING.has(char);
}

// 1 for each character inside a quote or a bracket that closes in time.
function markInside(text: string, { start, end }: Span): Uint8Array {
  const inside = new Uint8Array(end - start);
  const open: { readonly closer: string; readonly at: number }[] = [];
  for (let index = start; index < end; index += 1) {
    const char = text.charAt(index);
    const closer = CLOSERS[char];
    if (closer !== undefined) {
      open.push({ closer, at: index });
    } else if (CLOSING.has(char)) {
      const match = open.findLastIndex((each) => each.closer === char);
      const at = open[match]?.at;
      if (at === undefined) continue;
      open.length = match;
      if (index - at <= LONGEST_QUOTE) inside.fill(1, at - start, index - start);
    }
    if (open.length > 8) open.shift();
  }
  return inside;
}

function cutLong(text: string, { start, end }: Span): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const window = text.slice(from, from + LONGEST_SENTENCE);
    const soft = Math.max(...["，", "：", "、", " "].map((mark) => window.lastIndexOf(mark)));
    const cut = from + (soft > LONGEST_SENTENCE / 2 ? soft + 1 : safeCut(text, from));
    spans.push({ start: from, end: cut, isForced: true });
    from = cut;
  }
  return [...spans, { start: from, end, isForced: false }];
}

// Not between the two halves of a character beyond the BMP.
function safeCut(text: string, from: number): number {
  const code = text.charCodeAt(from + LONGEST_SENTENCE - 1);
  return code >= 0xd800 && code < 0xdc00 ? LONGEST_SENTENCE - 1 : LONGEST_SENTENCE;
}

function trim(text: string, span: SentenceSpan): SentenceSpan {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { ...span, start, end };
}
