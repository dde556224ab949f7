/** Text that knows where it came from: the currency of the cleaning steps. */
import type { CleanText } from "../model/document.ts";

/** The start: every character is its own origin. */
export function fromRaw(text: string): CleanText {
  return { text, origins: Int32Array.from({ length: text.length }, (_, index) => index) };
}

/** The text with every match of the global `pattern` replaced; origins follow. */
export function replaceMatches(
  source: CleanText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): CleanText {
  const builder = startText(source);
  let done = 0;
  for (const match of source.text.matchAll(pattern)) {
    const replacement = replace(match);
    if (replacement === match[0]) continue;
    builder.keep(done, match.index);
    builder.insert(replacement, match.index, match[0].length);
    done = match.index + match[0].length;
  }
  if (done === 0) return source;
  builder.keep(done, source.text.length);
  return builder.finish();
}

/** The lines of the text for which `isKept`, joined again. */
export function keepLines(
  source: CleanText,
  isKept: (line: string, index: number) => boolean,
): CleanText {
  const builder = startText(source);
  let start = 0;
  let isFirst = true;
  source.text.split("\n").forEach((line, index) => {
    if (isKept(line, index)) {
      if (!isFirst) builder.insert("\n", Math.max(0, start - 1), 1);
      builder.keep(start, start + line.length);
      isFirst = false;
    }
    start += line.length + 1;
  });
  return builder.finish();
}

interface TextBuilder {
  readonly keep: (start: number, end: number) => void;
  readonly insert: (text: string, at: number, length: number) => void;
  readonly finish: () => CleanText;
}

// Pieces of the source and insertions, in order; an insertion's characters come from what it replaces.
function startText(source: CleanText): TextBuilder {
  const pieces: string[] = [];
  const origins: number[] = [];
  return {
    keep: (start, end) => {
      pieces.push(source.text.slice(start, end));
      for (let index = start; index < end; index += 1) origins.push(source.origins[index] ?? 0);
    },
    insert: (text, at, length) => {
      pieces.push(text);
      for (let index = 0; index < text.length; index += 1) {
        origins.push(source.origins[at + Math.min(index, Math.max(0, length - 1))] ?? 0);
      }
    },
    finish: () => ({ text: pieces.join(""), origins: Int32Array.from(origins) }),
  };
}
