/** The folder of the embedded store: made where missing, its format checked, its holder named. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ZhengtuError, errorCode } from "../../errors.ts";
import { parseJson } from "../parse-json.ts";
import { isProcessAlive } from "../process-alive.ts";

const FORMAT = 2;
// Format 1 had no imports that outlive the server: the number is all that changes.
const MIGRATED = [1];
const VersionFileSchema = z.object({ format: z.number().int() });
const HolderSchema = z.object({ pid: z.number().int(), since: z.string() });

/** Where the parts of a data folder are. */
export interface DataFolder {
  readonly path: string;
  readonly databaseFile: string;
}

/** Makes the folder ready; throws ZhengtuError where it cannot be used. */
export function prepareDataFolder(path: string): DataFolder {
  makeFolder(path);
  const folder = { path, databaseFile: join(path, "graph.grafeo") };
  checkVersion(folder);
  return folder;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
    // A folder that is there already may still refuse files.
    const probe = join(path, `.write-test-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (cause) {
    throw folderError(path, cause);
  }
}

function folderError(path: string, cause: unknown): ZhengtuError {
  const inTheWay = fileInTheWay(path);
  const message = inTheWay
    ? `数据文件夹 ${path} 无法使用：${inTheWay} 是一个文件，不是文件夹。请移走它，或用 DATA_DIR 指定另一个文件夹。`
    : `数据文件夹 ${path} 无法写入（${errorCode(cause)}）。请检查它的权限和磁盘空间，或用 DATA_DIR 指定另一个文件夹。`;
  return new ZhengtuError("STORE_UNAVAILABLE", message, { cause });
}

/** The first file among the path and its parents, where a folder should be. */
function fileInTheWay(path: string): string | null {
  let part = path;
  while (!existsSync(part) && dirname(part) !== part) part = dirname(part);
  return existsSync(part) && !statSync(part).isDirectory() ? part : null;
}

/** A folder of another version is never touched: it is brought up to date where that is known to be safe. */
function checkVersion({ path, databaseFile }: DataFolder): void {
  const file = join(path, "version.json");
  const text = readIfThere(file);
  const version = VersionFileSchema.safeParse(parseJson(text ?? ""));
  // Without a database the folder is new, or its first start was cut off.
  const isNew = !version.success && !existsSync(databaseFile);
  if (isNew || (version.success && MIGRATED.includes(version.data.format))) {
    writeWhole(file, `${JSON.stringify({ format: FORMAT, engine: "grafeo 0.6.0" })}\n`);
    return;
  }
  if (version.success && version.data.format === FORMAT) return;
  const found = version.success ? `版本 ${version.data.format}` : "无法识别的版本";
  throw new ZhengtuError(
    "STORE_UNAVAILABLE",
    `数据文件夹 ${path} 是${found}，这个程序读写版本 ${FORMAT}。数据没有改动；请用写入它的程序版本备份（npm run backup），再用 DATA_DIR 指定另一个文件夹恢复。`,
  );
}

/** There with all of its text or not at all, also after a power cut. */
function writeWhole(file: string, text: string): void {
  const half = `${file}.half`;
  const open = openSync(half, "w");
  try {
    writeFileSync(open, text);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
  renameSync(half, file);
}

/** Writes down who holds the folder, for the sentence that another process shows. */
export function noteHolder(folder: DataFolder): void {
  const note = { pid: process.pid, since: new Date().toISOString() };
  writeFileSync(holderFile(folder), `${JSON.stringify(note)}\n`);
}

/** Takes the note away. */
export function clearHolder(folder: DataFolder): void {
  rmSync(holderFile(folder), { force: true });
}

/** Whether the folder was last held by a process that is no more. */
export function isHolderGone(folder: DataFolder): boolean {
  const holder = HolderSchema.safeParse(parseJson(readIfThere(holderFile(folder)) ?? ""));
  return holder.success && !isProcessAlive(holder.data.pid);
}

/** The error for a folder that another process holds. */
export function lockedError(folder: DataFolder, cause: unknown): ZhengtuError {
  const text = readIfThere(holderFile(folder));
  const holder = HolderSchema.safeParse(text === null ? null : parseJson(text));
  const who = holder.success ? `另一个政图进程（进程号 ${holder.data.pid}）` : "另一个进程";
  return new ZhengtuError(
    "STORE_LOCKED",
    `数据文件夹 ${folder.path} 正被${who}使用。请先关闭那个进程，或用 DATA_DIR 指定另一个文件夹。`,
    { cause, details: holder.success ? { pid: holder.data.pid } : {}, retriable: true },
  );
}

function holderFile(folder: DataFolder): string {
  return join(folder.path, "holder.json");
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
