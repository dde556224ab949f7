/** What colour and size tell, worked out: a group and a radius for each entity, a group for each relation. Pure. */
import type { Measure } from "../../../server/contract/explore.ts";
import type { EntityEdge, EntityNode } from "../../../server/contract/graph.ts";
import { UNSTATED_SIZE, biggerSize, nodeSize, rankedSize } from "../../graph/node-size.ts";
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
import { valuesOf } from "./numbers.ts";
import type { Ruling } from "./rules.ts";
import { UNRULED, applyRules, ruleTint } from "./rules.ts";
import type { Looks } from "./types.ts";

export interface Paint extends Grouping, Ruling {
  /** In the order of the legend; empty where colour tells the type. */
  readonly groups: readonly Group[];
  /** Radii that differ from what the degree says; empty where size tells that and no rule makes bigger. */
  readonly sizes: ReadonlyMap<string, number>;
  /** What the colours of the lines tell. */
  readonly edges: EdgeGrouping;
}

/** Types by colour, degrees by size. */
export const PLAIN_PAINT: Paint = {
  ...UNGROUPED,
  ...UNRULED,
  sizes: new Map(),
  edges: PLAIN_EDGES,
};

/** Measures and numbers as far as they have come; null while one is awaited. */
export interface Measured {
  readonly community: ReadonlyMap<string, number> | null;
  readonly centrality: ReadonlyMap<string, number> | null;
  /** The indicators of what is on the canvas. */
  readonly numbers: readonly Measure[] | null;
}

/** Nothing has come. */
export const UNMEASURED: Measured = { community: null, centrality: null, numbers: null };

/** Works it out for the canvas. What is not measured yet is drawn plainly. */
export function paintOf(canvas: Canvas, looks: Looks, measured: Measured): Paint {
  const ruling = applyRules(canvas, looks.rules, measured.numbers ?? []);
  return {
    ...colorsOf(canvas, looks, measured),
    ...ruling,
    sizes: ruledSizes(canvas, ruling, sizesOf(canvas, looks, measured)),
    edges: groupEdges(canvas, looks.edge),
  };
}

/** The colour of an entity: that of the rule that holds for it, else of its group where colour tells groups, else of its type. */
export function entityColor(
  { groupOf, ruleOf }: Paint,
  { id, type }: Pick<EntityNode, "id" | "type">,
  mode: Mode,
): string {
  const rule = ruleOf.get(id);
  const own = rule ? ruleTint(rule) : null;
  if (own) return tintColor(own, mode);
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

function ruledSizes(
  { entities }: Canvas,
  { ruleOf }: Ruling,
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const bigger = [...ruleOf].flatMap(([id, rule]): [string, number][] => {
    const entity = entities.get(id);
    if (!rule.bigger || !entity) return [];
    return [[id, biggerSize(sizes.get(id) ?? nodeSize(entity.degree))]];
  });
  return bigger.length === 0 ? sizes : new Map([...sizes, ...bigger]);
}

function colorsOf(canvas: Canvas, looks: Looks, measured: Measured): Grouping {
  const { color } = looks;
  if (isFact(color)) return groupByFact(canvas, color);
  const { community } = measured;
  const indicator = chosenNumbers(looks, measured);
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

function sizesOf(canvas: Canvas, looks: Looks, measured: Measured): ReadonlyMap<string, number> {
  if (looks.size === "degree") return PLAIN_PAINT.sizes;
  const values = sizedBy(canvas, looks, measured);
  if (values === null) return PLAIN_PAINT.sizes;
  let most = 0;
  for (const value of values.values()) most = Math.max(most, value);
  const radius = (value: number | undefined) => {
    if (value === undefined) return UNSTATED_SIZE;
    return most === 0 ? nodeSize(1) : rankedSize(value / most);
  };
  return new Map([...canvas.entities.keys()].map((id) => [id, radius(values.get(id))]));
}

function sizedBy(
  canvas: Canvas,
  looks: Looks,
  measured: Measured,
): ReadonlyMap<string, number> | null {
  const { size } = looks;
  if (size === "indicator") return chosenNumbers(looks, measured);
  if (size !== "mentions") return measured.centrality;
  return new Map([...canvas.entities].map(([id, { mentions }]) => [id, mentions]));
}

/** The values of the chosen indicator by entity. */
function chosenNumbers(
  { indicator }: Looks,
  { numbers }: Measured,
): ReadonlyMap<string, number> | null {
  return indicator === null || numbers === null ? null : valuesOf(indicator, numbers);
}
