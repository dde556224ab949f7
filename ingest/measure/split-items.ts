/** Cuts a clause into one item a quantity: the words before and after it that are its own. */
import type { Span } from "../model/span.ts";
import type { Quantity } from "./find-quantities.ts";
import { GRADE, anyOf, measureWords } from "./measure-lexicon.ts";

/** A quantity with its surroundings in its clause. */
export interface Item {
  readonly quantity: Quantity;
  /** The words from the item before, or the clause's start, to the number. */
  readonly before: string;
  /** The words from the number to the next item, or the clause's end. */
  readonly after: string;
  /** Whether nothing but a joining mark lies between this number and the one before it. */
  readonly continues: boolean;
}

const JOIN = new RegExp(`^${anyOf(measureWords("join"))}`, "u");
const JOINED = new RegExp(`^(.*?)(?:、|以及|和|及)(.*)$`, "u");

/** The items of a clause; words between two numbers that no mark divides belong to both. */
export function splitItems(
  text: string,
  clause: Span,
  quantities: readonly Quantity[],
): readonly Item[] {
  const gaps = quantities.map((quantity, i) => {
    const from = i === 0 ? clause.start : (quantities[i - 1]?.end ?? clause.start);
    return clean(text.slice(from, quantity.start));
  });
  const last = quantities.at(-1);
  gaps.push(clean(text.slice(last?.end ?? clause.end, clause.end)));
  return quantities.map((quantity, i) => ({
    quantity,
    before: wordsBefore(gaps, i),
    after: wordsAfter(gaps, i),
    continues: i > 0 && gaps[i] !== "" && (gaps[i] ?? "").replace(JOIN, "") === "",
  }));
}

/** Of 修复12条30公里公路 both numbers have 修复 before them. */
function wordsBefore(gaps: readonly string[], i: number): string {
  const gap = gaps[i] ?? "";
  if (i === 0) return gap;
  return gap === "" ? wordsBefore(gaps, i - 1) : ownBefore(gap);
}

/** Of 修复12条30公里公路 and of 总投资3亿元的5个项目 both numbers have the last noun behind them. */
function wordsAfter(gaps: readonly string[], i: number): string {
  const gap = gaps[i + 1] ?? "";
  if (i === gaps.length - 2) return gap;
  if (gap === "" || gap === "的") return wordsAfter(gaps, i + 1);
  const own = ownAfter(gap);
  // 4个省级、12个市级美丽乡村
  const isGrade = own !== "" && own.replace(GRADE, "") === "";
  return isGrade ? own + wordsAfter(gaps, i + 1).replace(GRADE, "") : own;
}

function ownBefore(gap: string): string {
  const joined = JOINED.exec(gap);
  return joined?.[2] ?? gap;
}

function ownAfter(gap: string): string {
  const joined = JOINED.exec(gap);
  return joined?.[1] ?? gap;
}

/** Without brackets and their content, without spaces. */
function clean(text: string): string {
  return text
    .replace(/[（(][^（()）]*[)）]/gu, "")
    .replace(/[（()）]/gu, "")
    .replace(/\s+/gu, "");
}
