/** The groups that colour tells apart: kinds without an order in a series of colours, steps along a scale. Pure. */
import { NO_AREA, areasOf } from "../../graph/areas.ts";
import { countEach } from "../../graph/count-each.ts";
import type { Tint } from "../../styles/tints.ts";
import { scaleTint, seriesTint } from "../../styles/tints.ts";
import type { Canvas } from "../canvas/types.ts";
import { histogramOf } from "../filters/histogram.ts";
import type { Range } from "../filters/types.ts";
import type { Assigned } from "./assign-groups.ts";
import { assignGroups } from "./assign-groups.ts";
import type { Fact } from "./classes.ts";
import { FACTS, UNSTATED, classOf, scaleOf } from "./classes.ts";
import type { ColorBy } from "./types.ts";

/** Groups without an order that have a colour of their own; the others share one. */
export const MAX_COLORS = 10;
/** Steps of an indicator's values. */
const MAX_STEPS = 6;

export interface Group {
  /** What the colour tells. */
  readonly by: Exclude<ColorBy, "type">;
  /** The area's name, the community's number, the status, the year, the level; UNSTATED where nothing is stated. */
  readonly key: string;
  /** From and to, where the group is a step of an indicator's values. */
  readonly range: Range | null;
  readonly count: number;
  /** Null for the colour of the small groups and of what is not stated. */
  readonly tint: Tint | null;
}

/** The groups in the order of the legend, and the one of each entity. */
export type Grouping = Assigned<Group>;

/** Everything by its type: no groups. */
export const UNGROUPED: Grouping = { groups: [], groupOf: new Map() };

/** Whether colour tells a fact that every entity carries with it. */
export function isFact(by: ColorBy): by is Fact {
  return (FACTS as readonly string[]).includes(by);
}

/** What a legend lists by itself, and the small groups that it lists as one. */
export function legendOf(groups: readonly Group[]): {
  readonly own: readonly Group[];
  readonly small: readonly Group[];
} {
  const isSmall = ({ by, tint }: Group) => tint === null && (by === "area" || by === "community");
  return { own: groups.filter((group) => !isSmall(group)), small: groups.filter(isSmall) };
}

/** By a fact of each entity. */
export function groupByFact(canvas: Canvas, by: Fact): Grouping {
  const keys = new Map([...canvas.entities].map(([id, entity]) => [id, classOf(by, entity)]));
  const counts = countEach(keys.values());
  const scale = scaleOf(by, counts.keys());
  const steps = [...scale, UNSTATED].flatMap((key, at): Group[] => {
    const count = counts.get(key);
    const tint = key === UNSTATED ? null : scaleTint(at, scale.length);
    return count === undefined ? [] : [{ by, key, range: null, count, tint }];
  });
  return assignGroups(steps, keys);
}

/** By the values of an indicator: steps that hold about as many different values each. */
export function groupByValue(canvas: Canvas, values: ReadonlyMap<string, number>): Grouping {
  const here = [...canvas.entities.keys()].filter((id) => values.has(id));
  const bins = histogramOf(
    here.map((id) => values.get(id) ?? 0),
    MAX_STEPS,
  );
  const keys = new Map<string, string>();
  for (const id of canvas.entities.keys()) {
    const value = values.get(id);
    const bin = bins.findLastIndex(({ from }) => value !== undefined && value >= from);
    keys.set(id, bin < 0 ? UNSTATED : String(bin));
  }
  const by = "indicator";
  const steps = bins.map(({ from, to, count }, at): Group => ({
    ...{ by, key: String(at), range: [from, to], count, tint: scaleTint(at, bins.length) },
  }));
  const silent = canvas.entities.size - here.length;
  const unstated: Group = { by, key: UNSTATED, range: null, count: silent, tint: null };
  return assignGroups(silent === 0 ? steps : [...steps, unstated], keys);
}

/** By the area that each belongs to. */
export function groupByArea(canvas: Canvas): Grouping {
  return bySize("area", areasOf(canvas.entities.values(), canvas.edges.values()));
}

/** By the community that was found for each. */
export function groupByCommunity(community: ReadonlyMap<string, number>): Grouping {
  const keys = new Map([...community].map(([id, rank]) => [id, String(rank)]));
  return bySize("community", keys);
}

/** The biggest has the first colour; alone, nobody needs one. */
function bySize(by: "area" | "community", keys: ReadonlyMap<string, string>): Grouping {
  const ranked = [...countEach(keys.values())].toSorted(
    (a, b) =>
      Number(a[0] === NO_AREA) - Number(b[0] === NO_AREA) ||
      b[1] - a[1] ||
      a[0].localeCompare(b[0], "zh-CN", { numeric: true }),
  );
  const groups = ranked.map(([key, count], at): Group => {
    const own = at < MAX_COLORS && key !== NO_AREA && count > 1;
    return { by, key, range: null, count, tint: own ? seriesTint(at) : null };
  });
  return assignGroups(groups, keys);
}
