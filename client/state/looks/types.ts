/** What colour, size and ground tell on the canvas, by the person's choice. */
import type { Rule } from "../../../server/contract/rule.ts";

/** Colour by what an entity is, by what is said of it, by where it stands, by one of its numbers. */
export const COLOR_BY = [
  ...(["type", "status", "year", "firstYear", "level"] as const),
  ...(["area", "community", "indicator"] as const),
] as const;
export const SIZE_BY = [
  ...(["degree", "mentions", "indicator"] as const),
  ...(["pagerank", "betweenness", "closeness"] as const),
] as const;
/** Colour of a relation's line: one for all, by its type, by the latest year that says so, by how sure it is. */
export const EDGE_BY = ["none", "relation", "year", "confidence"] as const;
export const GROUND_BY = ["none", "area"] as const;

export type ColorBy = (typeof COLOR_BY)[number];
export type SizeBy = (typeof SIZE_BY)[number];
export type EdgeBy = (typeof EDGE_BY)[number];
export type GroundBy = (typeof GROUND_BY)[number];

/** What a number is of: the same indicator in another unit is another. */
export interface Indicator {
  readonly indicator: string;
  readonly unit: string;
}

export interface Looks {
  readonly color: ColorBy;
  readonly size: SizeBy;
  readonly edge: EdgeBy;
  /** Whether each area lies on a ground of its own, with its name, like a county on a map. */
  readonly ground: GroundBy;
  /** The one that colour or size tells; null where neither does. */
  readonly indicator: Indicator | null;
  /** What stands out by a condition, whatever colour and size tell; of several the first that holds. */
  readonly rules: readonly Rule[];
}

/** Colour tells the type, size the number of relations in the whole graph; all lines are alike. */
export const PLAIN_LOOKS: Looks = {
  color: "type",
  size: "degree",
  edge: "none",
  ground: "none",
  indicator: null,
  rules: [],
};

/** Whether two are the same indicator. */
export function isIndicator(one: Indicator, other: Indicator): boolean {
  return one.indicator === other.indicator && one.unit === other.unit;
}

/** Looks in which nothing is told by an indicator that is not named. */
export function settled({ color, size, edge, ground, indicator, rules }: Looks): Looks {
  const told = color === "indicator" || size === "indicator";
  return {
    color: color === "indicator" && indicator === null ? PLAIN_LOOKS.color : color,
    size: size === "indicator" && indicator === null ? PLAIN_LOOKS.size : size,
    edge,
    ground,
    indicator: told ? indicator : null,
    rules,
  };
}
