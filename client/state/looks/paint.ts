/** What colour and size tell, worked out: a group and a radius for each entity, a group for each relation. Pure. */
import type { EntityEdge, EntityNode } from "../../../server/contract/graph.ts";
import { UNSTATED_SIZE, nodeSize, rankedSize } from "../../graph/node-size.ts";
import type { Mode } from "../../styles/palette.ts";
import { typeColor } from "../../styles/palette.ts";
import { tintColor } from "../../styles/tints.ts";
import type { Canvas } from "../canvas/types.ts";
import type { EdgeGrouping } from "./edge-groups.ts";
import { PLAIN_EDGES, groupEdges } from "./edge-groups.ts";
import type { Group, Grouping } from "./groups.ts";
import {
  UNGROUPED,
  groupByArea,
  groupByCommunity,
  groupByFact,
  groupByValue,
  isFact,
} from "./groups.ts";
import type { Looks } from "./types.ts";

export interface Paint extends Grouping {
  /** In the order of the legend; empty where colour tells the type. */
  readonly groups: readonly Group[];
  /** Radii that differ from what the degree says; empty where size tells that. */
  readonly sizes: ReadonlyMap<string, number>;
  /** What the colours of the lines tell. */
  readonly edges: EdgeGrouping;
}

/** Types by colour, degrees by size. */
export const PLAIN_PAINT: Paint = { ...UNGROUPED, sizes: new Map(), edges: PLAIN_EDGES };

/** Measures and numbers as far as they have come; null while one is awaited. */
export interface Measured {
  readonly community: ReadonlyMap<string, number> | null;
  readonly centrality: ReadonlyMap<string, number> | null;
  readonly indicator: ReadonlyMap<string, number> | null;
}

/** Nothing has come. */
export const UNMEASURED: Measured = { community: null, centrality: null, indicator: null };

/** Works it out for the canvas. What is not measured yet is drawn plainly. */
export function paintOf(canvas: Canvas, looks: Looks, measured: Measured): Paint {
  return {
    ...colorsOf(canvas, looks, measured),
    sizes: sizesOf(canvas, looks, measured),
    edges: groupEdges(canvas, looks.edge),
  };
}

/** The colour of an entity: that of its group where colour tells groups, else of its type. */
export function entityColor(
  { groupOf }: Paint,
  { id, type }: Pick<EntityNode, "id" | "type">,
  mode: Mode,
): string {
  const group = groupOf.get(id);
  return group === undefined ? typeColor(type, mode) : tintColor(group.tint, mode);
}

/** The colour of a relation's line; null where all lines are alike. */
export function edgeColor(
  { edges }: Paint,
  { id }: Pick<EntityEdge, "id">,
  mode: Mode,
): string | null {
  const group = edges.groupOf.get(id);
  return group === undefined ? null : tintColor(group.tint, mode);
}

function colorsOf(canvas: Canvas, { color }: Looks, measured: Measured): Grouping {
  if (isFact(color)) return groupByFact(canvas, color);
  const { community, indicator } = measured;
  switch (color) {
    case "type":
      return UNGROUPED;
    case "area":
      return groupByArea(canvas);
    case "community":
      return community ? groupByCommunity(community) : UNGROUPED;
    case "indicator":
      return indicator ? groupByValue(canvas, indicator) : UNGROUPED;
  }
}

function sizesOf(canvas: Canvas, { size }: Looks, measured: Measured): ReadonlyMap<string, number> {
  if (size === "degree") return PLAIN_PAINT.sizes;
  const values = valuesOf(canvas, size, measured);
  if (values === null) return PLAIN_PAINT.sizes;
  let most = 0;
  for (const value of values.values()) most = Math.max(most, value);
  const radius = (value: number | undefined) => {
    if (value === undefined) return UNSTATED_SIZE;
    return most === 0 ? nodeSize(1) : rankedSize(value / most);
  };
  return new Map([...canvas.entities.keys()].map((id) => [id, radius(values.get(id))]));
}

function valuesOf(
  canvas: Canvas,
  size: Exclude<Looks["size"], "degree">,
  { centrality, indicator }: Measured,
): ReadonlyMap<string, number> | null {
  if (size === "indicator") return indicator;
  if (size !== "mentions") return centrality;
  return new Map([...canvas.entities].map(([id, { mentions }]) => [id, mentions]));
}
