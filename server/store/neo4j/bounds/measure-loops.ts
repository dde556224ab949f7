/** How large what is made of a list, item by item, can become. */
import { operandsOf } from "../../cypher/operands.ts";
import { type SyntaxNode, type SyntaxRule, hasToken, nameOf } from "../../cypher/syntax-tree.ts";
import { measureUnkept } from "./measure-functions.ts";
import { MAKING_BUDGET, type Measuring, tooLarge } from "./measuring.ts";
import { ONE, type Size, listOf, scalar } from "./sizes.ts";

// The weight of what reduce has made so far: it shows how often a turn puts it into what comes next.
const MADE_SO_FAR = 1_000_000;

/** `[x IN list WHERE … | …]`. */
export function measureComprehension(node: SyntaxRule, measuring: Measuring): Size {
  const [variable, list, ...rest] = operandsOf(node);
  if (!variable || !list) return ONE;
  const source = measureSource(list, measuring);
  const sizes = measuring.inside(() =>
    measuring.withVariable(nameOf(variable), scalar(source.item), () => measuring.measureAll(rest)),
  );
  const result = hasToken(node, "BAR") ? sizes.at(-1)?.weight : undefined;
  const item = result ?? source.item;
  const made = limitSource(list, source, { measuring, most: MAKING_BUDGET / item });
  const isTooLong = made * item > measuring.budget;
  return listOf(isTooLong ? measuring.limit(node, measuring.budget / item) : made, item);
}

/** `any(x IN list WHERE …)`: nothing is made of the list. */
export function measurePredicate(node: SyntaxRule, measuring: Measuring): Size {
  const [variable, list, ...rest] = operandsOf(node);
  if (!variable || !list) return ONE;
  const { item } = measureSource(list, measuring);
  measuring.inside(() =>
    measuring.withVariable(nameOf(variable), scalar(item), () => measuring.measureAll(rest)),
  );
  return ONE;
}

/** `reduce(value = …, x IN list | …)`: each turn may add to the value, not double it. */
export function measureReduce(node: SyntaxRule, measuring: Measuring): Size {
  const [value, initial, variable, list, turn] = operandsOf(node);
  if (!value || !initial || !variable || !list || !turn) return ONE;
  const start = measuring.measure(initial);
  const source = measureSource(list, measuring);
  const { weight } = measuring.inside(() =>
    measuring.withVariable(nameOf(variable), scalar(source.item), () =>
      measuring.withVariable(nameOf(value), scalar(MADE_SO_FAR), () => measuring.measure(turn)),
    ),
  );
  if (weight >= 2 * MADE_SO_FAR) throw tooLarge(node);
  const added = Math.max(1, weight >= MADE_SO_FAR ? weight - MADE_SO_FAR : weight);
  const most = (measuring.budget - start.weight) / added;
  return scalar(start.weight + added * limitSource(list, source, { measuring, most }));
}

/** A range is not made before it is gone through; what is collected is. */
function measureSource(list: SyntaxNode, measuring: Measuring): Size {
  const size = measureUnkept(list, measuring);
  return { ...size, count: Math.max(1, size.count) };
}

/** How many items are gone through: where there could be too many, they are counted when the query runs. */
function limitSource(
  list: SyntaxNode,
  source: Size,
  { measuring, most }: { readonly measuring: Measuring; readonly most: number },
): number {
  return source.count <= most ? source.count : measuring.limit(list, most);
}
