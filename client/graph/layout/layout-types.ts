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

/** How strong the forces are, by a person's choice. */
export interface ForceSettings {
  /** What draws every node to the middle of its part. */
  readonly gravity: number;
  /** What drives nodes apart. */
  readonly scaling: number;
  /** Whether gravity holds the farthest nodes as strongly as the nearest. */
  readonly strongGravity: boolean;
}

/** The forces unless somebody chooses others. */
export const PLAIN_FORCE: ForceSettings = { gravity: 0.35, scaling: 150, strongGravity: false };

export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  /** The node in the middle, for layouts that have one. */
  readonly centre: string | null;
  /** Those of `PLAIN_FORCE` where there are none. */
  readonly force?: ForceSettings;
}

/** One place for each node, in the order of the input. */
export type LayoutOutput = readonly (readonly [id: string, x: number, y: number])[];

/** One algorithm. The same input gives the same places, whatever the machine's speed. */
export interface Layout {
  readonly id: LayoutId;
  readonly layOut: (input: LayoutInput) => LayoutOutput;
}
