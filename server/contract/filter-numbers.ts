/** Narrowing series that were read: the same for the view and its export. */
import type { NumberFilter, NumberPoint, NumberSeries } from "./numbers.ts";

/** The series that pass, each with the points that pass; one without points is none. */
export function filterNumbers(
  series: readonly NumberSeries[],
  { of, sense, kind, from, to }: NumberFilter,
): readonly NumberSeries[] {
  const isIn = ({ kind: own, year }: NumberPoint): boolean => {
    if (kind.length > 0 && !kind.includes(own)) return false;
    if (from === undefined && to === undefined) return true;
    return year !== null && year >= (from ?? year) && year <= (to ?? year);
  };
  return series
    .filter((one) => of.length === 0 || of.includes(one.of.id))
    .filter((one) => sense.length === 0 || sense.includes(one.sense))
    .map((one) => ({ ...one, points: one.points.filter(isIn) }))
    .filter(({ points }) => points.length > 0);
}
