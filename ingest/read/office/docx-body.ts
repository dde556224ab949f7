/** The paragraphs of a Word document in their order, tables of figures left out. */
import { checkLength } from "../place-lines.ts";
import { isDataTable } from "../table/is-data-table.ts";
import type { ZipEntry } from "../zip/open-zip.ts";
import type { ListPlace } from "./numbering.ts";
import { parseXml } from "./parse-xml.ts";

/** A paragraph; `number` counts every one of the document from 1, empty ones too. */
export interface DocxParagraph {
  readonly number: number;
  readonly text: string;
  readonly style: string;
  /** Its own place in a list; null where its style decides. */
  readonly list: ListPlace | null;
}

/** The text of a document and what was left out of it. */
export interface DocxBody {
  readonly paragraphs: readonly DocxParagraph[];
  readonly tableRows: number;
  readonly footnotes: number;
}

interface ParagraphDraft {
  number: number;
  text: string;
  style: string;
  list: string;
  level: number;
}

interface TableDraft {
  readonly paragraphs: DocxParagraph[];
  readonly cells: number[];
  rows: number;
  hasTable: boolean;
}

interface State {
  readonly name: string;
  readonly body: DocxParagraph[];
  /** A text box stands within a paragraph. */
  readonly open: ParagraphDraft[];
  readonly tables: TableDraft[];
  count: number;
  characters: number;
  tableRows: number;
  footnotes: number;
  /** Inside so many elements whose text is not the document's. */
  skipping: number;
  isRun: boolean;
  isHidden: boolean;
  isText: boolean;
}

type Attributes = Readonly<Record<string, string>>;

// Moved away, a second drawing of the same box, the reading of a character.
const SKIPPED = new Set(["moveFrom", "Fallback", "rt", "del"]);

const OPENERS: Readonly<Record<string, (state: State, attributes: Attributes) => void>> = {
  p: (state) => {
    state.count += 1;
    state.open.push({ number: state.count, text: "", style: "", list: "", level: 0 });
  },
  pStyle: (state, { val = "" }) => change(state, (draft) => (draft.style = val)),
  numId: (state, { val = "" }) => change(state, (draft) => (draft.list = val)),
  ilvl: (state, { val = "0" }) => change(state, (draft) => (draft.level = Number(val))),
  r: (state) => {
    state.isRun = true;
    state.isHidden = false;
  },
  vanish: (state, { val = "true" }) => {
    if (state.isRun) state.isHidden = !["false", "0", "off"].includes(val);
  },
  t: (state) => (state.isText = true),
  tab: (state) => state.isRun && write(state, " "),
  br: (state, { type }) => type === undefined && write(state, "\n"),
  cr: (state) => write(state, "\n"),
  noBreakHyphen: (state) => write(state, "-"),
  footnoteReference: (state) => (state.footnotes += 1),
  endnoteReference: (state) => (state.footnotes += 1),
  tbl: (state) => {
    const outer = state.tables.at(-1);
    if (outer !== undefined) outer.hasTable = true;
    state.tables.push({ paragraphs: [], cells: [], rows: 0, hasTable: false });
  },
  tr: (state) => {
    const table = state.tables.at(-1);
    if (table !== undefined) table.rows += 1;
  },
  tc: (state) => state.tables.at(-1)?.cells.push(0),
};

const CLOSERS: Readonly<Record<string, (state: State) => void>> = {
  p: endParagraph,
  r: (state) => (state.isRun = false),
  t: (state) => (state.isText = false),
  tbl: endTable,
};

/** Reads the main part of a Word document; `name` is the file's. */
export async function readDocxBody(part: ZipEntry, name: string): Promise<DocxBody> {
  const counts = { count: 0, characters: 0, tableRows: 0, footnotes: 0, skipping: 0 };
  const flags = { isRun: false, isHidden: false, isText: false };
  const state: State = { name, body: [], open: [], tables: [], ...counts, ...flags };
  await parseXml(part, {
    open: (element, attributes) => {
      if (SKIPPED.has(element)) state.skipping += 1;
      OPENERS[element]?.(state, attributes);
    },
    close: (element) => {
      if (SKIPPED.has(element)) state.skipping -= 1;
      CLOSERS[element]?.(state);
    },
    text: (text) => state.isText && write(state, text),
  });
  return { paragraphs: state.body, tableRows: state.tableRows, footnotes: state.footnotes };
}

function change(state: State, apply: (draft: ParagraphDraft) => void): void {
  const draft = state.open.at(-1);
  if (draft !== undefined) apply(draft);
}

function write(state: State, text: string): void {
  if (state.skipping > 0 || state.isHidden) return;
  state.characters += text.length;
  checkLength(state.characters, state.name);
  change(state, (draft) => (draft.text += text));
}

function endParagraph(state: State): void {
  const draft = state.open.pop();
  if (draft === undefined || state.skipping > 0) return;
  const { number, text, style, list, level } = draft;
  const paragraph = { number, text, style, list: list === "" ? null : { list, level } };
  const table = state.tables.at(-1);
  (table?.paragraphs ?? state.body).push(paragraph);
  const cell = (table?.cells.length ?? 0) - 1;
  if (table !== undefined && cell >= 0) table.cells[cell] = (table.cells[cell] ?? 0) + text.length;
}

function endTable(state: State): void {
  const table = state.tables.pop();
  if (table === undefined || state.skipping > 0) return;
  if (!table.hasTable && isDataTable(table.cells)) {
    state.tableRows += table.rows;
    return;
  }
  (state.tables.at(-1)?.paragraphs ?? state.body).push(...table.paragraphs);
}
