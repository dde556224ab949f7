/** Cuts a clause into one item a quantity: the words before and after it that are its own. */
import type { Span } from "../model/span.ts";
import type { Quantity } from "./find-quantities.ts";
import { anyOf, measureWords } from "./measure-lexicon.ts";

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
    before: i === 0 ? (gaps[0] ?? "") : ownBefore(gaps[i] ?? ""),
    after: i === quantities.length - 1 ? (gaps[i + 1] ?? "") : ownAfter(gaps[i + 1] ?? ""),
    continues: i > 0 && (gaps[i] ?? "").replace(JOIN, "") === "",
  }));
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
