/** A workbook to its tables: the text of the cells, nothing of their form. */
import { checkLength } from "../place-lines.ts";
import { type Table, type TableRow, columnIndex } from "../table/table.ts";
import type { ZipEntry } from "../zip/open-zip.ts";
import { parseXml } from "./parse-xml.ts";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const STRINGS = "xl/sharedStrings.xml";
const MOST_COLUMNS = 1000;

type Counter = (characters: number) => void;

/** The workbook part among the entries of an archive, undefined where it is none. */
export function findWorkbook(entries: readonly ZipEntry[]): ZipEntry | undefined {
  return entries.find(({ path }) => path === WORKBOOK);
}

/** The sheets of a workbook in their order; `name` is the file's. */
export async function readXlsx(
  workbook: ZipEntry,
  entries: readonly ZipEntry[],
  name: string,
): Promise<Table[]> {
  const partOf = (path: string) => entries.find((entry) => entry.path === path);
  const targets = await readTargets(partOf(RELATIONS));
  let characters = 0;
  const count = (more: number): void => {
    characters += more;
    checkLength(characters, name);
  };
  const strings = await readStrings(partOf(STRINGS), count);
  const tables: Table[] = [];
  for (const { sheet, id } of await readSheets(workbook)) {
    const part = partOf(targets.get(id) ?? "");
    if (part !== undefined) tables.push({ sheet, rows: await readRows(part, strings, count) });
  }
  return tables;
}

async function readSheets(workbook: ZipEntry): Promise<{ sheet: string; id: string }[]> {
  const sheets: { sheet: string; id: string }[] = [];
  await parseXml(workbook, {
    open: (element, { name = "", id = "", state = "" }) => {
      if (element === "sheet" && !state.startsWith("veryHidden")) sheets.push({ sheet: name, id });
    },
  });
  return sheets;
}

async function readTargets(part: ZipEntry | undefined): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  if (part === undefined) return targets;
  await parseXml(part, {
    open: (element, { Id = "", Target = "" }) => {
      if (element !== "Relationship") return;
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

async function readStrings(part: ZipEntry | undefined, count: Counter): Promise<string[]> {
  const strings: string[] = [];
  let isText = false;
  let isReading = false;
  if (part === undefined) return strings;
  await parseXml(part, {
    open: (element) => {
      if (element === "si") strings.push("");
      if (element === "rPh") isReading = true;
      isText = element === "t";
    },
    close: (element) => {
      if (element === "rPh") isReading = false;
      isText = false;
    },
    text: (text) => {
      if (!isText || isReading || strings.length === 0) return;
      count(text.length);
      strings[strings.length - 1] += text;
    },
  });
  return strings;
}

async function readRows(
  part: ZipEntry,
  strings: readonly string[],
  count: Counter,
): Promise<TableRow[]> {
  const rows: { number: number; cells: string[] }[] = [];
  let cell = { column: 0, type: "", value: "" };
  let isValue = false;
  await parseXml(part, {
    open: (element, { r = "", t = "" }) => {
      if (element === "row") {
        rows.push({ number: Number(r) || (rows.at(-1)?.number ?? 0) + 1, cells: [] });
      }
      if (element === "c") {
        const next = rows.at(-1)?.cells.length ?? 0;
        cell = { column: r === "" ? next : columnIndex(r), type: t, value: "" };
      }
      isValue = element === "v" || element === "t";
    },
    text: (text) => {
      if (isValue) cell.value += text;
    },
    close: (element) => {
      isValue = false;
      if (element !== "c" || cell.column >= MOST_COLUMNS) return;
      const text = cell.type === "s" ? (strings[Number(cell.value)] ?? "") : cell.value;
      count(text.length);
      const cells = rows.at(-1)?.cells;
      while (cells !== undefined && cells.length < cell.column) cells.push("");
      cells?.splice(cell.column, 1, text);
    },
  });
  return rows;
}
