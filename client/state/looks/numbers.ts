/** The indicators of what is on the canvas, looked up. Pure. */
import type { Measure } from "../../../server/contract/explore.ts";
import type { Indicator } from "./types.ts";
import { isIndicator } from "./types.ts";

/** The value of an indicator for each entity that has one. */
export function valuesOf(
  wanted: Indicator,
  numbers: readonly Measure[],
): ReadonlyMap<string, number> {
  const measure = numbers.find((each) => isIndicator(each, wanted));
  return new Map(measure?.values.map(({ entity, value }) => [entity, value]));
}
