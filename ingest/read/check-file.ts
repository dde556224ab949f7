/** What is refused before it is read: empty, too large, no text. */
import { IngestError } from "../errors.ts";
import { binaryFile } from "./find-format.ts";
import { isGarbled } from "./judge-text.ts";

/** The largest file that is taken in, in bytes: pictures make a PDF large. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** The most that is read as text. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;

const SAMPLE_BYTES = 65_536;
const MOST_CONTROL = 0.02;

/** Throws IngestError when a file of this many bytes is empty or larger than `limit`. */
export function checkSize(bytes: number, name: string, limit: number): void {
  if (bytes === 0) {
    const message = `文件“${name}”是空的，没有可读的内容，请换一个文件。`;
    throw new IngestError("FILE_EMPTY", message, { name });
  }
  if (bytes > limit) {
    const [size, most] = [bytes, limit].map((each) => Math.ceil(each / 1024 / 1024));
    const message = `文件“${name}”有 ${size} MB，超过 ${most} MB 的上限，请拆分，或只保留报告正文后再导入。`;
    throw new IngestError("FILE_TOO_LARGE", message, { name, bytes });
  }
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

function hasControlBytes(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const control = sample.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d));
  return control.length > MOST_CONTROL * sample.length;
}
