/** What is refused before it is decoded: empty, too large, no text. */
import { IngestError } from "../errors.ts";
import { isGarbled } from "./judge-text.ts";

/** The largest document that is read, in bytes. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

// The first bytes of the formats that people mistake for text.
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["Word、Excel 或压缩", [0x50, 0x4b, 0x03, 0x04]],
  ["Word 或 Excel", [0xd0, 0xcf, 0x11, 0xe0]],
  ["RTF", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["图片", [0x89, 0x50, 0x4e, 0x47]],
  ["图片", [0xff, 0xd8, 0xff]],
  ["图片", [0x47, 0x49, 0x46, 0x38]],
  ["压缩", [0x1f, 0x8b]],
  ["压缩", [0x52, 0x61, 0x72, 0x21]],
  ["程序", [0x7f, 0x45, 0x4c, 0x46]],
];
const SAMPLE_BYTES = 65_536;
const MOST_CONTROL = 0.02;

/** Throws IngestError when a file of this many bytes is empty or too large to be a report. */
export function checkSize(bytes: number, name: string): void {
  if (bytes === 0) {
    const message = `文件“${name}”是空的，没有可读的内容，请换一个文件。`;
    throw new IngestError("FILE_EMPTY", message, { name });
  }
  if (bytes > MAX_DOCUMENT_BYTES) {
    const size = (bytes / 1024 / 1024).toFixed(1);
    const message = `文件“${name}”有 ${size} MB，超过 20 MB 的上限，请只保留报告正文后再导入。`;
    throw new IngestError("FILE_TOO_LARGE", message, { name, bytes });
  }
}

/** Throws IngestError when the bytes begin as those of another format than text do. */
export function checkIsText(bytes: Uint8Array, name: string): void {
  const known = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  );
  if (known !== undefined) throw binaryFile(known[0], name);
}

/**
 * Throws IngestError when the decoded text is none: the bytes were no text at all, or it is garbled
 * beyond reading.
 */
export function checkIsReadable(text: string, bytes: Uint8Array, name: string): void {
  if (!isGarbled(text)) return;
  if (hasControlBytes(bytes)) throw binaryFile("二进制", name);
  const message = `文件“${name}”里是乱码（文字在此前的转换中已经损坏），无法还原，请从原网页重新保存一份。`;
  throw new IngestError("TEXT_GARBLED", message, { name });
}

function binaryFile(kind: string, name: string): IngestError {
  const message = `文件“${name}”是${kind}文件，不是文本，请把报告另存为 .txt、.md 或 .html 后再导入。`;
  return new IngestError("FILE_BINARY", message, { name });
}

function hasControlBytes(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const control = sample.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d));
  return control.length > MOST_CONTROL * sample.length;
}
