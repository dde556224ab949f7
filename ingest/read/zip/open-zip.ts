/** A ZIP archive in memory: its entries, each unpacked on its own and only as far as its limit. */
import type { Readable } from "node:stream";
import { type Entry, type ZipFile, fromBufferPromise } from "yauzl";
import { IngestError } from "../../errors.ts";
import { nameEntry } from "./name-entry.ts";

/** More entries than this are not looked at. */
export const MOST_ENTRIES = 5000;

// What is packed a thousand times smaller is no text: deflate reaches 1032 on zeros.
const MOST_RATIO = 300;
const RATIO_COUNTS_FROM = 1024 * 1024;

/** A file in an archive. */
export interface ZipEntry {
  /** Its path, "/" between folders. */
  readonly path: string;
  readonly isEncrypted: boolean;
  /** As the archive says; a lie ends the unpacking. */
  readonly bytes: number;
  /** Unpacks it piece by piece; throws IngestError beyond `limit` bytes, and for what is damaged. */
  readonly unpack: (limit: number) => AsyncGenerator<Buffer>;
}

/** An archive and what it holds, folders left out. */
export interface OpenZip {
  readonly entries: readonly ZipEntry[];
  /** How many entries the archive has beyond those. */
  readonly left: number;
}

/** Whether the bytes begin as those of a ZIP archive do, or of an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return head === "PK\x03\x04" || head === "PK\x05\x06";
}

/** Reads the archive's list of contents. Throws IngestError where there is none. */
export async function openZip(bytes: Uint8Array, name: string): Promise<OpenZip> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) {
      const path = nameEntry(entry);
      if (!path.endsWith("/")) entries.push(toZipEntry(zip, entry, path));
      if (entries.length >= MOST_ENTRIES) break;
    }
    return { entries, left: Math.max(0, zip.entryCount - zip.entriesRead) };
  } catch (error) {
    throw damaged(name, error);
  }
}

/** The whole entry. Throws IngestError beyond `limit` bytes, and for what is damaged. */
export async function unpackWhole(entry: ZipEntry, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry.unpack(limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function toZipEntry(zip: ZipFile, entry: Entry, path: string): ZipEntry {
  return {
    path,
    isEncrypted: entry.isEncrypted(),
    bytes: entry.uncompressedSize,
    unpack: (limit) => unpackEntry(zip, entry, { path, limit }),
  };
}

async function* unpackEntry(
  zip: ZipFile,
  entry: Entry,
  { path, limit }: { readonly path: string; readonly limit: number },
): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw encryptedEntry(path);
  let stream: Readable | undefined;
  let size = 0;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      const buffer = chunk as Buffer;
      size += buffer.length;
      checkUnpacked(size, entry.compressedSize, { path, limit });
      yield buffer;
    }
  } catch (error) {
    if (error instanceof IngestError) throw error;
    throw damaged(path, error);
  } finally {
    stream?.destroy();
  }
}

function checkUnpacked(
  size: number,
  packed: number,
  { path, limit }: { readonly path: string; readonly limit: number },
): void {
  if (size > RATIO_COUNTS_FROM && size > MOST_RATIO * packed) {
    const message = `“${path}”的压缩比高得不正常（疑似压缩炸弹），已停止解压，没有读取。`;
    throw new IngestError("ARCHIVE_REFUSED", message, { path, size });
  }
  if (size <= limit) return;
  const megabytes = Math.round(limit / 1024 / 1024);
  const message = `“${path}”解压后超过 ${megabytes} MB 的上限，请只保留报告正文后再导入。`;
  throw new IngestError("FILE_TOO_LARGE", message, { path });
}

/** The refusal of a file that asks for a password. */
export function encryptedEntry(path: string): IngestError {
  const message = `“${path}”设有密码，无法读取，请解除密码后再导入。`;
  return new IngestError("FILE_ENCRYPTED", message, { path });
}

function damaged(name: string, cause: unknown): IngestError {
  const message = `“${name}”的压缩结构已损坏，无法解开，请重新下载或重新打包后再导入。`;
  return new IngestError("FILE_UNREADABLE", message, { name, cause: String(cause) });
}
