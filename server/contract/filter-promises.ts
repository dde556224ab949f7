/** Which promises a filter keeps: the same in the browser and in an export. */
import type { FollowNotice, PromiseFilter, Promised } from "./follow.ts";

/** Stands in the filter for promises that name no area. */
export const NO_AREA = "none";
/** Stands in the filter of types for numeric targets. */
export const TARGET_TYPE = "target";

/** The promises that pass every part of the filter. */
export function filterPromises(
  promises: readonly Promised[],
  filter: PromiseFilter,
): readonly Promised[] {
  return promises.filter(
    (promise) =>
      passes(filter.year, [promise.year]) &&
      passes(filter.type, [typeOf(promise)]) &&
      passes(filter.state, statesOf(promise)) &&
      passes(filter.area, areasOf(promise)) &&
      promise.name.includes(filter.q.trim()),
  );
}

/** The type of a promise as the filter has it. */
export function typeOf(promise: Promised): string {
  return promise.kind === "thing" ? promise.type : TARGET_TYPE;
}

function passes<Value>(wanted: readonly Value[], held: readonly Value[]): boolean {
  return wanted.length === 0 || held.some((value) => wanted.includes(value));
}

/** A completed promise that was carried over is found under both. */
function statesOf({ state, carried, changed, contradicted }: Promised) {
  return [
    state,
    ...(carried ? (["carried"] as const) : []),
    ...(changed ? (["changed"] as const) : []),
    ...(contradicted ? (["contradicted"] as const) : []),
  ];
}

function areasOf({ areas }: Promised): string[] {
  return areas.length === 0 ? [NO_AREA] : areas.map(({ name }) => name);
}

/** The years after a promise of which the report is missing: what would have been said of it then is unknown. */
export function missingYears(notices: readonly FollowNotice[], year: number): readonly number[] {
  return notices
    .filter(({ kind }) => kind === "missing-years")
    .flatMap(({ years }) => years.filter((one) => one > year));
}
