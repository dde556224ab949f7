/** What is on the canvas: entities and edges as the API gives them, where they stand, and how they are shown. */
import type { EntityEdge, EntityNode } from "../../../server/contract/graph.ts";
import type { ForceSettings } from "../../graph/layout/layout-types.ts";
import { PLAIN_FORCE } from "../../graph/layout/layout-types.ts";
import type { Filters } from "../filters/types.ts";
import { NO_FILTERS } from "../filters/types.ts";
import type { Looks } from "../looks/types.ts";
import { PLAIN_LOOKS } from "../looks/types.ts";

/** A position in graph units; one unit is about a pixel where the whole graph fits the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Several entities drawn as one node; they stay on the canvas. */
export interface Group {
  readonly name: string;
  readonly members: readonly string[];
}

export interface Canvas {
  readonly entities: ReadonlyMap<string, EntityNode>;
  readonly edges: ReadonlyMap<string, EntityEdge>;
  /** One for each entity. */
  readonly positions: ReadonlyMap<string, Point>;
  readonly pinned: ReadonlySet<string>;
  /** Hidden by hand; filters hide apart from this. */
  readonly hidden: ReadonlySet<string>;
  /** What the expansions of each entity have added, to be collapsed again. */
  readonly expansions: ReadonlyMap<string, readonly string[]>;
  /** Entities that stand together as one, by the id of their group. */
  readonly groups: ReadonlyMap<string, Group>;
  /** Whether relations among these entities were left out because there are too many. */
  readonly edgesCut: boolean;
  readonly filters: Filters;
  readonly looks: Looks;
  /** The forces of the next layout; they belong to the places that they gave. */
  readonly force: ForceSettings;
  /** The query whose answer was put here: the address of its page, with its parameters. */
  readonly origin: string | null;
}

export interface Subgraph {
  readonly nodes: readonly EntityNode[];
  readonly edges: readonly EntityEdge[];
  /** Whether there were more edges than the server reads at once. */
  readonly edgeLimitHit?: boolean;
}

/** A canvas with nothing on it. */
export const EMPTY_CANVAS: Canvas = {
  entities: new Map(),
  edges: new Map(),
  positions: new Map(),
  pinned: new Set(),
  hidden: new Set(),
  expansions: new Map(),
  groups: new Map(),
  edgesCut: false,
  filters: NO_FILTERS,
  looks: PLAIN_LOOKS,
  force: PLAIN_FORCE,
  origin: null,
};
