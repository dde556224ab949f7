/**
 * How large a value of a query can become, before it is run: an upper bound in units of a number or a few letters.
 * What is stored is taken to be as large as the graph's own names, nodes and relationships.
 */
import type { PlainValue } from "../../graph-store.ts";

export interface Size {
  /** Of the whole value. */
  readonly weight: number;
  /** How many items it has where it is a list. */
  readonly count: number;
  /** Of the largest item. */
  readonly item: number;
}

/** A number, a truth value, null. */
export const ONE: Size = { weight: 1, count: 1, item: 1 };
/** A stored value, a node with all of its values, a relationship, and what a pattern may gather of them. */
export const STORED = scalar(10);
export const NODE = scalar(40);
export const RELATIONSHIP = scalar(20);
export const GATHERED: Size = { weight: 1000, count: 50, item: 40 };

/** A value of which nothing is known but how large it is: if it is a list it may have so many items. */
export function scalar(weight: number): Size {
  return { weight, count: weight, item: weight };
}

/** A list of so many items. */
export function listOf(count: number, item: number): Size {
  return { weight: 1 + count * item, count, item };
}

/** What holds all of them: a list, a map, texts joined. */
export function sum(sizes: readonly Size[]): Size {
  return {
    weight: sizes.reduce((total, { weight }) => total + weight, 1),
    count: sizes.reduce((total, { count }) => total + count, 0),
    item: Math.max(1, ...sizes.map(({ item }) => item)),
  };
}

/** A list literal or a map: its items are the values themselves. */
export function holding(sizes: readonly Size[]): Size {
  const item = Math.max(1, ...sizes.map(({ weight }) => weight));
  return { ...sum(sizes), count: sizes.length, item };
}

/** One of them, whichever it will be. */
export function largest(sizes: readonly Size[]): Size {
  return {
    weight: Math.max(1, ...sizes.map(({ weight }) => weight)),
    count: Math.max(1, ...sizes.map(({ count }) => count)),
    item: Math.max(1, ...sizes.map(({ item }) => item)),
  };
}

/** A value that is there already. */
export function sizeOfValue(value: PlainValue): Size {
  if (typeof value === "string") return scalar(1 + value.length);
  if (typeof value !== "object" || value === null) return ONE;
  const keys = Array.isArray(value) ? 0 : Object.keys(value).join("").length;
  const held = holding(
    Object.values<PlainValue>(value as Readonly<Record<string, PlainValue>>).map(sizeOfValue),
  );
  return { ...held, weight: held.weight + keys };
}
