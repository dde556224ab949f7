/** The filters of the explorer: a part of the canvas, changed by undoable steps. */
import { changeCanvas, useCanvasStore } from "../canvas/store.ts";
import type { Filters } from "./types.ts";

/** The filters as they are now. */
export function useFilters(): Filters {
  return useCanvasStore((store) => store.history.present.filters);
}

/** Takes one step of the filters. */
export function changeFilters(step: (filters: Filters) => Filters): void {
  changeCanvas((canvas) => {
    const filters = step(canvas.filters);
    return filters === canvas.filters ? canvas : { ...canvas, filters };
  });
}
