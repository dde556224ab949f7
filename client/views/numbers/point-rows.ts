/** The points as rows of a table, and their order. */
import type { NumberPoint, NumberSeries } from "../../../server/contract/numbers.ts";

export interface PointRow {
  readonly series: NumberSeries;
  readonly point: NumberPoint;
}

export const COLUMNS = ["year", "of", "indicator", "sense", "kind", "value"] as const;
export type Column = (typeof COLUMNS)[number];

/** Every point with its series. */
export function pointRows(series: readonly NumberSeries[]): readonly PointRow[] {
  return series.flatMap((one) => one.points.map((point) => ({ series: one, point })));
}

/** The order that an address asks for; the latest year first where it asks for none. */
export function readOrder(text: string): { readonly column: Column; readonly descending: boolean } {
  const descending = text === "" || text.startsWith("-");
  const column = COLUMNS.find((one) => one === text.replace(/^-/, "")) ?? "year";
  return { column, descending };
}

/** The rows in order; what is equal stays in the order of the series. */
export function sortPoints(rows: readonly PointRow[], text: string): readonly PointRow[] {
  const { column, descending } = readOrder(text);
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(cellOf(a, column), cellOf(b, column)));
}

function cellOf({ series, point }: PointRow, column: Column): string | number {
  switch (column) {
    case "year":
      return point.year ?? 0;
    case "of":
      return series.of.name;
    case "indicator":
      return series.name;
    case "sense":
      return series.sense;
    case "kind":
      return point.kind;
    case "value":
      return point.value;
  }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "zh-CN");
}
