/** A table with a column of text to documents: the whole column, or one for each report it lists. */
import { IngestError } from "../../errors.ts";
import type { DeclaredFacts, RawText } from "../../model/document.ts";
import type { Notice } from "../../model/notice.ts";
import { type PlacedLine, joinLines } from "../place-lines.ts";
import { type Table, type TableRow, columnName } from "./table.ts";

/** A document that a table holds. */
export interface TableDocument {
  /** What tells it from the others: its title, or its row. */
  readonly label: string;
  readonly raw: RawText;
}

interface Columns {
  /** How many rows the heads take. */
  readonly head: number;
  readonly text: number;
  readonly title: number;
  readonly year: number;
  readonly places: readonly number[];
}

interface Group {
  readonly declared: DeclaredFacts;
  readonly rows: TableRow[];
}

const TEXT = /^(正文|内容|文本|全文|报告正文|报告内容|报告全文|正文内容|段落|text|content|body)$/i;
const TITLE = /^(标题|標題|题名|篇名|文件名称?|报告名称|报告标题|title)$/i;
const YEAR = /^(年份|年度|年|报告年份|year)$/i;
const PLACES = [
  /^(省份?|省级|所在省|province)$/i,
  /^(市|地市|城市|地级市|所在市|city)$/i,
  /^(区县|县区|县|区|县市区|所在县|county|district)$/i,
];
const PLACE = /^(地区|地方|行政区划?|地名|place|region)$/i;
// A report has more; rows that say less are paragraphs or the entries of a list.
const SHORTEST_REPORT = 200;
// A row this long is a report of its own even where nothing names it.
const LONGEST_PARAGRAPH = 2000;

/** The documents of the tables of a file. Throws IngestError where no column holds running text. */
export function findTableDocuments(tables: readonly Table[], name: string): TableDocument[] {
  const documents = tables.flatMap(readTable);
  if (documents.length > 0) return documents;
  const message = `表格“${name}”里没有成句的中文，找不到正文所在的列，请确认正文在某一列里。`;
  throw new IngestError("NO_REPORT_FOUND", message, { name });
}

function readTable(table: Table): TableDocument[] {
  const columns = findColumns(table.rows);
  if (columns === null) return [];
  const rows = table.rows.slice(columns.head);
  const groups = groupRows(rows, columns);
  const sizes = groups.map((group) => sizeOf(group.rows, columns));
  if (groups.length > 1 && median(sizes) >= SHORTEST_REPORT) {
    return groups.map((group) => toDocument(table, columns, group));
  }
  const prose = rows.filter((row) => sizeOf([row], columns) > 0);
  if (prose.length > 1 && median(prose.map((row) => sizeOf([row], columns))) >= LONGEST_PARAGRAPH) {
    return prose.map((row) => toDocument(table, columns, { declared: {}, rows: [row] }));
  }
  const declared = groups.length === 1 ? (groups[0]?.declared ?? {}) : {};
  return [toDocument(table, columns, { declared, rows })];
}

// The column with the most running text; the columns that name what it is, by their heads.
function findColumns(rows: readonly TableRow[]): Columns | null {
  const sizes: number[] = [];
  for (const { cells } of rows) {
    cells.forEach((cell, column) => (sizes[column] = (sizes[column] ?? 0) + countProse(cell)));
  }
  const most = Math.max(0, ...sizes.map((size) => size || 0));
  if (most === 0) return null;
  const text = sizes.indexOf(most);
  const head = findHead(rows, text);
  const cells = rows[head - 1]?.cells ?? [];
  const named = (pattern: RegExp) => cells.findIndex((cell) => pattern.test(cell.trim()));
  const levels = PLACES.map(named).filter((column) => column !== -1);
  const place = named(PLACE);
  const places = place === -1 ? levels : [place];
  return { head, text, title: named(TITLE), year: named(YEAR), places };
}

// The heads stand above the text, if at all: a title above the text is a part of it.
function findHead(rows: readonly TableRow[], text: number): number {
  const first = rows.findIndex(({ cells }) => countProse(cells[text] ?? "") > 0);
  const isHead = ({ cells }: TableRow) =>
    TEXT.test((cells[text] ?? "").trim()) ||
    cells.some((cell) => [TITLE, YEAR, PLACE, ...PLACES].some((each) => each.test(cell.trim())));
  return rows.slice(0, first).findLastIndex(isHead) + 1;
}

// Rows with the same title, place and year are one report; an empty cell repeats the one above.
function groupRows(rows: readonly TableRow[], columns: Columns): Group[] {
  const groups = new Map<string, Group>();
  const keys = [columns.title, columns.year, ...columns.places].filter((column) => column !== -1);
  let last: string[] = [];
  for (const row of rows) {
    const values = keys.map((column) => (row.cells[column] ?? "").trim());
    if (values.some((value) => value !== "")) last = values;
    const key = JSON.stringify(last);
    const group = groups.get(key) ?? { declared: readDeclared(row.cells, columns), rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function readDeclared(cells: readonly string[], columns: Columns): DeclaredFacts {
  const title = (cells[columns.title] ?? "").trim();
  const place = columns.places
    .map((column) => (cells[column] ?? "").trim())
    .filter((value) => value !== "")
    .join("/");
  const year = /^(\d{4})(?:年|\.0)?$/.exec((cells[columns.year] ?? "").trim())?.[1];
  return {
    ...(title !== "" && { title }),
    ...(place !== "" && { place }),
    ...(year !== undefined && { year: Number(year) }),
  };
}

function toDocument({ sheet }: Table, columns: Columns, { declared, rows }: Group): TableDocument {
  const lines = rows.flatMap(({ number, cells }) =>
    toLine(cells[columns.text] ?? "", { sheet, row: number, column: columnName(columns.text) }),
  );
  const row = rows[0]?.number ?? 1;
  const label = declared.title ?? (sheet === "" ? `第 ${row} 行` : `${sheet} 第 ${row} 行`);
  return { label, raw: { ...joinLines(lines), declared, notices: noticeColumns(columns, rows) } };
}

function toLine(
  text: string,
  cell: { readonly sheet: string; readonly row: number; readonly column: string },
): PlacedLine[] {
  if (text.trim() === "") return [];
  return [{ text, runs: [{ at: 0, place: { ...cell, offset: 0 } }] }];
}

function noticeColumns(columns: Columns, rows: readonly TableRow[]): Notice[] {
  const read = new Set([columns.text, columns.title, columns.year, ...columns.places]);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const left = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !read.has(column) && rows.some(({ cells }) => (cells[column] ?? "").trim() !== ""),
  );
  if (left.length === 0) return [];
  const message = `只读取了 ${columnName(columns.text)} 列的正文，另有 ${left.length} 列（${left.map(columnName).join("、")}）没有读取。`;
  return [{ code: "columns-left-out", message }];
}

function sizeOf(rows: readonly TableRow[], { text }: Columns): number {
  return rows.reduce((sum, { cells }) => sum + countProse(cells[text] ?? ""), 0);
}

// Characters of a cell that is running text, 0 for one that is not.
function countProse(cell: string): number {
  const chinese = cell.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  return chinese >= 12 && /[，。；]/.test(cell) ? chinese : 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
