/** The groups that the colours of lines tell apart: the type of a relation, its latest year, how sure it is. Pure. */
import type { EntityEdge } from "../../../server/contract/graph.ts";
import { RELATION_TYPES } from "../../../server/contract/vocabulary.ts";
import { countEach } from "../../graph/count-each.ts";
import type { Tint } from "../../styles/tints.ts";
import { kindTint, scaleTint } from "../../styles/tints.ts";
import type { Canvas } from "../canvas/types.ts";
import { wholePercent } from "../whole-percent.ts";
import type { Assigned } from "./assign-groups.ts";
import { assignGroups } from "./assign-groups.ts";
import { UNSTATED } from "./classes.ts";
import type { EdgeBy } from "./types.ts";

/** What the colours of lines tell where they tell something. */
export type EdgeFact = Exclude<EdgeBy, "none">;

export interface EdgeGroup {
  readonly by: EdgeFact;
  /** The relation's type, the year, the least confidence in percent; UNSTATED where no year is stated. */
  readonly key: string;
  readonly count: number;
  /** Null for the colour of what is not stated. */
  readonly tint: Tint | null;
}

/** The groups in the order of the legend, and the one of each edge. */
export type EdgeGrouping = Assigned<EdgeGroup>;

/** All lines alike. */
export const PLAIN_EDGES: EdgeGrouping = { groups: [], groupOf: new Map() };

/** Where the steps of confidence begin, in percent: the same in every view. */
export const CONFIDENCE_STEPS = [0, 60, 70, 80, 90] as const;

/** The class of a relation. */
export function edgeClassOf(by: EdgeFact, { type, years, confidence }: EntityEdge): string {
  switch (by) {
    case "relation":
      return type;
    case "year":
      return years.length === 0 ? UNSTATED : String(Math.max(...years));
    case "confidence":
      return String(CONFIDENCE_STEPS.findLast((step) => wholePercent(confidence) >= step) ?? 0);
  }
}

/** The groups of what is on the canvas. */
export function groupEdges({ edges }: Pick<Canvas, "edges">, by: EdgeBy): EdgeGrouping {
  if (by === "none") return PLAIN_EDGES;
  const keys = new Map([...edges].map(([id, edge]) => [id, edgeClassOf(by, edge)]));
  const counts = countEach(keys.values());
  const groups = tintsOf(by, counts.keys()).flatMap(([key, tint]): EdgeGroup[] => {
    const count = counts.get(key);
    return count === undefined ? [] : [{ by, key, count, tint }];
  });
  return assignGroups(groups, keys);
}

/** The colour of a relation's type: the same in every view. */
export function relationTint(type: EntityEdge["type"]): Tint {
  return kindTint(RELATION_TYPES.indexOf(type));
}

type Tinted = readonly (readonly [key: string, tint: Tint | null])[];

/** Kinds in the order of the vocabulary; steps from old to new and from unsure to sure. */
function tintsOf(by: EdgeFact, found: Iterable<string>): Tinted {
  if (by === "relation") return RELATION_TYPES.map((type) => [type, relationTint(type)]);
  const steps =
    by === "confidence"
      ? CONFIDENCE_STEPS.map(String)
      : [...found].filter((key) => key !== UNSTATED).toSorted((a, b) => Number(a) - Number(b));
  return [...steps.map((key, at) => [key, scaleTint(at, steps.length)] as const), [UNSTATED, null]];
}
