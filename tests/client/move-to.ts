/** Moving by hand as tests say it: to a place, not by a distance. */
import { middleOf, withMembers } from "../../client/state/canvas/groups.ts";
import { moveEntities } from "../../client/state/canvas/producers.ts";
import type { Canvas, Point } from "../../client/state/canvas/types.ts";

/** The canvas with an entity, or the middle of a group, moved to the place. */
export function moveTo(canvas: Canvas, id: string, place: Point): Canvas {
  const from = middleOf(
    withMembers(canvas, [id]).flatMap((one) => canvas.positions.get(one) ?? []),
  );
  return moveEntities(canvas, [id], { x: place.x - from.x, y: place.y - from.y });
}
