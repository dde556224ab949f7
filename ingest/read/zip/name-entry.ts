import iconv from "iconv-lite";
import type { Entry } from "yauzl";

const UTF8_FLAG = 0x800;
const UNICODE_PATH = 0x7075;
// Version and checksum stand before the name in that field.
const UNICODE_PATH_HEAD = 5;

/**
 * The path of an entry, folders with "/" at the end. What does not say that it is UTF-8 is that or the
 * GBK of Chinese Windows.
 */
export function nameEntry({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const unicode = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (unicode !== undefined) return toPath(unicode.subarray(UNICODE_PATH_HEAD).toString("utf8"));
  if ((generalPurposeBitFlag & UTF8_FLAG) !== 0) return toPath(fileNameRaw.toString("utf8"));
  const text = fileNameRaw.toString("utf8");
  return toPath(text.includes("\ufffd") ? iconv.decode(fileNameRaw, "gb18030") : text);
}

function toPath(name: string): string {
  return name.replaceAll("\\", "/").replaceAll("\0", "");
}
