/** A file to the documents it holds: decoded by its encoding, read by its format, refused where it is no report. */
import { IngestError } from "../errors.ts";
import type { RawText, SourceFile } from "../model/document.ts";
import { checkIsReadable, checkIsText, checkSize } from "./check-file.ts";
import { checkIsReport } from "./check-report.ts";
import { decodeText } from "./decode-text.ts";
import type { DocumentPart } from "./document-part.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";

type Format = "text" | "markdown" | "html";

const FORMATS: Readonly<Record<string, Format>> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
};
const HTML_HEAD = /^\s*<(!--|!doctype html|html|head|body|table|tbody|div)[\s>]/i;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i;
const HEAD_BYTES = 4096;

/** The documents of a file, one after another, each read when it is asked for. */
// eslint-disable-next-line @typescript-eslint/require-await -- archives are opened step by step
export async function* readDocuments(file: SourceFile): AsyncGenerator<DocumentPart> {
  yield { name: file.name, read: () => Promise.resolve(readText(file)) };
}

/** The text of a file that is one; throws IngestError for what is no readable report. */
function readText(file: SourceFile): RawText {
  const { name, bytes } = file;
  const declaredFormat = findFormat(name);
  checkSize(bytes.length, name);
  checkIsText(bytes, name);
  const decoded = decodeText(bytes, findCharset(bytes));
  checkIsReadable(decoded.text, bytes, name);
  // Pages saved under the name of a text file are pages all the same.
  const format =
    declaredFormat === "text" && HTML_HEAD.test(decoded.text) ? "html" : declaredFormat;
  const raw = readAs(format, decoded.text, name);
  checkIsReport(raw.text, name, format === "html");
  return { ...raw, notices: [...decoded.notices, ...raw.notices] };
}

function readAs(format: Format, text: string, name: string): RawText {
  if (format === "html") return readPage(text, name);
  if (format === "markdown") return readMarkdown(text);
  return { text, places: [{ at: 0, place: { offset: 0 } }], declared: {}, notices: [] };
}

function readPage(text: string, name: string): RawText {
  try {
    return readHtml(text);
  } catch (error) {
    // Elements nested tens of thousands deep: no page that a person wrote.
    if (!(error instanceof RangeError)) throw error;
    const message = `网页“${name}”的结构层层嵌套、无法解析，请把报告正文另存为 .txt 后再导入。`;
    throw new IngestError("FILE_UNREADABLE", message, { name });
  }
}

function findFormat(name: string): Format {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const format = FORMATS[extension];
  if (format !== undefined) return format;
  const message = `不支持“${name}”这种类型的文件，请把报告另存为 .txt、.md 或 .html 后再导入。`;
  throw new IngestError("FILE_TYPE_UNSUPPORTED", message, { name });
}

// A page names its encoding in ASCII, whatever the encoding is.
function findCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  return CHARSET.exec(head)?.[1];
}
