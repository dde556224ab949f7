/** Which points lie inside an outline drawn by hand. */
import type { Point } from "../state/canvas/types.ts";

/** Whether a point lies inside the closed outline, by the even-odd rule. */
export function isInside(outline: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let previous = outline.at(-1);
  for (const corner of outline) {
    if (previous && corner.y > y !== previous.y > y) {
      const crossing =
        previous.x + ((y - previous.y) / (corner.y - previous.y)) * (corner.x - previous.x);
      if (x < crossing) inside = !inside;
    }
    previous = corner;
  }
  return inside;
}
