/** Uploaded files on disk from the moment they are taken until their import is over. */
import { mkdirSync } from "node:fs";
import { open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { SourceFile } from "../../ingest/model/document.ts";
import { toDiskError } from "../disk-error.ts";

const KEPT = ".upload";
const HALF = ".half";
// A half file that is older than this has no writer any more.
const HALF_AGE_MS = 60 * 60_000;
// A file name is far shorter.
const MAX_HEADER = 64 * 1024;

const HeaderSchema = z.object({ name: z.string(), at: z.string() });

/** A file of the spool without its bytes. */
export interface SpooledFile {
  readonly id: string;
  readonly name: string;
  /** When it was taken. */
  readonly at: string;
  readonly bytes: number;
}

/**
 * Owns a folder with one file for each upload: a line of JSON with its name, then its bytes. A file
 * is there whole or not at all, and on the disk itself before `keep` resolves.
 */
export class UploadSpool {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw toDiskError(cause, `数据文件夹里的 ${folder} 无法使用`);
    }
  }

  /** Keeps a file. Throws ZhengtuError where the disk is full or refuses it; nothing is left behind then. */
  async keep(id: string, { name, bytes }: SourceFile, at: string): Promise<void> {
    const half = join(this.#folder, `${id}.${process.pid}${HALF}`);
    try {
      const file = await open(half, "w");
      try {
        await file.writeFile(`${JSON.stringify({ name, at })}\n`);
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(half, this.#path(id));
      await this.#syncFolder();
    } catch (cause) {
      await rm(half, { force: true }).catch(() => undefined);
      throw toDiskError(cause, `文件“${name}”没有收下`);
    }
  }

  /** A kept file; undefined where there is none. */
  async read(id: string): Promise<SourceFile | undefined> {
    const bytes = await readFile(this.#path(id)).catch(ignoreMissing);
    if (bytes === undefined) return undefined;
    const { header, end } = readHeader(bytes);
    return { name: header.name, bytes: bytes.subarray(end + 1) };
  }

  /** Lets go of a file; does nothing where there is none. */
  async release(id: string): Promise<void> {
    await rm(this.#path(id), { force: true }).catch((cause: unknown) => {
      throw toDiskError(cause, "导入已结束的文件没有清理掉");
    });
  }

  /** All files, those taken first at the front; sweeps away what a crash left half written. */
  async list(): Promise<readonly SpooledFile[]> {
    const files: SpooledFile[] = [];
    for (const entry of await readdir(this.#folder)) {
      if (entry.endsWith(KEPT)) files.push(...(await this.#describe(entry.slice(0, -KEPT.length))));
      else if (entry.endsWith(HALF)) await this.#sweep(join(this.#folder, entry));
    }
    return files.sort((one, other) => (one.at + one.id < other.at + other.id ? -1 : 1));
  }

  async #describe(id: string): Promise<SpooledFile[]> {
    const file = await open(this.#path(id), "r").catch(ignoreMissing);
    if (file === undefined) return [];
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(MAX_HEADER), 0, MAX_HEADER, 0);
      const { size } = await file.stat();
      const { header, end } = readHeader(buffer.subarray(0, bytesRead));
      return [{ id, ...header, bytes: size - end - 1 }];
    } finally {
      await file.close();
    }
  }

  async #sweep(path: string): Promise<void> {
    const found = await stat(path).catch(ignoreMissing);
    if (found !== undefined && Date.now() - found.mtimeMs > HALF_AGE_MS) {
      await rm(path, { force: true });
    }
  }

  /** The new name itself must outlive a power cut, not only what it names. */
  async #syncFolder(): Promise<void> {
    const folder = await open(this.#folder, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  #path(id: string): string {
    return join(this.#folder, `${id}${KEPT}`);
  }
}

function readHeader(bytes: Buffer): { header: z.output<typeof HeaderSchema>; end: number } {
  const end = bytes.indexOf("\n");
  return { header: HeaderSchema.parse(JSON.parse(bytes.toString("utf8", 0, end))), end };
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
