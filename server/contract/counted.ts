/** Numbers with their nouns in English: “1 sentence”, “1,200 sentences”. Chinese needs no such thing. */

const RULES = new Intl.PluralRules("en");
const NUMBERS = new Intl.NumberFormat("en", { maximumFractionDigits: 8 });

/** A number, or one that is written already, with the word that fits it. */
export function counted(value: unknown, { one, other }: { one: string; other: string }): string {
  const number = typeof value === "number" ? value : Number(String(value).replaceAll(",", ""));
  const text = typeof value === "number" ? NUMBERS.format(value) : String(value);
  return `${text} ${RULES.select(number) === "one" ? one : other}`;
}
