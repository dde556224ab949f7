/** When two spellings are the same name: width, quotes, spaces and numerals aside. */

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const NUMBERED_LINE = /^(?:地铁|轨道交通|城市轨道交通)?([一二三四五六七八九十]+)(号线.*)$/u;
const METRO_PREFIX = /^(?:地铁|轨道交通|城市轨道交通)(?=\d+号线)/u;

/** 十四 → 14, for the numerals below one hundred that number lines. */
function arabic(numeral: string): string {
  const [tens = "", units = ""] = numeral.includes("十") ? numeral.split("十") : ["0", numeral];
  const ten = tens === "" ? 1 : (DIGITS[tens] ?? 0);
  return String(ten * 10 + (DIGITS[units] ?? 0));
}

/** A name in normal width, without quotes and spaces. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/[\s“”"‘’'「」《》]/gu, "");
}

/** The key under which spellings of one name meet: “i罗湖”平台 = i罗湖平台, 十四号线 = 地铁14号线. */
export function nameKey(name: string): string {
  const numbered = plainName(name).replace(
    NUMBERED_LINE,
    (_, numeral: string, rest: string) => arabic(numeral) + rest,
  );
  return numbered.replace(METRO_PREFIX, "");
}
