/** How far a typed text goes along the wording of a question. Pure. */
import type { Wording } from "./question-templates.ts";

export interface QuestionMatch {
  /** What was typed for each slot that the text has reached. */
  readonly slots: ReadonlyMap<string, string>;
  /** How many characters of the text are words of the question. */
  readonly words: number;
}

/** Every way to read a text as the beginning of a wording; at least one character must be its words. */
export function matchWording(wording: Wording, text: string): readonly QuestionMatch[] {
  const [first, ...rest] = wording;
  const typed = matchParts(wording, text.toLowerCase()).filter(({ words }) => words > 0);
  if (first === undefined || "words" in first) return typed;
  // The words alone ask the question too: of whom is still open.
  const bare = matchParts(rest, text.toLowerCase()).filter(({ words }) => words > 1);
  return [...typed, ...bare];
}

const NOTHING_LEFT: QuestionMatch = { slots: new Map(), words: 0 };

function matchParts(wording: Wording, text: string): readonly QuestionMatch[] {
  const [part, ...rest] = wording;
  if (text === "") return [NOTHING_LEFT];
  if (!part) return [];
  return "words" in part ? matchWords(part.words, rest, text) : matchSlot(part.slot, rest, text);
}

function matchWords(words: string, rest: Wording, text: string): readonly QuestionMatch[] {
  // Typed up to somewhere within the words.
  if (words.startsWith(text)) return [{ slots: new Map(), words: text.trim().length }];
  if (!text.startsWith(words)) return [];
  return matchParts(rest, text.slice(words.length)).map((match) => ({
    ...match,
    words: match.words + words.trim().length,
  }));
}

/** A slot takes one character at least, and ends wherever what follows it could begin. */
function matchSlot(slot: string, rest: Wording, text: string): readonly QuestionMatch[] {
  const ends = Array.from({ length: text.length }, (_, index) => index + 1);
  return ends.flatMap((end) => {
    const typed = text.slice(0, end).trim();
    if (typed === "") return [];
    return matchParts(rest, text.slice(end)).map((match) => ({
      ...match,
      slots: new Map([[slot, typed], ...match.slots]),
    }));
  });
}
