/** Text that knows where it came from: the currency of reading and cleaning. */
import type { CleanText } from "../model/document.ts";
import type { PlaceRun } from "../model/place.ts";

/** A text whose every character has its offset in the text that it was made of. */
export type OffsetText = CleanText;

/** The start: every character is its own origin. */
export function fromRaw(text: string): OffsetText {
  return { text, origins: Int32Array.from({ length: text.length }, (_, index) => index) };
}

/** The text with every match of the global `pattern` replaced; origins follow. */
export function replaceMatches(
  source: OffsetText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): OffsetText {
  const builder = startText();
  let done = 0;
  for (const match of source.text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === match[0]) continue;
    builder.keep(source, done, match.index);
    builder.insert(replacement, (index) => {
      const last = Math.max(0, match[0].length - 1);
      return source.origins[match.index + Math.min(index, last)] ?? 0;
    });
    done = match.index + match[0].length;
  }
  if (done === 0) return source;
  builder.keep(source, done, source.text.length);
  return builder.finish();
}

/** The text with every match of `pattern` (flags d and g) reduced to its group `kept`, or dropped where it has none. */
export function keepOfMatches(source: OffsetText, pattern: RegExp): OffsetText {
  const builder = startText();
  let done = 0;
  for (const match of source.text.matchAll(pattern)) {
    builder.keep(source, done, match.index);
    const kept = match.indices?.groups?.["kept"];
    if (kept !== undefined) builder.keep(source, kept[0], kept[1]);
    done = match.index + match[0].length;
  }
  if (done === 0) return source;
  builder.keep(source, done, source.text.length);
  return builder.finish();
}

/** The lines of the text for which `isKept`, joined again. */
export function keepLines(
  source: OffsetText,
  isKept: (line: string, index: number) => boolean,
): OffsetText {
  const lines = splitLines(source).filter(({ text }, index) => isKept(text, index));
  return joinTexts(lines, "\n");
}

/** The stretch of the text from `start` to before `end`. */
export function sliceText(source: OffsetText, start: number, end?: number): OffsetText {
  return { text: source.text.slice(start, end), origins: source.origins.subarray(start, end) };
}

/** The text without the white space at its ends. */
export function trimText(source: OffsetText): OffsetText {
  const start = source.text.length - source.text.trimStart().length;
  return sliceText(source, start, Math.max(start, source.text.trimEnd().length));
}

/** The lines of the text, their ends left out. */
export function splitLines(source: OffsetText): OffsetText[] {
  let start = 0;
  return source.text.split("\n").map((line) => {
    const slice = sliceText(source, start, start + line.length);
    start += line.length + 1;
    return slice;
  });
}

/** The texts one after another; what is between them has the origin of what stood before. */
export function joinTexts(texts: readonly OffsetText[], separator: string): OffsetText {
  const builder = startText();
  let last = 0;
  texts.forEach((each, index) => {
    const origin = last;
    if (index > 0) builder.insert(separator, () => origin);
    builder.keep(each, 0, each.text.length);
    last = each.origins.at(-1) ?? last;
  });
  return builder.finish();
}

/** The origins as places in a text: one run for each stretch that was taken over as it was. */
export function toPlaceRuns({ origins }: OffsetText): PlaceRun[] {
  const runs: PlaceRun[] = [];
  let expected = -1;
  origins.forEach((offset, at) => {
    if (offset !== expected) runs.push({ at, place: { offset } });
    expected = offset + 1;
  });
  return runs;
}

interface TextBuilder {
  readonly keep: (source: OffsetText, start: number, end: number) => void;
  readonly insert: (text: string, originOf: (index: number) => number) => void;
  readonly finish: () => OffsetText;
}

// Pieces of texts and insertions, in order; an insertion's characters come from what it replaces.
function startText(): TextBuilder {
  const pieces: string[] = [];
  const origins: number[] = [];
  return {
    keep: (source, start, end) => {
      pieces.push(source.text.slice(start, end));
      for (let index = start; index < end; index += 1) origins.push(source.origins[index] ?? 0);
    },
    insert: (text, originOf) => {
      pieces.push(text);
      for (let index = 0; index < text.length; index += 1) origins.push(originOf(index));
    },
    finish: () => ({ text: pieces.join(""), origins: Int32Array.from(origins) }),
  };
}
