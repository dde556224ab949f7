/** Tables as CSV files that grow row by row, and the arguments with which `neo4j-admin` reads them. */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
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

// Stands between the items of a list and between labels: a sign that no text has.
const LIST_DELIMITER = "\u001f";
const ENDS = { nodes: ["id:ID", ":LABEL"], relationships: [":START_ID", ":END_ID", ":TYPE"] };
const MAX_WAITING = 5000;

/** Owns the open files. */
export class TableFiles {
  readonly #files = new Map<TableName, { readonly file: number; readonly waiting: Cell[][] }>();

  /** Begins every table in a folder that has none yet. */
  constructor(folder: string) {
    for (const table of TABLE_NAMES) {
      const file = openSync(join(folder, fileName(table)), "wx");
      this.#files.set(table, { file, waiting: [headerOf(TABLES[table])] });
    }
    writeFileSync(join(folder, ARGUMENTS_FILE), `${importArguments().join("\n")}\n`);
  }

  add(row: TableRow): void {
    const { table, properties } = row;
    const types: TableColumns["columns"] = TABLES[table].columns;
    const ends =
      "id" in row ? [row.id, row.labels.join(LIST_DELIMITER)] : [row.start, row.end, row.type];
    const cells = Object.keys(types).map((column) => toCell(properties[column] ?? null));
    const { waiting } = this.#open(table);
    waiting.push([...ends, ...cells]);
    if (waiting.length >= MAX_WAITING) this.#flush(table);
  }

  close(): void {
    for (const [table, { file }] of this.#files) {
      this.#flush(table);
      closeSync(file);
    }
    this.#files.clear();
  }

  #flush(table: TableName): void {
    const { file, waiting } = this.#open(table);
    // Texts have quotes, an empty one too; what is not there has none.
    writeSync(file, stringify(waiting, { quoted_string: true }));
    waiting.length = 0;
  }

  #open(table: TableName) {
    const open = this.#files.get(table);
    if (open === undefined) throw new Error(`the table ${table} is closed`);
    return open;
  }
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

function headerOf({ kind, columns }: TableColumns): Cell[] {
  return [...ENDS[kind], ...Object.entries(columns).map(([name, type]) => `${name}:${type}`)];
}

type Cell = string | null;

function toCell(value: PlainValue): Cell {
  if (value === null || typeof value === "string") return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  // No list and a list of nothing but "" look alike; `finish-bulk-import` knows which it was.
  return value.map((item: PlainValue) => textOf(item)).join(LIST_DELIMITER) || null;
}

function textOf(item: PlainValue): string {
  const text = typeof item === "string" ? item : JSON.stringify(item);
  return text.replaceAll(LIST_DELIMITER, " ");
}
