/**
 * What names and texts are found by: one script, one width, one case, and for names their pinyin.
 * The same folding is applied to what is stored and to what a person types.
 */
import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";

/** The keys of one name. */
export interface SearchKeys {
  /** The name folded: 羅湖口岸 → 罗湖口岸. */
  readonly folded: string;
  /** Its pinyin without tones and gaps: luohukouan. */
  readonly pinyin: string;
  /** The first letters of its pinyin: lhka. */
  readonly initials: string;
}

/** What a person typed, ready to be compared with stored keys. */
export interface FoldedQuery {
  /** To be found in folded names. */
  readonly name: string;
  /** To be found in sentences: `coalesce(s.folded, s.text) CONTAINS $text`. */
  readonly text: string;
  /** To be found in pinyin and initials; "" where the text has other than Latin letters and digits. */
  readonly latin: string;
}

const toSimplified = Converter({ from: "t", to: "cn" });
const simplifiedOf = new Map<string, string>();
// A name is asked for several times while it is written, and while it is explained why it was found.
const partsOf = new Map<string, readonly PinyinPart[]>();
const MAX_REMEMBERED = 2000;

// Stored keys are joined by it, so that whole keys and their beginnings can be asked for.
const SEPARATOR = "|";
const DROPPED_IN_NAMES = /[\s|“”‘’"'《》〈〉「」『』]/gu;

/** The keys of a name. */
export function searchKeys(name: string): SearchKeys {
  const folded = foldName(name);
  const parts = pinyinParts(folded);
  return {
    folded,
    pinyin: parts.map(({ letters }) => letters).join(""),
    initials: parts.map(({ initial }) => initial).join(""),
  };
}

/** A character's syllable, or a run of other signs as it stands; only letters and digits of either. */
export interface PinyinPart {
  readonly letters: string;
  /** The first letter of a syllable; of a run of other signs all of it. */
  readonly initial: string;
  readonly isSyllable: boolean;
}

/** A folded name as it is spoken, in its order. */
export function pinyinParts(folded: string): readonly PinyinPart[] {
  const known = partsOf.get(folded);
  if (known !== undefined) return known;
  const spoken = pinyin(folded, { toneType: "none", type: "all", nonZh: "consecutive", v: true });
  const parts = spoken.map(({ isZh, pinyin: syllable, first, origin }) => ({
    letters: latinOnly(isZh ? syllable : origin),
    initial: latinOnly(isZh ? first : origin),
    isSyllable: isZh,
  }));
  if (partsOf.size >= MAX_REMEMBERED) partsOf.clear();
  partsOf.set(folded, parts);
  return parts;
}

/** A query as a person typed it, folded as the stored keys are. */
export function foldQuery(text: string): FoldedQuery {
  const name = foldName(text);
  return {
    name,
    text: foldText(text.trim()),
    latin: /^[a-z0-9]+$/.test(name) ? name : "",
  };
}

/** A text in Simplified characters, lower case, letters and digits of normal width; as long as it was read. */
export function foldText(text: string): string {
  return text.replace(/[\p{L}\p{N}\p{S}]/gu, foldCharacter);
}

/** Keys as they are stored: "|罗湖口岸|罗湖|". */
export function joinKeys(keys: readonly string[]): string {
  const distinct = [...new Set(keys.filter((key) => key !== ""))].sort();
  return distinct.length === 0 ? "" : SEPARATOR + distinct.join(SEPARATOR) + SEPARATOR;
}

/** A name folded, without the spaces and quotes that people leave out: 羅湖口岸 → 罗湖口岸. */
export function foldName(name: string): string {
  return foldText(name).replace(DROPPED_IN_NAMES, "");
}

/** Character by character: a part of a text must fold as it does in the whole. */
function foldCharacter(character: string): string {
  const known = simplifiedOf.get(character);
  if (known !== undefined) return known;
  const folded = toSimplified(character.normalize("NFKC").toLowerCase());
  simplifiedOf.set(character, folded);
  return folded;
}

function latinOnly(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}
