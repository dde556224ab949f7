/** A table as the readers of spreadsheets and CSV give it. */

/** A row: its number in the file, from 1, and the text of its cells by column, from 0. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A table of a file. */
export interface Table {
  /** The name of the sheet, "" where the file has but one table. */
  readonly sheet: string;
  readonly rows: readonly TableRow[];
}

/** The column as spreadsheets name it: 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** The column that a spreadsheet names: A1 → 0, AA7 → 26. */
export function columnIndex(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? "A";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
