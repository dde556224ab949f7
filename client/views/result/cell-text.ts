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

/** How a value is written in the table that one looks at. */
export type WriteCell = (value: JsonValue) => string;

/** Rows that hold `filter` in some cell as it is written, whatever its case. */
export function filterRows(
  rows: readonly JsonValue[][],
  filter: string,
  write: WriteCell = cellText,
): readonly JsonValue[][] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === "") return rows;
  return rows.filter((row) => row.some((value) => write(value).toLowerCase().includes(wanted)));
}

/** Which column, and which way. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** Rows in the order of one column: numbers as numbers, the rest as Chinese text, what is empty last either way. */
export function sortRows(
  rows: readonly JsonValue[][],
  { column, descending }: Sorting,
  write: WriteCell = cellText,
): readonly JsonValue[][] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one[column] ?? null, other[column] ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * write(a).localeCompare(write(b), "zh-CN");
  });
}

/** A table as tab-separated text, for spreadsheets. */
export function tableText(
  columns: readonly string[],
  rows: readonly JsonValue[][],
  write: WriteCell = cellText,
): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell) => cell.replace(/\s+/g, " ")).join("\t");
  return [line(columns), ...rows.map((row) => line(row.map(write)))].join("\n");
}
