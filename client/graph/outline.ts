/** The outline of a set of points: the convex hull, by Andrew's monotone chain. */
import type { Point } from "../state/canvas/types.ts";

/** The corners, counter-clockwise; the points themselves where there are fewer than three. */
export function outlineOf(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const lower = halfOutline(sorted);
  const upper = halfOutline(sorted.toReversed());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function halfOutline(points: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const point of points) {
    while (half.length >= 2 && !turnsLeft(half.at(-2), half.at(-1), point)) half.pop();
    half.push(point);
  }
  return half;
}

function turnsLeft(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!a || !b) return true;
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
}
