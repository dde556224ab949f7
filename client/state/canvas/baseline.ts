/** The view that the canvas shows as it was opened, and its short address; for as long as nothing is changed. */
import type { Canvas } from "./types.ts";

interface Baseline {
  readonly canvas: Canvas;
  readonly address: string;
}

let baseline: Baseline | null = null;

/** Remembers that `canvas` is what `address` opens. */
export function setBaseline(canvas: Canvas, address: string): void {
  baseline = { canvas, address };
}

/** The short address of a canvas, where it is still as it was opened. */
export function baselineAddress(canvas: Canvas): string | null {
  return baseline !== null && looksTheSame(canvas, baseline.canvas) ? baseline.address : null;
}

const PARTS = [
  "entities",
  "positions",
  "pinned",
  "hidden",
  "expansions",
  "groups",
  "filters",
  "looks",
  "force",
] as const;

// Steps keep the parts that they do not change, so that identity tells.
function looksTheSame(one: Canvas, other: Canvas): boolean {
  return PARTS.every((part) => one[part] === other[part]);
}
