/**
 * The words of the graph: entity types, relations, statuses. Extractor, store, API and legend all
 * take them from here. Safe in the browser: nothing but constants and types.
 */

export const ENTITY_TYPES = [
  "District",
  "Area",
  "Port",
  "Project",
  "Program",
  "Organization",
  "Place",
  "Route",
  "Platform",
  "Event",
  "Award",
] as const;

/** The type label of an entity; every entity has exactly one. */
export type EntityType = (typeof ENTITY_TYPES)[number];

export const RELATION_TYPES = [
  "LOCATED_IN",
  "PART_OF",
  "TARGETS",
  "CONNECTS",
  "ESTABLISHES",
  "IMPLEMENTS",
  "HOSTS",
  "COOPERATES_WITH",
  "AWARDED",
] as const;

/** The type of a relation between two entities, read head → tail. */
export type RelationType = (typeof RELATION_TYPES)[number];

/** Which entity types may stand at the two ends of a relation. */
export interface RelationSignature {
  readonly heads: readonly EntityType[];
  readonly tails: readonly EntityType[];
  /** Whether head and tail may be swapped without changing what is said. */
  readonly symmetric: boolean;
}

const ACTORS = ["Organization", "District"] as const;

function except(...left: readonly EntityType[]): readonly EntityType[] {
  return ENTITY_TYPES.filter((type) => !left.includes(type));
}

export const RELATION_SIGNATURES: Readonly<Record<RelationType, RelationSignature>> = {
  LOCATED_IN: {
    heads: except("Program", "Event", "Award"),
    tails: ["District", "Area", "Port", "Place"],
    symmetric: false,
  },
  PART_OF: {
    heads: ENTITY_TYPES,
    tails: ["Organization", "Program", "Project", "Route", "Event", "Platform"],
    symmetric: false,
  },
  TARGETS: {
    heads: ["Project", "Program"],
    tails: ["Port", "Area", "Place", "Route", "Organization", "Platform", "District"],
    symmetric: false,
  },
  CONNECTS: {
    heads: ["Project", "Route", "Place"],
    tails: ["Place", "Area", "Port", "District", "Route"],
    symmetric: false,
  },
  ESTABLISHES: {
    heads: ACTORS,
    tails: ["Organization", "Place", "Platform", "Project", "Area"],
    symmetric: false,
  },
  IMPLEMENTS: { heads: ACTORS, tails: ["Program"], symmetric: false },
  HOSTS: { heads: ACTORS, tails: ["Event"], symmetric: false },
  COOPERATES_WITH: { heads: ACTORS, tails: ACTORS, symmetric: true },
  AWARDED: { heads: ENTITY_TYPES, tails: ["Award"], symmetric: false },
};

export const STATUSES = ["planned", "started", "ongoing", "completed"] as const;

/** How far a thing has come, in the order of a project's life. */
export type Status = (typeof STATUSES)[number];

export const DISTRICT_LEVELS = ["国家", "省", "市", "区县", "街道镇", "社区村"] as const;

/** The administrative level of a District. */
export type DistrictLevel = (typeof DISTRICT_LEVELS)[number];

export const PARTS = ["review", "plan", "other"] as const;

/** What a section does: look back on a past period, promise for a coming one, or neither. */
export type Part = (typeof PARTS)[number];

export const METRIC_KINDS = ["actual", "target"] as const;

/** Whether a metric reports a result or promises one. */
export type MetricKind = (typeof METRIC_KINDS)[number];
