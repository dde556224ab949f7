/** Bytes to text: the encoding by its mark, by what the page declares, or by what reads best. */
import chardet from "chardet";
import iconv from "iconv-lite";
import type { Notice } from "../model/notice.ts";
import { scoreText } from "./judge-text.ts";

/** Decoded text; a notice where the encoding had to be guessed or bytes were lost. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
// The encodings that Chinese reports come in; GB18030 holds GBK and GB2312.
const CANDIDATES = ["gb18030", "big5", "utf-16le", "utf-16be"] as const;
const ALIASES: Readonly<Record<string, string>> = {
  gb2312: "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  "hz-gb-2312": "gb18030",
  "big5-hkscs": "big5",
  utf8: "utf-8",
  "utf-16": "utf-16le",
};
const SAMPLE_BYTES = 65_536;
// UTF-8 with a few bytes lost, as when two files were joined, is still UTF-8.
const MOST_LOST = 0.002;

/** The text of the bytes; `declared` is the charset that the document names, if it does. */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const mark = MARKS.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  );
  if (mark !== undefined) return decodeAs(bytes, mark[0]);
  if (isUtf8(bytes)) return decodeAs(bytes, "utf-8");
  const [best] = rankEncodings(bytes, declared);
  const decoded = decodeAs(bytes, best);
  const isDeclared = best === normalizeName(declared);
  return isDeclared ? decoded : { ...decoded, notices: [...decoded.notices, guessed(best)] };
}

// A file cut off in the middle of a character is UTF-8 all the same.
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes, { stream: true });
  const lost = text.split("\ufffd").length - 1;
  const isWide = text.slice(0, SAMPLE_BYTES).includes("\u0000");
  return !isWide && lost <= MOST_LOST * text.length;
}

function rankEncodings(bytes: Uint8Array, declared: string | undefined): [string, ...string[]] {
  const sample = bytes.subarray(0, SAMPLE_BYTES - (SAMPLE_BYTES % 4));
  const likely = chardet.detect(sample)?.toLowerCase();
  const favoured = new Set([normalizeName(declared), normalizeName(likely ?? undefined)]);
  // What is declared or detected wins where two read equally well, as short texts do.
  const score = (encoding: string): number =>
    scoreText(iconv.decode(Buffer.from(sample), encoding)) + (favoured.has(encoding) ? 0.02 : 0);
  const ranked = CANDIDATES.map((encoding) => ({ encoding, score: score(encoding) })).sort(
    (a, b) => b.score - a.score,
  );
  const [first, ...rest] = ranked.map(({ encoding }) => encoding);
  return [first ?? "gb18030", ...rest];
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = iconv.decode(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    encoding,
  );
  const lost = text.split("\ufffd").length - 1;
  return { text, encoding, notices: lost === 0 ? [] : [damaged(lost)] };
}

function normalizeName(name: string | undefined): string | undefined {
  const lower = name?.toLowerCase();
  return lower === undefined ? undefined : (ALIASES[lower] ?? lower);
}

function guessed(encoding: string): Notice {
  const message = `文件没有说明编码，按 ${encoding.toUpperCase()} 读取；如有乱码，请另存为 UTF-8。`;
  return { code: "encoding-guessed", message };
}

function damaged(count: number): Notice {
  return { code: "characters-lost", message: `有 ${count} 处字符已损坏，无法还原。` };
}
