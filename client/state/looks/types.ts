/** What colour and size tell on the canvas, by the person's choice. */

export const COLOR_BY = ["type", "community", "area"] as const;
export const SIZE_BY = ["degree", "mentions", "pagerank", "betweenness", "closeness"] as const;

export type ColorBy = (typeof COLOR_BY)[number];
export type SizeBy = (typeof SIZE_BY)[number];

export interface Looks {
  readonly color: ColorBy;
  readonly size: SizeBy;
}

/** Colour tells the type, size the number of relations in the whole graph. */
export const PLAIN_LOOKS: Looks = { color: "type", size: "degree" };
