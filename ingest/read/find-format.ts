/** What a file is: by its first bytes, and by its name only where they leave it open. */
import { IngestError } from "../errors.ts";
import { isZip } from "./zip/open-zip.ts";

/** How a file is read; "package" is a ZIP archive, of which only its contents tell what it is. */
export type FileFormat = "text" | "markdown" | "html" | "csv" | "pdf" | "package";

const TEXT_FORMATS: Readonly<Record<string, FileFormat>> = {
  "": "text",
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  shtml: "html",
  csv: "csv",
  tsv: "csv",
};
// Names of formats that portals give to pages and plain text: what is in them decides.
const CLAIMED = new Set(["doc", "docx", "wps", "pdf", "xls", "xlsx", "rtf", "zip"]);

// The first bytes of what is no text, with what to say of it.
const REFUSED: readonly (readonly [string, string])[] = [
  ["{\\rtf", "RTF"],
  ["\x89PNG", "图片"],
  ["\xff\xd8\xff", "图片"],
  ["GIF8", "图片"],
  ["BM\x00", "图片"],
  ["II*\0", "图片"],
  ["MM\0*", "图片"],
  ["\x1f\x8b", "压缩"],
  ["Rar!", "RAR 压缩"],
  ["7z\xbc\xaf", "7z 压缩"],
  ["\x7fELF", "程序"],
  ["MZ\x90", "程序"],
];
const COMPOUND = "\xd0\xcf\x11\xe0";
const COMPOUND_KINDS: readonly (readonly [string, string])[] = [
  ["WordDocument", "旧版 Word（.doc 或 .wps）文件，请用 Word 或 WPS 打开，另存为 .docx 后再导入。"],
  ["Workbook", "旧版 Excel（.xls 或 .et）文件，请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。"],
  [
    "PowerPoint Document",
    "旧版演示文稿（.ppt 或 .dps），里面没有报告正文，请导入 Word 版或 PDF 版。",
  ],
];
const HEAD = 1024;
const WEB_ARCHIVE = /^(From: <Saved by|MIME-Version: 1\.0)/i;

/** The format of a file. Throws IngestError, with what to do, for those that cannot be read. */
export function findFormat(name: string, bytes: Uint8Array): FileFormat {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (isZip(bytes)) return "package";
  // Some programs set a few bytes before the mark.
  if (head.includes("%PDF-")) return "pdf";
  checkHead(name, head, bytes);
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const format = TEXT_FORMATS[extension] ?? (CLAIMED.has(extension) ? "text" : undefined);
  if (format !== undefined) return format;
  const message = `不支持“${name}”这种类型的文件，可以导入 .docx、.pdf、.txt、.md、.html、.xlsx、.csv 和装有它们的 .zip。`;
  throw new IngestError("FILE_TYPE_UNSUPPORTED", message, { name });
}

function checkHead(name: string, head: string, bytes: Uint8Array): void {
  if (head.startsWith(COMPOUND)) throw refuseCompound(name, bytes);
  if (WEB_ARCHIVE.test(head)) {
    const message = `“${name}”是网页归档（.mht）文件，请用浏览器打开，另存为 .html 后再导入。`;
    throw new IngestError("FILE_TYPE_UNSUPPORTED", message, { name });
  }
  const known = REFUSED.find(([signature]) => head.startsWith(signature));
  if (known !== undefined) throw binaryFile(known[1], name);
}

/** The refusal of what is no text. */
export function binaryFile(kind: string, name: string): IngestError {
  const message = `文件“${name}”是${kind}文件，读不出文字，请把报告另存为 .docx、.pdf 或 .txt 后再导入。`;
  return new IngestError("FILE_BINARY", message, { name });
}

function refuseCompound(name: string, bytes: Uint8Array): IngestError {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, "utf16le"));
  if (holds("EncryptedPackage")) {
    const message = `“${name}”设有密码，无法读取，请解除密码后再导入。`;
    return new IngestError("FILE_ENCRYPTED", message, { name });
  }
  const kind = COMPOUND_KINDS.find(([stream]) => holds(stream))?.[1];
  const what = kind ?? "旧版 Office 文件，请用 Word 或 WPS 打开，另存为 .docx 后再导入。";
  return new IngestError("FILE_TYPE_UNSUPPORTED", `“${name}”是${what}`, { name });
}
