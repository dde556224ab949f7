/** What of the canvas is shown now. */
import { useMemo } from "react";
import { useCanvasStore } from "../canvas/store.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Visible } from "./producers.ts";
import { visibleOf } from "./producers.ts";
import { useFilters } from "./store.ts";

/** The canvas and what filters and hiding leave of it. */
export function useVisible(): { readonly canvas: Canvas; readonly visible: Visible } {
  const canvas = useCanvasStore((store) => store.history.present);
  const filters = useFilters();
  const visible = useMemo(() => visibleOf(canvas, filters), [canvas, filters]);
  return { canvas, visible };
}
