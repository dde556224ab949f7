/** Steps on entities of the canvas that a key, a button and a menu take alike. */
import { withMembers } from "../../state/canvas/groups.ts";
import { hideEntities, pinEntities, removeEntities } from "../../state/canvas/producers.ts";
import { changeCanvas, currentCanvas } from "../../state/canvas/store.ts";
import type { Canvas } from "../../state/canvas/types.ts";
import { letGo } from "../../state/selection/store.ts";

/** Whether all of them, and all in those that are groups, are pinned. */
export function areAllPinned(canvas: Canvas, ids: readonly string[]): boolean {
  return withMembers(canvas, ids).every((id) => canvas.pinned.has(id));
}

/** Pins them where they stand; lets them move again where all are pinned. */
export function togglePinned(ids: readonly string[]): void {
  const pin = !areAllPinned(currentCanvas(), ids);
  changeCanvas((canvas) => pinEntities(canvas, ids, pin));
}

/** Hides them; what cannot be seen is not selected. */
export function hideFromSight(ids: readonly string[]): void {
  changeCanvas((canvas) => hideEntities(canvas, ids));
  letGo(ids);
}

/** Takes them off the canvas. */
export function takeOff(ids: readonly string[]): void {
  changeCanvas((canvas) => removeEntities(canvas, ids));
  letGo(ids);
}
