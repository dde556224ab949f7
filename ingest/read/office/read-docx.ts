/** A Word document to the lines of its text. */
import type { RawText } from "../../model/document.ts";
import type { Notice } from "../../model/notice.ts";
import { type PlacedLine, joinLines } from "../place-lines.ts";
import { tableLeftOut } from "../table/is-data-table.ts";
import type { ZipEntry } from "../zip/open-zip.ts";
import { type DocxParagraph, readDocxBody } from "./docx-body.ts";
import { readNumbering, startCounting } from "./numbering.ts";
import { type ParagraphStyle, readStyles } from "./styles.ts";

const MAIN = /^word\/document\d*\.xml$/;
const CONTENTS = /^(toc|table of contents|目录)\b/i;

/** The main part of a Word document among the entries of an archive, undefined where it is none. */
export function findDocxMain(entries: readonly ZipEntry[]): ZipEntry | undefined {
  return entries.find(({ path }) => MAIN.test(path));
}

/** The text of a Word document, one line a paragraph; `main` is its main part. */
export async function readDocx(
  main: ZipEntry,
  entries: readonly ZipEntry[],
  name: string,
): Promise<RawText> {
  const partOf = (path: string) => entries.find((entry) => entry.path === path);
  const styles = await readStyles(partOf("word/styles.xml"));
  const count = startCounting(await readNumbering(partOf("word/numbering.xml")));
  const { paragraphs, tableRows, footnotes } = await readDocxBody(main, name);
  const lines = paragraphs
    .filter(({ style }) => !CONTENTS.test(styles.get(style)?.name ?? ""))
    .map((paragraph) => toLine(paragraph, labelOf(paragraph, styles, count)));
  const notices: Notice[] = [];
  if (tableRows > 0) notices.push(tableLeftOut(tableRows));
  if (footnotes > 0) notices.push(footnotesLeftOut(footnotes));
  if (entries.some(({ path }) => /vbaProject\.bin$/i.test(path))) notices.push(macrosLeftOut());
  return { ...joinLines(lines), declared: {}, notices };
}

function labelOf(
  { list, style, text }: DocxParagraph,
  styles: ReadonlyMap<string, ParagraphStyle>,
  count: ReturnType<typeof startCounting>,
): string {
  const place = list ?? styles.get(style)?.list ?? null;
  // List 0 takes a paragraph out of the list of its style.
  return place === null || place.list === "0" || text.trim() === "" ? "" : count(place);
}

function toLine({ text, number }: DocxParagraph, label: string): PlacedLine {
  const start = { at: label.length, place: { paragraph: number, offset: 0 } };
  // The number is in no text: it belongs to where the paragraph begins.
  const first = { at: 0, place: { paragraph: number, offset: 0 } };
  return { text: label + text, runs: label === "" ? [start] : [first, start] };
}

function footnotesLeftOut(count: number): Notice {
  const message = `有 ${count} 条脚注或尾注没有读取：只读正文。`;
  return { code: "footnotes-left-out", message };
}

function macrosLeftOut(): Notice {
  const message = "文档带有宏，宏没有运行，只读取了文字。";
  return { code: "macros-left-out", message };
}
