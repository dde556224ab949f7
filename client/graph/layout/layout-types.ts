/** What every layout takes and gives: plain data, so that it crosses to a worker. */

export const LAYOUT_IDS = ["force", "hierarchy", "radial", "area"] as const;
export type LayoutId = (typeof LAYOUT_IDS)[number];

export interface LayoutNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fixed: boolean;
  /** The name of the area that it belongs to, "" for none. */
  readonly area: string;
}

export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** Whether the target stands over the source: what is part of it, lies in it, serves it. */
  readonly upward: boolean;
}

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** The node in the middle, for layouts that have one. */
  readonly centre: string | null;
}

/** One place for each node, in the order of the input. */
export type LayoutOutput = readonly (readonly [id: string, x: number, y: number])[];

/** One algorithm. The same input gives the same places, whatever the machine's speed. */
export interface Layout {
  readonly id: LayoutId;
  readonly layOut: (input: LayoutInput) => LayoutOutput;
}
