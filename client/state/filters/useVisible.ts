/** What of the canvas is shown now. */
import { foldGroups, foldVisible } from "../canvas/groups.ts";
import { currentCanvas, useCanvasStore } from "../canvas/store.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Visible } from "./producers.ts";
import { visibleOf } from "./producers.ts";

interface Shown {
  readonly canvas: Canvas;
  /** The entities and edges themselves. */
  readonly single: Visible;
  /** With each group as one. */
  readonly folded: Visible;
}

let last: Shown | null = null;

/** What is shown of a canvas. Worked out once for all who ask, and not again when only places change. */
function shownOf(canvas: Canvas): Shown {
  const same =
    last !== null &&
    last.canvas.entities === canvas.entities &&
    last.canvas.edges === canvas.edges &&
    last.canvas.hidden === canvas.hidden &&
    last.canvas.groups === canvas.groups &&
    last.canvas.filters === canvas.filters;
  if (last === null || !same) {
    const single = visibleOf(canvas, canvas.filters);
    last = { canvas, single, folded: foldVisible(canvas, single) };
  }
  return last;
}

/** What is drawn at this moment, each group as one, for what is done outside React. */
export function currentVisible(): Visible {
  return shownOf(currentCanvas()).folded;
}

/** The canvas with its groups folded and what is drawn of it, for what is done outside React. */
export function currentDrawn(): { readonly canvas: Canvas; readonly visible: Visible } {
  return { canvas: foldGroups(currentCanvas()), visible: currentVisible() };
}

/** The entities and edges that are shown at this moment, those in groups one by one: for files and counts. */
export function currentShown(): Visible {
  return shownOf(currentCanvas()).single;
}

/** The canvas with its groups folded, and what filters and hiding leave of it. */
export function useVisible(): { readonly canvas: Canvas; readonly visible: Visible } {
  const canvas = useCanvasStore((store) => store.history.present);
  return { canvas: foldGroups(canvas), visible: shownOf(canvas).folded };
}

/** The canvas, and what filters and hiding leave of it, those in groups one by one. */
export function useShown(): { readonly canvas: Canvas; readonly shown: Visible } {
  const canvas = useCanvasStore((store) => store.history.present);
  return { canvas, shown: shownOf(canvas).single };
}
