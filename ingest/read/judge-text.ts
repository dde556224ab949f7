/** How much a text looks like Chinese that somebody wrote: what decides between encodings. */
import { loadLexicon } from "../lexicon/load-lexicon.ts";

/** What a text is made of, as counts of its characters. */
export interface TextMakeup {
  readonly total: number;
  readonly chinese: number;
  /** Of the Chinese characters, those that any text is full of. */
  readonly common: number;
  /** How many different Chinese characters there are, and how many of these any text is full of. */
  readonly distinct: number;
  readonly distinctCommon: number;
  /** Characters that no text has: replaced, control, unassigned. */
  readonly broken: number;
  /** Characters that only one font knows, as for bullets and seals. */
  readonly private: number;
}

// In running Chinese the listed characters are a third of all; in garbled text they are there by chance.
const LEAST_COMMON = 0.1;
const MOST_BROKEN = 0.02;
const MOST_PRIVATE = 0.2;
const MARKS = new Set("，。、；：？！“”‘’（）《》「」『』—…·％　");
const SAMPLE = 200_000;

let common: ReadonlySet<string> | undefined;

/** Counts the characters of the beginning of a text. */
export function describeText(text: string): TextMakeup {
  common ??= new Set(loadLexicon("common-characters.txt").get("common"));
  const counts = { total: 0, chinese: 0, common: 0, broken: 0, private: 0 };
  const distinct = new Set<number>();
  for (const char of text.slice(0, SAMPLE)) {
    const code = char.codePointAt(0) ?? 0;
    counts.total += 1;
    if (code >= 0x3400 && code <= 0x9fff) {
      counts.chinese += 1;
      distinct.add(code);
      if (common.has(char)) counts.common += 1;
    } else if (code >= 0xe000 && code <= 0xf8ff) {
      counts.private += 1;
    } else if (isBroken(code)) {
      counts.broken += 1;
    }
  }
  const distinctCommon = [...distinct].filter((code) => common?.has(String.fromCodePoint(code)));
  return { ...counts, distinct: distinct.size, distinctCommon: distinctCommon.length };
}

/** How well a text reads, from below 0 to 1: common characters and punctuation less what is broken. */
export function scoreText(text: string): number {
  const { total, chinese, common: known, ...rest } = describeText(text);
  const broken = rest.broken + rest.private;
  if (total === 0) return 0;
  let marks = 0;
  for (const char of text.slice(0, SAMPLE)) if (MARKS.has(char)) marks += 1;
  return (known + marks) / Math.max(1, chinese + marks + broken) - (4 * broken) / total;
}

/** Whether a text that should be Chinese is garbled beyond reading. */
export function isGarbled(text: string): boolean {
  const { total, chinese, common: known, distinct, distinctCommon, ...rest } = describeText(text);
  if (total === 0) return false;
  // The trail of a replaced byte that was encoded once more: 锟斤拷.
  const trails = text.slice(0, SAMPLE).split("锟斤拷").length - 1;
  if (rest.broken > MOST_BROKEN * total || rest.private > MOST_PRIVATE * total) return true;
  if (trails > 3) return true;
  // One name said a thousand times outweighs all others, but not their number.
  const isStrange = known < LEAST_COMMON * chinese && distinctCommon < LEAST_COMMON * distinct;
  return chinese >= 50 && isStrange;
}

function isBroken(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c;
  return (
    code === 0xfffd ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0xd800 && code < 0xe000) ||
    (code >= 0xfff0 && code <= 0xffff)
  );
}
