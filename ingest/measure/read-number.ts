/** Numerals as reports write them, Arabic or Chinese, to numbers. */

const DIGITS = new Map(
  Array.from("零一二三四五六七八九", (digit, value) => [digit, value] as const),
);
const POWERS = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** The value of `text` ("2,630.2", "1 .5", "十五", "两", "千"); null where it is no numeral. */
export function readNumber(text: string): number | null {
  const compact = text.replace(/[\s,，]/gu, "");
  if (/^\d+(?:\.\d+)?$/u.test(compact)) return Number(compact);
  return readChineseNumber(compact);
}

function readChineseNumber(text: string): number | null {
  if (text === "") return null;
  let total = 0;
  let pending = 0;
  for (const character of text.replace(/[两俩]/gu, "二")) {
    const digit = DIGITS.get(character);
    const power = POWERS.get(character);
    if (digit !== undefined) {
      pending = pending * 10 + digit;
    } else if (power !== undefined) {
      // "千" alone counts once: 近千亿元 is 1000 亿元.
      total += (pending || 1) * power;
      pending = 0;
    } else {
      return null;
    }
  }
  return total + pending;
}
