/** Numbers with their units in a sentence; dates, ordinals and numbers inside names are none. */
import type { Span } from "../model/span.ts";
import { NOT_BEFORE, type UnitKind, anyOf, measureWords, unitKinds } from "./measure-lexicon.ts";
import { readNumber } from "./read-number.ts";

/** A number and its unit; the span covers the qualifiers too. */
export interface Quantity extends Span {
  readonly value: number;
  /** As written, without the words for about: 万人, 亿元, %. */
  readonly unit: string;
  readonly unitKind: UnitKind;
  readonly qualifier: string;
}

const ABOUT = measureWords("about-before");
const ARABIC = String.raw`\d+(?:,\d{3})*(?:\s?\.\s?\d+)?`;
const CHINESE =
  "[一二两三四五六七八九]?[十百千]+[一二三四五六七八九]?|两|[一二三四五六七八九](?=成|倍)";
const PATTERN = new RegExp(
  // 签约, 通过, 线上 only end like a word for about.
  `(?<before>(?<![签节合预集公条制通经以线])${anyOf(ABOUT)})?\\s?` +
    `(?:(?<arabic>${ARABIC})|(?<chinese>${CHINESE}))?\\s?` +
    `(?<inside>${anyOf(measureWords("about-inside"))})?` +
    `(?<power>万亿|千万|百万|十万|亿|万)?` +
    `(?<inside2>${anyOf(measureWords("about-inside"))})?\\s?` +
    `(?<unit>${anyOf([...unitKinds.keys()])})?` +
    `(?<after>${anyOf(measureWords("about-after"))})?`,
  "gu",
);
const NAME_GOES_ON = new RegExp(`^${anyOf(NOT_BEFORE)}`, "u");
const IN_A_NAME = /[A-Za-z0-9第前+＋\-－—.·/]$/u;

/** The quantities of a sentence in order; those inside `names` (mentions) or quotation marks are left out. */
export function findQuantities(text: string, names: readonly Span[]): readonly Quantity[] {
  const covered = markCovered(text, names);
  const found: Quantity[] = [];
  for (const match of text.matchAll(PATTERN)) {
    if (match[0] === "") continue;
    const quantity = toQuantity(text, match);
    if (quantity !== null && covered[quantity.end - 1] === 0) found.push(quantity);
  }
  return found;
}

function toQuantity(text: string, match: RegExpMatchArray): Quantity | null {
  const parts = readParts(match);
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const value = parts.number === "" ? 1 : readNumber(parts.number);
  if (value === null || parts.unit === "" || !isStated(parts)) return null;
  const numberStart = start + parts.before.length;
  if (IN_A_NAME.test(text.slice(Math.max(0, numberStart - 2), numberStart))) return null;
  if (NAME_GOES_ON.test(text.slice(end, end + 4))) return null;
  return { start, end, value, ...describeUnit(parts), qualifier: parts.before + parts.about };
}

interface Parts {
  readonly before: string;
  readonly number: string;
  readonly isArabic: boolean;
  readonly power: string;
  readonly counter: string;
  /** Power of ten and counter, as written. */
  readonly unit: string;
  /** The words for about inside and after the unit. */
  readonly about: string;
}

function readParts({ groups = {} }: RegExpMatchArray): Parts {
  const { before = "", arabic, chinese = "", power = "", unit: counter = "" } = groups;
  const about = [groups["inside"], groups["inside2"], groups["after"]].join("");
  const number = arabic ?? chinese;
  const unit = power + counter.replace("％", "%");
  return { before, number, isArabic: arabic !== undefined, power, counter, unit, about };
}

function describeUnit({ unit, counter }: Parts): Pick<Quantity, "unit" | "unitKind"> {
  return { unit, unitKind: unitKinds.get(counter) ?? "counted" };
}

/** Chinese numerals count only where they cannot be part of a word or a set phrase. */
function isStated({ before, number, isArabic, power, counter, about }: Parts): boolean {
  if (isArabic) return true;
  if (counter === "" || counter === "大") return false;
  if (number === "") return before !== "" && power !== "";
  if (counter === "成" || counter === "倍") return true;
  if (number === "两") return unitKinds.get(counter) === "counted";
  return before !== "" || about !== "";
}

/** 1 for each UTF-16 unit inside a name, a title or quotation marks. */
function markCovered(text: string, names: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of names) covered.fill(1, start, end);
  for (const { index, 0: quoted } of text.matchAll(/[“《][^“”《》]{0,60}[”》]/gu)) {
    covered.fill(1, index, index + quoted.length);
  }
  return covered;
}
