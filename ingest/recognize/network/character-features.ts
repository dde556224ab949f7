/** What the span network is told of each character beside the character: words, heads, known names, marks. */
import type { Span } from "../../model/span.ts";
import { byDivision } from "../by-division.ts";
import { byNationalName } from "../by-national-name.ts";
import type { SeenToken, SentenceView } from "../sentence-view.ts";

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\d/u, "digit"],
  [/[A-Za-z]/u, "latin"],
  [/[，。；：！？]/u, "mark"],
  [/、/u, "list"],
];

/** The features of every character of a sentence, in its order. */
export function characterFeatures(view: SentenceView): string[][] {
  const features = Array.from({ length: view.text.length }, (): string[] => []);
  const add = (offset: number, feature: string): void => void features[offset]?.push(feature);
  for (const token of view.tokens) addToken(token, add);
  for (const span of byDivision(view, "")) addKnown("division", span, add);
  for (const span of byNationalName(view)) addKnown(`national:${span.type}`, span, add);
  addMarks(view, add);
  return features;
}

type Add = (offset: number, feature: string) => void;

function addToken(token: SeenToken, add: Add): void {
  const { start, end, head } = token;
  for (let offset = start; offset < end; offset++) {
    add(offset, `${placeIn(token, offset)}:${token.tag}`);
    for (const name of token.classes) add(offset, `class:${name}`);
  }
  if (head === undefined) return;
  if (head.types.size === 0) add(end - 1, "head:none");
  for (const [type, ready] of head.types) add(end - 1, `head:${type}:${ready}`);
  for (let offset = Math.max(0, end - head.word.length); offset < end - 1; offset++) {
    add(offset, "in-head");
  }
}

function placeIn({ start, end }: Span, offset: number): string {
  if (end - start === 1) return "single";
  if (offset === start) return "first";
  return offset === end - 1 ? "last" : "middle";
}

function addKnown(what: string, span: Span, add: Add): void {
  for (let offset = span.start; offset < span.end; offset++) {
    add(offset, `${what}:${placeIn(span, offset)}`);
  }
}

function addMarks({ text, partner }: SentenceView, add: Add): void {
  partner.forEach((close, open) => {
    if (close <= open) return;
    const span = { start: open, end: close + 1 };
    for (let offset = open; offset <= close; offset++) {
      add(offset, `quote:${placeIn(span, offset)}`);
    }
  });
  for (let offset = 0; offset < text.length; offset++) {
    const kind = KINDS.find(([pattern]) => pattern.test(text[offset] ?? ""));
    if (kind !== undefined) add(offset, kind[1]);
  }
}
