/** Which line passes under a point: found when it is asked for, instead of drawing every edge twice a frame. */
import type { Point } from "../state/canvas/types.ts";

export interface Line {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
}

/** The line nearest to `point`, no farther than `reach`; null where there is none. */
export function lineAt(point: Point, lines: Iterable<Line>, reach: number): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const { id, from, to } of lines) {
    const distance = distanceTo(point, from, to);
    if (distance > least) continue;
    least = distance;
    nearest = id;
  }
  return nearest;
}

function distanceTo(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}
