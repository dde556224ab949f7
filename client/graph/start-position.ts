/** Where an entity stands before any layout: its id says so, so that the same graph begins the same way. */
import type { Point } from "../state/canvas/types.ts";

/** The room that one node takes, in graph units. */
export const NODE_ROOM = 70;

const FRACTION_DIGITS = 6;

/** Two numbers in [0, 1) from the hexadecimal part of an id. */
export function fractionsOf(id: string): readonly [number, number] {
  const hex = id.slice(1);
  return [fraction(hex.slice(0, FRACTION_DIGITS)), fraction(hex.slice(FRACTION_DIGITS))];
}

/** A point in a disc that has room for `count` nodes. */
export function startPosition(id: string, count: number): Point {
  const [turn, reach] = fractionsOf(id);
  const angle = turn * 2 * Math.PI;
  const radius = Math.sqrt(reach) * (NODE_ROOM / 2) * Math.sqrt(Math.max(count, 1));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function fraction(digits: string): number {
  const text = digits.slice(0, FRACTION_DIGITS).padEnd(FRACTION_DIGITS, "0");
  const value = Number.parseInt(text, 16);
  return Number.isNaN(value) ? hashFraction(digits) : value / 16 ** FRACTION_DIGITS;
}

// Ids of free queries need not be hexadecimal.
function hashFraction(text: string): number {
  let hash = 2166136261;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash / 2 ** 32;
}
