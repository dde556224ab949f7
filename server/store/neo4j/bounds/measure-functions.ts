/** How large what a function answers can become. */
import { argumentsOf, bare, functionOf } from "../../cypher/operands.ts";
import { type SyntaxNode, type SyntaxRule, isRule, nameOf } from "../../cypher/syntax-tree.ts";
import type { Measuring } from "./measuring.ts";
import { GATHERED, ONE, STORED, type Size, largest, listOf, scalar, sum } from "./sizes.ts";

/** Functions whose answer is a number or a truth value. */
export const NUMBERS: ReadonlySet<string> = new Set(
  (
    "size length count sum avg abs ceil floor round sign sqrt tointeger tofloat toboolean isempty exists rand " +
    "char_length character_length stdev stdevp percentilecont percentiledisc log log10 exp sin cos tan atan2 pi e " +
    "isnan tointegerornull tofloatornull tobooleanornull startnode endnode"
  ).split(" "),
);
/** Functions whose answer is as small as a name. */
export const STORED_VALUES: ReadonlySet<string> = new Set(
  "id elementid type labels keys valuetype randomuuid timestamp".split(" "),
);

type Result = (sizes: readonly [Size, Size, Size], measuring: Measuring, node: SyntaxRule) => Size;

const RESULTS: ReadonlyMap<string, Result> = new Map<string, Result>(
  Object.entries<Result>({
    collect: ([{ weight }], measuring, node) =>
      listOf(measuring.limit(node, measuring.budget / weight), weight),
    head: ([{ item }]) => scalar(item),
    last: ([{ item }]) => scalar(item),
    replace: ([text, found, instead]) => scalar(text.weight * instead.weight + found.weight),
    split: ([{ weight }]) => ({ weight: 2 * weight, count: weight, item: weight }),
    nodes: () => GATHERED,
    relationships: () => GATHERED,
  }),
);

/** Measures a call; one that is not known is as large as its arguments together. */
export function measureFunction(node: SyntaxRule, measuring: Measuring): Size {
  const name = functionOf(node);
  if (name === "range") return measureRange(node, measuring);
  const isLookedInto = /^(size|head|last)$/.test(name);
  const sizes = argumentsOf(node).map((value) =>
    isLookedInto ? measureUnkept(value, measuring) : measuring.measure(value),
  );
  if (NUMBERS.has(name)) return ONE;
  if (STORED_VALUES.has(name)) return STORED;
  if (name === "coalesce") return largest(sizes);
  const result = RESULTS.get(name);
  if (!result) return sum(sizes);
  const [first = ONE, second = ONE, third = ONE] = sizes;
  return result([first, second, third], measuring, node);
}

/**
 * What is only counted, looked into or gone through: a range has one number at a time, and the memory of what is
 * collected Neo4j counts itself.
 */
export function measureUnkept(node: SyntaxNode, measuring: Measuring): Size {
  const inner = bare(node);
  if (!isRule(inner)) return ONE;
  const name = functionOf(inner);
  if (name === "range") return { weight: 1, count: lengthOfRange(inner, measuring), item: 1 };
  if (name !== "collect") return measuring.measure(node);
  const item = largest(measuring.measureAll(argumentsOf(inner))).weight;
  return { weight: item, count: Infinity, item };
}

function measureRange(node: SyntaxRule, measuring: Measuring): Size {
  const count = lengthOfRange(node, measuring);
  return listOf(count <= measuring.budget ? count : measuring.limit(node, measuring.budget), 1);
}

/** How many numbers a range has; Infinity where that does not show. */
function lengthOfRange(node: SyntaxRule, measuring: Measuring): number {
  const values = argumentsOf(node);
  measuring.measureAll(values);
  const [from = NaN, to = NaN, step = 1] = values.map(wholeNumber);
  const count = Math.floor((to - from) / step) + 1;
  return Number.isNaN(count) ? Infinity : Math.max(0, count);
}

function wholeNumber(node: SyntaxNode): number {
  const text = nameOf(bare(node));
  return /^-?\d+$/.test(text) ? Number(text) : NaN;
}
