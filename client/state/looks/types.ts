/** What colour, size and ground tell on the canvas, by the person's choice. */

export const COLOR_BY = ["type", "community", "area"] as const;
export const SIZE_BY = ["degree", "mentions", "pagerank", "betweenness", "closeness"] as const;
export const GROUND_BY = ["none", "area"] as const;

export type ColorBy = (typeof COLOR_BY)[number];
export type SizeBy = (typeof SIZE_BY)[number];
export type GroundBy = (typeof GROUND_BY)[number];

export interface Looks {
  readonly color: ColorBy;
  readonly size: SizeBy;
  /** Whether each area lies on a ground of its own, with its name, like a county on a map. */
  readonly ground: GroundBy;
}

/** Colour tells the type, size the number of relations in the whole graph. */
export const PLAIN_LOOKS: Looks = { color: "type", size: "degree", ground: "none" };
