/** Parts of a graph that nothing connects, set side by side like islands on a map. */
import type Graph from "graphology";
import type { Point } from "../../state/canvas/types.ts";

/** Width to height of the whole picture. */
const ASPECT = 1.6;
/** Parts that a first row is tried with. */
const MAX_FIRST_ROW = 12;
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

/** Sets parts in rows with `gap` between them, in the order given, and centres the whole at the origin. */
export function packComponents(
  parts: readonly ReadonlyMap<string, Point>[],
  gap = GAP,
): ReadonlyMap<string, Point> {
  const boxes = parts.map((places) => ({ places, ...extentOf([...places.values()]) }));
  const placed = new Map<string, Point>();
  for (const { box, left, top } of bestRows(boxes, gap)) {
    for (const [id, point] of box.places) {
      placed.set(id, { x: left + point.x - box.x, y: top - box.height + point.y - box.y });
    }
  }
  return centred(placed);
}

interface Box {
  readonly places: ReadonlyMap<string, Point>;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PlacedBox {
  readonly box: Box;
  readonly left: number;
  readonly top: number;
}

/** Of the rows that the first few parts can make, those that can be shown biggest on a wide screen. */
function bestRows(boxes: readonly Box[], gap: number): readonly PlacedBox[] {
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const widths = [Math.sqrt(area * ASPECT)];
  let width = 0;
  for (const box of boxes.slice(0, MAX_FIRST_ROW)) widths.push((width += box.width + gap));
  const tried = widths.map((rowWidth) => inRows(boxes, rowWidth, gap));
  const best = tried.toSorted((a, b) => b.scale - a.scale)[0];
  return best?.placed ?? [];
}

function inRows(
  boxes: readonly Box[],
  rowWidth: number,
  gap: number,
): { readonly placed: readonly PlacedBox[]; readonly scale: number } {
  const placed: PlacedBox[] = [];
  let [left, top, rowHeight, widest] = [0, 0, 0, 1];
  for (const box of boxes) {
    if (left > 0 && left + box.width > rowWidth) {
      top -= rowHeight + gap;
      left = 0;
      rowHeight = 0;
    }
    placed.push({ box, left, top });
    widest = Math.max(widest, left + box.width);
    left += box.width + gap;
    rowHeight = Math.max(rowHeight, box.height);
  }
  return { placed, scale: Math.min(ASPECT / widest, 1 / Math.max(1, rowHeight - top)) };
}

function centred(places: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const { x, y, width, height } = extentOf([...places.values()]);
  const right = x + width / 2;
  const up = y + height / 2;
  return new Map([...places].map(([id, point]) => [id, { x: point.x - right, y: point.y - up }]));
}

function extentOf(points: readonly Point[]) {
  // Spreading thousands of numbers into Math.min would overflow the stack.
  let [x, y, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of points) {
    x = Math.min(x, point.x);
    y = Math.min(y, point.y);
    right = Math.max(right, point.x);
    top = Math.max(top, point.y);
  }
  return { x, y, width: right - x, height: top - y };
}
