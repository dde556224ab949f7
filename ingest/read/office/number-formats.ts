/** Numbers as Word writes them before a paragraph. */

const DIGITS = "〇一二三四五六七八九";
const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalFullWidth: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  chineseCounting: countInChinese,
  chineseCountingThousand: countInChinese,
  taiwaneseCounting: countInChinese,
  taiwaneseCountingThousand: countInChinese,
  japaneseCounting: countInChinese,
  ideographDigital: (number) => [...String(number)].map((digit) => DIGITS[Number(digit)]).join(""),
  decimalEnclosedCircle: circle,
  decimalEnclosedCircleChinese: circle,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerLetter: letter,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
};

/** The number in one of Word's formats; null for bullets and for formats that no report uses. */
export function formatNumber(format: string, number: number): string | null {
  return FORMATS[format]?.(number) ?? null;
}

function countInChinese(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, units] = [Math.floor(number / 10), number % 10];
  const unit = units === 0 ? "" : (DIGITS[units] ?? "");
  if (tens === 0) return unit;
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${unit}`;
}

function circle(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : `(${number})`;
}

function letter(number: number): string {
  return String.fromCharCode(0x61 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  let rest = Math.min(number, 399);
  let text = "";
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
