/** Walking the canvas by arrow keys. */
import type { Canvas, Point } from "../state/canvas/types.ts";

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

// Graph coordinates grow upwards.
const DIRECTIONS: Readonly<Record<Arrow, Point>> = {
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The neighbour that lies nearest in the arrow's direction; undefined where none lies there. */
export function neighbourTowards(canvas: Canvas, from: string, arrow: Arrow): string | undefined {
  const start = canvas.positions.get(from);
  if (!start) return undefined;
  const direction = DIRECTIONS[arrow];
  const ranked = neighboursOf(canvas, from)
    .map((id) => ({ id, cost: costTowards(start, canvas.positions.get(id), direction) }))
    .filter(({ cost }) => cost < Infinity)
    .toSorted((a, b) => a.cost - b.cost);
  return ranked[0]?.id;
}

/** The entities on the canvas that share an edge with `id`. */
export function neighboursOf(canvas: Canvas, id: string): string[] {
  const found = new Set<string>();
  for (const { source, target } of canvas.edges.values()) {
    if (source === id) found.add(target);
    if (target === id) found.add(source);
  }
  found.delete(id);
  return [...found];
}

function costTowards(start: Point, end: Point | undefined, direction: Point): number {
  if (!end) return Infinity;
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const along = dx * direction.x + dy * direction.y;
  const aside = Math.abs(dx * direction.y - dy * direction.x);
  return along > 0 && aside <= along * 2 ? along + aside * 1.5 : Infinity;
}
