/** The words that measuring needs, read once from the lexicon's files. */
import { loadLexicon } from "../lexicon/load-lexicon.ts";

const units = loadLexicon("units.txt");
const words = loadLexicon("measure-words.txt");

/** What kind of thing a unit counts. */
export type UnitKind = "money" | "rate" | "measure" | "counted" | "duration";

const UNIT_KINDS: readonly UnitKind[] = ["money", "rate", "measure", "counted", "duration"];

/** Unit → its kind. */
export const unitKinds: ReadonlyMap<string, UnitKind> = new Map(
  UNIT_KINDS.flatMap((kind) => block(units, kind).map((unit) => [unit, kind] as const)),
);

/** What may not follow a unit. */
export const NOT_BEFORE = block(units, "not-before");

/** How high a thing is ranked, before its name: 省级示范村. */
export const GRADE = /^(?:国家|省|市|县|区|镇)级(?:及?以上)?/u;

/** A block of measure-words.txt, the longest words first. */
export function measureWords(name: string): readonly string[] {
  return [...block(words, name)].sort((a, b) => b.length - a.length);
}

/** A pattern that matches one of the words, the longest first; for use inside a larger pattern. */
export function anyOf(list: readonly string[]): string {
  const longestFirst = [...list].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")).join("|")})`;
}

function block(blocks: ReadonlyMap<string, readonly string[]>, name: string): readonly string[] {
  const found = blocks.get(name);
  if (found === undefined) throw new Error(`lexicon: block [${name}] is missing`);
  return found;
}
