/** The drawn nodes in terms of the viewport, and the one under the pointer. */
import type { Point } from "../state/canvas/types.ts";
import type { Renderer } from "./create-sigma.ts";

/** A mouse points more finely, and lines begin beside the disc. */
const MOUSE_REACH = 3;

export interface ShownNode {
  readonly id: string;
  readonly place: Point;
  readonly radius: number;
}

/** Every node that is drawn. */
export function shownNodes(renderer: Renderer): readonly ShownNode[] {
  return renderer
    .getGraph()
    .nodes()
    .flatMap((id) => {
      const data = renderer.getNodeDisplayData(id);
      if (!data || data.hidden) return [];
      const place = renderer.framedGraphToViewport(data);
      return [{ id, place, radius: renderer.scaleSize(data.size) }];
    });
}

/** The nearest node within reach of a point of the viewport; null where there is none. */
export function nodeUnder(renderer: Renderer, { x, y }: Point, reach = MOUSE_REACH): string | null {
  let found: string | null = null;
  let nearest = reach;
  for (const { id, place, radius } of shownNodes(renderer)) {
    const gap = Math.hypot(place.x - x, place.y - y) - radius;
    if (gap > nearest) continue;
    nearest = gap;
    found = id;
  }
  return found;
}
