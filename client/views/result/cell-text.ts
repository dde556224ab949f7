/** Values of a result as text: for cells, for filtering, for copying. Pure. */
import type { z } from "zod";
import type { JsonValueSchema } from "../../../server/contract/query.ts";

export type JsonValue = z.infer<typeof JsonValueSchema>;

/** A value as one reads it; "" for null. */
export function cellText(value: JsonValue): string {
  if (value === null) return "";
  if (Array.isArray(value)) return value.map(cellText).join("、");
  if (typeof value === "object") {
    const name = value["name"] ?? value["caption"] ?? value["title"];
    return typeof name === "string" ? name : JSON.stringify(value);
  }
  return String(value);
}

/** Rows whose text holds `filter` in some cell, whatever its case. */
export function filterRows(rows: readonly JsonValue[][], filter: string): readonly JsonValue[][] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter((row) => row.some((value) => cellText(value).toLowerCase().includes(wanted)));
}

/** Rows in the order of one column: numbers as numbers, the rest as Chinese text. */
export function sortRows(
  rows: readonly JsonValue[][],
  column: number,
  descending: boolean,
): readonly JsonValue[][] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a[column] ?? null, b[column] ?? null));
}

/** A table as tab-separated text, for spreadsheets. */
export function tableText(columns: readonly string[], rows: readonly JsonValue[][]): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t");
  return [line(columns), ...rows.map((row) => line(row.map(cellText)))].join("\n");
}

function compare(a: JsonValue, b: JsonValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return cellText(a).localeCompare(cellText(b), "zh-CN");
}
