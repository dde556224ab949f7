/** One layout for both reports together, so that nothing moves between the two. */
import type { ComparedRow, Comparison } from "../../../server/contract/follow.ts";
import { forceLayout } from "../../graph/layout/force-layout.ts";
import { startPosition } from "../../graph/start-position.ts";

/** As many as can be told apart on half a screen; the table has all. */
export const MAX_DRAWN = 60;
/** About the width of half a page: sizes below are then those on the screen. */
const WIDTH = 600;
const SMALLEST = 5;
const LABEL_HEIGHT = 15;
const CHARACTER = 12;

export interface PlacedRow {
  readonly row: ComparedRow;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Whether there is room for its name. */
  readonly labelled: boolean;
}

export interface UnionLayout {
  readonly placed: readonly PlacedRow[];
  readonly edges: Comparison["edges"];
  /** The picture's frame: left, top, width, height. */
  readonly box: readonly [number, number, number, number];
}

/** Places the rows that are drawn. */
export function unionLayout(rows: readonly ComparedRow[], edges: Comparison["edges"]): UnionLayout {
  const drawn = rows.slice(0, MAX_DRAWN);
  const ids = new Set(drawn.map(({ id }) => id));
  const inner = edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
  const radiusOf = new Map(drawn.map((row) => [row.id, radius(row)]));
  const places = forceLayout.layOut({
    centre: null,
    nodes: drawn.map(({ id }) => ({
      ...{ id, ...startPosition(id, drawn.length), fixed: false, area: "" },
      size: radiusOf.get(id) ?? SMALLEST,
    })),
    edges: inner.map(({ source, target }) => ({ source, target, weight: 1, upward: false })),
  });
  const scale = WIDTH / Math.max(1, spanOf(places.map(([, x]) => x)));
  const at = new Map(places.map(([id, x, y]) => [id, { x: x * scale, y: -y * scale }]));
  const points = drawn.map((row) => ({ row, ...(at.get(row.id) ?? { x: 0, y: 0 }) }));
  const labelled = roomForLabels(points);
  const placed = points.map(({ row, x, y }) => ({
    ...{ row, x, y, radius: radiusOf.get(row.id) ?? SMALLEST, labelled: labelled.has(row.id) },
  }));
  return { placed, edges: inner, box: frameOf(placed) };
}

function radius({ left, right }: ComparedRow): number {
  return SMALLEST + 1.1 * Math.sqrt((left?.mentions ?? 0) + (right?.mentions ?? 0));
}

function spanOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

interface Labelled {
  readonly row: ComparedRow;
  readonly x: number;
  readonly y: number;
}

/** Names in the order of weight; one that would cover another is left to the pointer and the table. */
function roomForLabels(points: readonly Labelled[]): ReadonlySet<string> {
  const taken: { x: number; y: number; half: number }[] = [];
  const labelled = new Set<string>();
  for (const { row, x, y } of points) {
    const half = (Math.min(row.name.length, 12) * CHARACTER) / 2;
    const covers = points.some(
      (other) =>
        other.row.id !== row.id &&
        Math.abs(other.x - x) < half &&
        Math.abs(other.y - (y + LABEL_HEIGHT)) < LABEL_HEIGHT * 0.8,
    );
    if (covers) continue;
    const free = taken.every(
      (other) => Math.abs(other.x - x) > other.half + half || Math.abs(other.y - y) > LABEL_HEIGHT,
    );
    if (!free) continue;
    taken.push({ x, y, half });
    labelled.add(row.id);
  }
  return labelled;
}

function frameOf(placed: readonly PlacedRow[]): UnionLayout["box"] {
  const xs = placed.map(({ x }) => x);
  const ys = placed.map(({ y }) => y);
  const [left, right] = [Math.min(...xs) - 55, Math.max(...xs) + 55];
  const [top, bottom] = [Math.min(...ys) - 20, Math.max(...ys) + 30];
  return [left, top, right - left, bottom - top];
}
