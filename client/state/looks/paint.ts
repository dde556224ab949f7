/** What colour and size tell, worked out: a group and a radius for each entity. Pure. */
import { NO_AREA, areasOf } from "../../graph/areas.ts";
import { nodeSize, rankedSize } from "../../graph/node-size.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Looks } from "./types.ts";

/** Groups that have a colour of their own; the others share one. */
export const MAX_COLORS = 10;

export interface Group {
  readonly key: string;
  /** The area's name; communities have a number only. */
  readonly name: string | null;
  readonly count: number;
  /** Which colour of the series, null for the colour that the rest shares. */
  readonly color: number | null;
}

export interface Paint {
  /** The groups by size; empty where colour tells the type. */
  readonly groups: readonly Group[];
  /** Which colour an entity has; empty where colour tells the type. */
  readonly colors: ReadonlyMap<string, number | null>;
  /** Radii that differ from what the degree says; empty where size tells that. */
  readonly sizes: ReadonlyMap<string, number>;
}

/** Types by colour, degrees by size. */
export const PLAIN_PAINT: Paint = { groups: [], colors: new Map(), sizes: new Map() };

/** Measures as far as they have come; null while one is being computed. */
export interface Measured {
  readonly community: ReadonlyMap<string, number> | null;
  readonly centrality: ReadonlyMap<string, number> | null;
}

/** Works it out for the canvas. What is not measured yet is drawn plainly. */
export function paintOf(canvas: Canvas, looks: Looks, measured: Measured): Paint {
  return { ...colorsOf(canvas, looks, measured), sizes: sizesOf(canvas, looks, measured) };
}

function colorsOf(
  canvas: Canvas,
  { color }: Looks,
  { community }: Measured,
): Pick<Paint, "groups" | "colors"> {
  if (color === "type") return PLAIN_PAINT;
  const keys =
    color === "area"
      ? areasOf(canvas.entities.values(), canvas.edges.values())
      : new Map([...(community ?? [])].map(([id, rank]) => [id, String(rank)]));
  const counts = new Map<string, number>();
  for (const key of keys.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const ranked = [...counts].toSorted(
    (a, b) =>
      Number(a[0] === NO_AREA) - Number(b[0] === NO_AREA) ||
      b[1] - a[1] ||
      a[0].localeCompare(b[0], "zh-CN", { numeric: true }),
  );
  const groups = ranked.map(([key, count], index) => ({
    ...{ key, count, name: color === "area" ? key : null },
    color: index < MAX_COLORS && key !== NO_AREA && count > 1 ? index : null,
  }));
  const colorOf = new Map(groups.map((group) => [group.key, group.color]));
  return {
    groups,
    colors: new Map([...keys].map(([id, key]) => [id, colorOf.get(key) ?? null])),
  };
}

function sizesOf(
  canvas: Canvas,
  { size }: Looks,
  { centrality }: Measured,
): ReadonlyMap<string, number> {
  if (size === "degree") return PLAIN_PAINT.sizes;
  const values =
    size === "mentions"
      ? new Map([...canvas.entities.values()].map(({ id, mentions }) => [id, mentions]))
      : (centrality ?? new Map<string, number>());
  let most = 0;
  for (const value of values.values()) most = Math.max(most, value);
  if (most === 0) return new Map([...values.keys()].map((id) => [id, nodeSize(1)]));
  return new Map([...values].map(([id, value]) => [id, rankedSize(value / most)]));
}
