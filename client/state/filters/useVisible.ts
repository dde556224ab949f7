/** What of the canvas is shown now. */
import { foldGroups, foldVisible } from "../canvas/groups.ts";
import { currentCanvas, useCanvasStore } from "../canvas/store.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Visible } from "./producers.ts";
import { visibleOf } from "./producers.ts";

let last: { readonly canvas: Canvas; readonly visible: Visible } | null = null;

/** What is shown of a canvas. Worked out once for all who ask, and not again when only places change. */
function shownOf(canvas: Canvas): Visible {
  const same =
    last !== null &&
    last.canvas.entities === canvas.entities &&
    last.canvas.edges === canvas.edges &&
    last.canvas.hidden === canvas.hidden &&
    last.canvas.groups === canvas.groups &&
    last.canvas.filters === canvas.filters;
  if (last === null || !same)
    last = { canvas, visible: foldVisible(canvas, visibleOf(canvas, canvas.filters)) };
  return last.visible;
}

/** What is shown at this moment, for what is done outside React. */
export function currentVisible(): Visible {
  return shownOf(currentCanvas());
}

/** The canvas with its groups folded, and what filters and hiding leave of it. */
export function useVisible(): { readonly canvas: Canvas; readonly visible: Visible } {
  const canvas = useCanvasStore((store) => store.history.present);
  return { canvas: foldGroups(canvas), visible: shownOf(canvas) };
}
