/** A file to the documents it holds: a report, the reports that a table lists, or all files of an archive. */
import { IngestError } from "../errors.ts";
import type { RawText, SourceFile } from "../model/document.ts";
import { checkDepth, checkPath, listMembers } from "./archive-members.ts";
import { MAX_FILE_BYTES, MAX_TEXT_BYTES, checkSize } from "./check-file.ts";
import { checkIsReport, noticeOddities } from "./check-report.ts";
import type { DocumentPart } from "./document-part.ts";
import { findFormat } from "./find-format.ts";
import { isGarbled } from "./judge-text.ts";
import { findDocxMain, readDocx } from "./office/read-docx.ts";
import { findWorkbook, readXlsx } from "./office/read-xlsx.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { decodeFile, readText } from "./read-text.ts";
import { readCsv } from "./table/read-csv.ts";
import { findTableDocuments } from "./table/table-documents.ts";
import type { Table } from "./table/table.ts";
import { type OpenZip, type ZipEntry, openZip, unpackWhole } from "./zip/open-zip.ts";

type OwnPart = Pick<DocumentPart, "name" | "read">;

/** How to go through an archive. */
export interface ReadingOptions {
  /** The number of its file to begin with, from 0. */
  readonly first?: number;
  /** Called before each of its files is unpacked. */
  readonly onMember?: (place: Omit<DocumentPart, "read">) => void;
}

/**
 * The documents of a file, one after another, each read when it is asked for. Throws IngestError where the
 * file is refused whole.
 */
export async function* readDocuments(
  file: SourceFile,
  { first = 0, onMember }: ReadingOptions = {},
): AsyncGenerator<DocumentPart> {
  checkSize(file.bytes.length, file.name, MAX_FILE_BYTES);
  if (findFormat(file.name, file.bytes) !== "package") {
    for (const part of openFile(file)) yield { ...part, member: 0, members: 1 };
    return;
  }
  const zip = await openZip(file.bytes, file.name);
  const office = await openOffice(zip, file.name);
  if (office !== null) {
    for (const part of office) yield { ...part, member: 0, members: 1 };
    return;
  }
  const members = listMembers(zip, file.name);
  for (const [member, entry] of members.entries()) {
    if (member < first) continue;
    const place = { member, members: members.length };
    onMember?.({ name: entry.path, ...place });
    for await (const part of openMember(entry, 1)) yield { ...part, ...place };
  }
}

/** The documents of a file that is no archive. */
function openFile(file: SourceFile): OwnPart[] {
  const { name, bytes } = file;
  const format = findFormat(name, bytes);
  if (format === "pdf") {
    return [{ name, read: async () => checkReport(await readPdf(bytes, name), name, false) }];
  }
  checkSize(bytes.length, name, MAX_TEXT_BYTES);
  if (format === "csv") {
    const { text, notices } = decodeFile(file);
    const parts = openTables([readCsv(text, name)], name);
    return parts.map((part) => ({
      ...part,
      read: async () => withNotices(await part.read(), notices),
    }));
  }
  const read = () => {
    const { isPage, ...raw } = readText(file, format);
    return checkReport(raw, name, isPage);
  };
  return [{ name, read: () => Promise.resolve().then(read) }];
}

/** The documents of an archive that is an Office file, null where it is none. */
async function openOffice({ entries }: OpenZip, name: string): Promise<OwnPart[] | null> {
  const main = findDocxMain(entries);
  if (main !== undefined) {
    const read = async () => checkReport(await readDocx(main, entries, name), name, false);
    return [{ name, read }];
  }
  const workbook = findWorkbook(entries);
  if (workbook !== undefined) return openTables(await readXlsx(workbook, entries, name), name);
  checkIsKnown(entries, name);
  return null;
}

function openTables(tables: readonly Table[], name: string): OwnPart[] {
  const documents = findTableDocuments(tables, name);
  return documents.map(({ label, raw }) => {
    const own = documents.length === 1 ? name : `${name} › ${label}`;
    return { name: own, read: () => Promise.resolve().then(() => checkReport(raw, own, false)) };
  });
}

/** The documents of one file in an archive; what is wrong with the file, its reading says. */
async function* openMember(entry: ZipEntry, depth: number): AsyncGenerator<OwnPart> {
  const { path } = entry;
  try {
    checkPath(path);
    const bytes = await unpackWhole(entry, MAX_FILE_BYTES);
    checkSize(bytes.length, path, MAX_FILE_BYTES);
    const file = { name: path, bytes };
    if (findFormat(path, bytes) !== "package") {
      yield* openFile(file);
      return;
    }
    const zip = await openZip(bytes, path);
    const office = await openOffice(zip, path);
    if (office !== null) {
      yield* office;
      return;
    }
    checkDepth(depth + 1, path);
    for (const inner of listMembers(zip, path)) {
      for await (const part of openMember(inner, depth + 1)) {
        yield { ...part, name: `${path}/${part.name}` };
      }
    }
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    yield { name: path, read: () => Promise.reject(error) };
  }
}

// Formats that are archives too, and hold no report that could be read.
function checkIsKnown(entries: readonly ZipEntry[], name: string): void {
  const holds = (path: RegExp) => entries.some((entry) => path.test(entry.path));
  const kind = [
    [/^ppt\//, "演示文稿，里面没有报告正文，请导入 Word 版或 PDF 版。"],
    [
      /^mimetype$|^META-INF\/manifest\.xml$/,
      "OpenDocument 或电子书文件，请另存为 .docx 后再导入。",
    ],
    [/^OFD\.xml$/i, "OFD 版式文件，请用阅读器导出为 PDF 或 .docx 后再导入。"],
  ].find(([path]) => holds(path as RegExp))?.[1];
  if (kind === undefined) return;
  throw new IngestError("FILE_TYPE_UNSUPPORTED", `“${name}”是${String(kind)}`, { name });
}

function checkReport(raw: RawText, name: string, isPage: boolean): RawText {
  if (isGarbled(raw.text)) {
    const message = `“${name}”里的文字是乱码（字体没有附带文字编码，或内容已损坏），请换一份 .docx 或重新下载后再导入。`;
    throw new IngestError("TEXT_GARBLED", message, { name });
  }
  checkIsReport(raw.text, name, isPage);
  return withNotices(raw, noticeOddities(raw.text));
}

function withNotices(raw: RawText, notices: RawText["notices"]): RawText {
  return { ...raw, notices: [...notices, ...raw.notices] };
}
