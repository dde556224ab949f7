/** What of the canvas is shown now. */
import { useMemo } from "react";
import { foldGroups, foldVisible } from "../canvas/groups.ts";
import { currentCanvas, useCanvasStore } from "../canvas/store.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Visible } from "./producers.ts";
import { visibleOf } from "./producers.ts";
import { useFilters } from "./store.ts";

/** What is shown at this moment, for what is done outside React. */
export function currentVisible(): Visible {
  const canvas = currentCanvas();
  return foldVisible(canvas, visibleOf(canvas, canvas.filters));
}

/** The canvas with its groups folded, and what filters and hiding leave of it. */
export function useVisible(): { readonly canvas: Canvas; readonly visible: Visible } {
  const canvas = useCanvasStore((store) => store.history.present);
  const filters = useFilters();
  const visible = useMemo(() => foldVisible(canvas, visibleOf(canvas, filters)), [canvas, filters]);
  return { canvas: foldGroups(canvas), visible };
}
