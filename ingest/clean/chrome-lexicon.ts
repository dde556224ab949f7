/** What the cleaning knows of web pages: the words of web-chrome.txt and watermarks.txt, ready to ask. */
import { loadLexicon } from "../lexicon/load-lexicon.ts";

const LONGEST_LABEL = 60;

interface ChromeLexicon {
  readonly lines: ReadonlySet<string>;
  readonly labels: readonly string[];
  readonly tails: readonly string[];
  readonly glossary: ReadonlySet<string>;
}

let loaded: ChromeLexicon | undefined;

/** Whether the line is a control or a caption of a page and nothing else. */
export function isChromeLine(line: string): boolean {
  if (line.length > LONGEST_LABEL) return false;
  const bare = strip(line);
  return bare === "" || lexicon().lines.has(bare);
}

/** Whether the line gives a fact about the page, as 来源：… and 发布时间：… do. */
export function isLabelLine(line: string): boolean {
  return startsWithAny(line, lexicon().labels, true);
}

/** Whether the line begins what portals set below a text. */
export function isTailLine(line: string): boolean {
  return startsWithAny(line, lexicon().tails, false);
}

/** Whether the line is the heading of the notes at the end. */
export function isGlossaryHeading(line: string): boolean {
  if (line.length > LONGEST_LABEL) return false;
  return lexicon().glossary.has(
    strip(line)
      .replace(/^附(件|录)?\d?[：:]?/, "")
      .replace(/^《?(.*?)》/, "$1"),
  );
}

// A label is followed by its value or by nothing; a tail may be followed by a word (相关文章推荐).
function startsWithAny(line: string, words: readonly string[], isLabel: boolean): boolean {
  const bare = strip(line.slice(0, 2 * LONGEST_LABEL));
  if (bare.length > LONGEST_LABEL) return isLabel && /^(内容)?(摘要|概述)/.test(bare);
  return words.some(
    (word) =>
      bare.startsWith(word) &&
      (bare.length === word.length || !isLabel || /^[：: \d】\])]/.test(bare.slice(word.length))),
  );
}

function strip(line: string): string {
  return line
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/[^\p{L}\p{N}]+$/u, "")
    .replaceAll(" ", "");
}

function lexicon(): ChromeLexicon {
  loaded ??= load();
  return loaded;
}

function load(): ChromeLexicon {
  const blocks = loadLexicon("web-chrome.txt");
  const block = (name: string): readonly string[] => blocks.get(name) ?? [];
  return {
    lines: new Set(block("lines")),
    labels: block("labels"),
    tails: block("tails"),
    glossary: new Set(block("glossary")),
  };
}
