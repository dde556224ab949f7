/** One spelling for all spellings of a name: width, script, quotes, dashes and numerals aside. */
import { Converter } from "opencc-js/t2cn";

const DIGITS = new Map([..."零一二三四五六七八九"].map((numeral, value) => [numeral, value]));
const NUMERAL = "[一二三四五六七八九十百零]{1,5}";
// Where a numeral counts things of a kind: the fourteenth line, the second phase, the third hospital.
const COUNTED = new RegExp(`(第)(${NUMERAL})|(${NUMERAL})(?=(?:号|期|届|标段))`, "gu");
const ROMAN = new Map([
  ["I", "1"],
  ["II", "2"],
  ["III", "3"],
  ["IV", "4"],
]);

const toSimplified = Converter({ from: "t", to: "cn" });

/** A name in normal width, without quotes, brackets, middle dots and spaces. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s“”"‘’'「」『』《》〈〉()[\]【】·•・]/gu, "")
    .replace(/[—–―─－~～]+/gu, "-");
}

/** The key under which spellings of one name meet: “i罗湖”平台 = i羅湖平台, 十四号线 = 14号线, 首届 = 第一届. */
export function nameKey(name: string): string {
  return toSimplified(plainName(name))
    .toLowerCase()
    .replace(/^首届|(?<=年)首届/u, "第1届")
    .replace(/([12]\d{3})年(?=\p{Script=Han})/gu, "$1")
    .replace(/iv(?=期)|i{1,3}(?=期)/gu, (roman) => ROMAN.get(roman.toUpperCase()) ?? roman)
    .replace(COUNTED, (_, ordinal: string | undefined, counted: string, bare: string) =>
      ordinal === undefined ? arabic(bare) : `第${arabic(counted)}`,
    );
}

/** 十四 → 14, 一百零二 → 102. */
function arabic(numeral: string): string {
  let total = 0;
  let digit = 0;
  for (const character of numeral) {
    if (character === "十") total += (digit === 0 ? 1 : digit) * 10;
    else if (character === "百") total += (digit === 0 ? 1 : digit) * 100;
    else {
      digit = DIGITS.get(character) ?? 0;
      continue;
    }
    digit = 0;
  }
  return String(total + digit);
}
