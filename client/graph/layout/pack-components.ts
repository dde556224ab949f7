/** Parts of a graph that nothing connects, set side by side like islands on a map. */
import type Graph from "graphology";
import type { Point } from "../../state/canvas/types.ts";

/** Width to height of the whole picture. */
const ASPECT = 1.6;
/** The water between islands, in graph units; labels reach into it. */
const GAP = 90;

/** The connected parts, each as its node ids; the biggest first. */
export function componentsOf(graph: Graph): readonly (readonly string[])[] {
  const seen = new Set<string>();
  const parts: string[][] = [];
  graph.forEachNode((start) => {
    if (seen.has(start)) return;
    const part = [start];
    seen.add(start);
    // The list grows while it is walked.
    for (const id of part) {
      graph.forEachNeighbor(id, (next) => {
        if (seen.has(next)) return;
        seen.add(next);
        part.push(next);
      });
    }
    parts.push(part);
  });
  return parts.toSorted((a, b) => b.length - a.length);
}

/** Sets parts in rows, in the order given, and centres the whole at the origin. */
export function packComponents(
  parts: readonly ReadonlyMap<string, Point>[],
): ReadonlyMap<string, Point> {
  const boxes = parts.map((places) => ({ places, ...extentOf([...places.values()]) }));
  const area = boxes.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const rowWidth = Math.max(Math.sqrt(area * ASPECT), ...boxes.map(({ width }) => width + GAP));
  const placed = new Map<string, Point>();
  let left = 0;
  let top = 0;
  let rowHeight = 0;
  for (const { places, x, y, width, height } of boxes) {
    if (left > 0 && left + width > rowWidth) {
      top -= rowHeight + GAP;
      left = 0;
      rowHeight = 0;
    }
    for (const [id, point] of places) {
      placed.set(id, { x: left + point.x - x, y: top - height + point.y - y });
    }
    left += width + GAP;
    rowHeight = Math.max(rowHeight, height);
  }
  return centred(placed);
}

function centred(places: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const { x, y, width, height } = extentOf([...places.values()]);
  const right = x + width / 2;
  const up = y + height / 2;
  return new Map([...places].map(([id, point]) => [id, { x: point.x - right, y: point.y - up }]));
}

function extentOf(points: readonly Point[]) {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
