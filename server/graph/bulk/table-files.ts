/** Tables as CSV files that grow row by row, and the arguments with which `neo4j-admin` reads them. */
import { closeSync, openSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PlainValue } from "../../store/graph-store.ts";
import { TABLES, TABLE_NAMES, type TableColumns, type TableName } from "./table-columns.ts";

/** What a node or a relationship has. */
export type Properties = Readonly<Record<string, PlainValue | undefined>>;

/** A row on its way into a table. */
export type TableRow = { readonly table: TableName; readonly properties: Properties } & (
  | { readonly id: string; readonly labels: readonly string[] }
  | { readonly start: string; readonly end: string; readonly type: string }
);

/** The file with the arguments of `neo4j-admin`, to be used in its own folder. */
export const ARGUMENTS_FILE = "import.args";

/** The names of all files that are written. */
export const TABLE_FILES: readonly string[] = [ARGUMENTS_FILE, ...TABLE_NAMES.map(fileName)];

// Stands between the items of a list and between labels: a sign that no text has.
const LIST_DELIMITER = "\u001f";
const ENDS = { nodes: ["id:ID", ":LABEL"], relationships: [":START_ID", ":END_ID", ":TYPE"] };
// Characters that are written at once.
const CHUNK = 1_000_000;

/** A table that is being written. */
interface OpenTable {
  readonly file: number;
  readonly columns: readonly string[];
  waiting: string;
}

/** Owns the open files. */
export class TableFiles {
  readonly #folder: string;
  readonly #open = new Map<TableName, OpenTable>();

  /** Begins every table anew. */
  constructor(folder: string) {
    this.#folder = folder;
    rmSync(join(folder, ARGUMENTS_FILE), { force: true });
    for (const name of TABLE_NAMES) {
      const file = openSync(join(folder, fileName(name)), "w");
      const columns = Object.keys(TABLES[name].columns);
      this.#open.set(name, { file, columns, waiting: headerOf(TABLES[name]) });
    }
  }

  add(row: TableRow): void {
    const table = this.#open.get(row.table);
    if (table === undefined) throw new Error(`the table ${row.table} is closed`);
    let line =
      "id" in row
        ? `${toCell(row.id)},${toCell(row.labels)}`
        : `${toCell(row.start)},${toCell(row.end)},${toCell(row.type)}`;
    for (const column of table.columns) line += `,${toCell(row.properties[column] ?? null)}`;
    table.waiting += `${line}\n`;
    if (table.waiting.length >= CHUNK) flush(table);
  }

  /** All rows are there: writes how to import them, which nobody can before. */
  complete(): void {
    for (const table of this.#open.values()) flush(table);
    writeFileSync(join(this.#folder, ARGUMENTS_FILE), `${importArguments().join("\n")}\n`);
  }

  close(): void {
    for (const { file } of this.#open.values()) closeSync(file);
    this.#open.clear();
  }
}

function flush(table: OpenTable): void {
  writeFileSync(table.file, table.waiting);
  table.waiting = "";
}

function importArguments(): readonly string[] {
  return [
    // The names of the files are relative.
    ...["--array-delimiter=U+001F", "--multiline-fields=true", "--overwrite-destination"],
    ...TABLE_NAMES.map((table) => `--${TABLES[table].kind}=${fileName(table)}`),
  ];
}

function fileName(table: TableName): string {
  return `${table}.csv`;
}

function headerOf({ kind, columns }: TableColumns): string {
  const named = Object.entries(columns).map(([name, type]) => `${name}:${type}`);
  return `${[...ENDS[kind], ...named].join(",")}\n`;
}

/** Text has quotes, also where it is empty; what is not there has none. A million documents have no time for a CSV library. */
function toCell(value: PlainValue): string {
  if (value === null) return "";
  if (typeof value === "string") return quote(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  // No list and a list of nothing but "" look alike; `finish-bulk-import` knows which it was.
  const list = value.map((item: PlainValue) => textOf(item)).join(LIST_DELIMITER);
  return list === "" ? "" : quote(list);
}

function quote(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}

function textOf(item: PlainValue): string {
  if (typeof item !== "string") return JSON.stringify(item);
  return item.includes(LIST_DELIMITER) ? item.replaceAll(LIST_DELIMITER, " ") : item;
}
