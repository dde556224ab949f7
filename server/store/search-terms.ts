/**
 * Words for the full-text indexes. Both stores cut Chinese into pairs of characters and leave letters and digits
 * whole, so that any part of a Chinese text is found as it stands; what is written in letters is found by terms that
 * are made here: the beginnings of a name's pinyin at each syllable, and those of its initials.
 */
import { createHash } from "node:crypto";
import { pinyinParts, searchKeys } from "./search-keys.ts";

// Terms begin with a digit and a letter that no word of a name does, so that none is taken for an English stop word.
const PREFIX = "0p";
const WHOLE = "0w";
const WHOLE_DIGITS = 10;
// Lengths of the beginnings that are kept: a longer text is looked up by the longest of these and then compared.
const AT_THE_START = [1, 2, 3, 4, 6];
const WITHIN = [3, 4, 6];

const HAN = /\p{Script=Han}{2,}/gu;
const LETTERS_BETWEEN = /(?<=\p{Script=Han})[a-z0-9]+(?=\p{Script=Han})/gu;
const ONLY_LETTERS = /^[a-z0-9]+$/;

/** The text that an entity with these names is indexed by. */
export function nameTerms(names: readonly string[]): string {
  const terms = new Set<string>();
  for (const name of names) {
    const keys = searchKeys(name);
    for (const key of [keys.folded, keys.pinyin, keys.initials]) {
      if (key !== "") terms.add(wholeTerm(key));
    }
    terms.add(keys.folded);
    addBeginnings(terms, keys.initials, AT_THE_START);
    addPinyin(terms, keys.folded);
  }
  terms.delete("");
  return [...terms].sort().join(" ");
}

/** The term of names, pinyin or initials that are this text as a whole. */
export function wholeTerm(text: string): string {
  return WHOLE + createHash("sha256").update(text).digest("hex").slice(0, WHOLE_DIGITS);
}

/** The term of names with a syllable or word at which this text in letters begins. */
export function letterTerm(text: string): string {
  const length = AT_THE_START.filter((each) => each <= text.length).at(-1) ?? 0;
  return PREFIX + text.slice(0, length);
}

/** The words that a folded text must have to hold this folded part; none where only reading through can tell. */
export function wordsOf(part: string): readonly string[] {
  // At the ends of the part a word of letters may be cut off, and so is no word of the whole.
  const words = [...part.matchAll(HAN), ...part.matchAll(LETTERS_BETWEEN)].map(([word]) => word);
  if (words.length > 0) return words;
  return ONLY_LETTERS.test(part) ? [part] : [];
}

function addPinyin(terms: Set<string>, folded: string): void {
  const parts = pinyinParts(folded);
  parts.forEach(({ letters, isSyllable }, at) => {
    if (letters === "") return;
    const rest = parts
      .slice(at)
      .map((part) => part.letters)
      .join("");
    addBeginnings(terms, rest, at === 0 || !isSyllable ? AT_THE_START : WITHIN);
  });
}

function addBeginnings(terms: Set<string>, text: string, lengths: readonly number[]): void {
  for (const length of lengths) {
    if (text.length >= length) terms.add(PREFIX + text.slice(0, length));
  }
}
