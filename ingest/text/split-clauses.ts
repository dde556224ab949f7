/** Cuts a sentence at its commas and stops, but never inside quotation marks, titles or brackets. */
import type { Span } from "../model/span.ts";

const STOPS = new Set("，。；！？：,;!?:");
const OPENING = new Set("“‘《（(〔[");
const CLOSING = new Set("”’》）)〕]");
// A bracket that never closes must not swallow the rest of the sentence.
const LONGEST_QUOTE = 120;

/** The clauses of a sentence in order, without the marks between them; none is empty. */
export function splitClauses(text: string): readonly Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const end of findStops(text)) {
    if (text.slice(start, end).trim() !== "") clauses.push({ start, end });
    start = end + 1;
  }
  if (text.slice(start).trim() !== "") clauses.push({ start, end: text.length });
  return clauses;
}

function findStops(text: string): readonly number[] {
  const stops: number[] = [];
  // Stops inside quotes, which count only if the quotes never close.
  let inner: number[] = [];
  let depth = 0;
  let opened = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (OPENING.has(character) && depth++ === 0) opened = i;
    if (CLOSING.has(character) && depth > 0 && --depth === 0) inner = [];
    if (STOPS.has(character) && !isInNumber(text, i)) (depth === 0 ? stops : inner).push(i);
    if (depth > 0 && i - opened > LONGEST_QUOTE) {
      depth = 0;
      stops.push(...inner);
      inner = [];
    }
  }
  return [...stops, ...inner];
}

function isInNumber(text: string, at: number): boolean {
  return /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
}
