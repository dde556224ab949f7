/** The class that a fact puts an entity into: its latest status, a year, its level. Pure, and by the entity alone. */
import type { EntityNode } from "../../../server/contract/graph.ts";
import { DISTRICT_LEVELS, STATUSES } from "../../../server/contract/vocabulary.ts";

/** Facts by which entities fall into classes that have an order. */
export const FACTS = ["status", "year", "firstYear", "level"] as const;
export type Fact = (typeof FACTS)[number];

/** The class of those of whom the fact is not stated. */
export const UNSTATED = "none";

/** The class of an entity. */
export function classOf(fact: Fact, { status, level, years }: EntityNode): string {
  switch (fact) {
    case "status":
      return status ?? UNSTATED;
    case "level":
      return level ?? UNSTATED;
    case "year":
      return years.length === 0 ? UNSTATED : String(Math.max(...years));
    case "firstYear":
      return years.length === 0 ? UNSTATED : String(Math.min(...years));
  }
}

const ORDERED: Readonly<Partial<Record<Fact, readonly string[]>>> = {
  status: STATUSES,
  // From the village to the state: what reaches farther is the stronger colour.
  level: DISTRICT_LEVELS.toReversed(),
};

/**
 * The classes that have a place of their own on the scale, from pale to strong: those of a closed list always have the same one,
 * so that a colour means the same in every view.
 */
export function scaleOf(fact: Fact, found: Iterable<string>): readonly string[] {
  const listed = ORDERED[fact];
  if (listed) return listed;
  return [...found].filter((key) => key !== UNSTATED).toSorted((a, b) => Number(a) - Number(b));
}

/** The name of a class among the classes of all facts, for filters. */
export function classKey(fact: Fact, key: string): string {
  return `${fact}:${key}`;
}
