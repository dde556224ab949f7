/** A file of text: decoded by its encoding, read as plain text, Markdown or a page. */
import { IngestError } from "../errors.ts";
import type { RawText, SourceFile } from "../model/document.ts";
import { checkIsReadable } from "./check-file.ts";
import { type DecodedText, decodeText } from "./decode-text.ts";
import type { FileFormat } from "./find-format.ts";
import { readHtml } from "./read-html.ts";
import { readMarkdown } from "./read-markdown.ts";

const HTML_HEAD =
  /^\s*<(\?xml[^>]{0,200}>\s*<!doctype html|!--|!doctype html|html|head|body|table|tbody|div)[\s>]/i;
const CHARSET = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i;
const HEAD_BYTES = 4096;

/** The text of a file as it stands, decoded. Throws IngestError for what is none. */
export function decodeFile({ name, bytes }: SourceFile): DecodedText {
  const decoded = decodeText(bytes, findCharset(bytes));
  checkIsReadable(decoded.text, bytes, name);
  return decoded;
}

/** What the file says, and whether it is a page. Throws IngestError for what is no text. */
export function readText(file: SourceFile, format: FileFormat): RawText & { isPage: boolean } {
  const decoded = decodeFile(file);
  // Pages saved under the name of a text file are pages all the same.
  const isPage = format === "html" || (format === "text" && HTML_HEAD.test(decoded.text));
  const raw = isPage ? readPage(decoded.text, file.name) : readPlain(decoded.text, format);
  return { ...raw, notices: [...decoded.notices, ...raw.notices], isPage };
}

function readPlain(text: string, format: FileFormat): RawText {
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

// A page names its encoding in ASCII, whatever the encoding is.
function findCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  return CHARSET.exec(head)?.[1];
}
