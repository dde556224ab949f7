/** Which files of an archive are documents, and which are refused before they are unpacked. */
import { IngestError } from "../errors.ts";
import type { OpenZip, ZipEntry } from "./zip/open-zip.ts";

/** What an archive may hold: files, and bytes when unpacked. */
export const ARCHIVE_LIMITS = { members: 1000, bytes: 1024 * 1024 * 1024, depth: 2 } as const;

// What systems add to an archive, and what a folder of reports has beside them.
const NO_DOCUMENT = /(^|\/)(__MACOSX\/|\.(?!\.)|~\$|Thumbs\.db$|desktop\.ini$|readme\b)/i;

/** The files in an archive that somebody meant to import, in its order. Throws IngestError where it is refused whole. */
export function listMembers({ entries, left }: OpenZip, name: string): readonly ZipEntry[] {
  const members = entries.filter(({ path }) => !NO_DOCUMENT.test(path));
  if (members.length === 0) {
    throw refused(name, "里没有文件", "请确认打包的内容");
  }
  if (left > 0 || members.length > ARCHIVE_LIMITS.members) {
    throw refused(name, `里的文件超过 ${ARCHIVE_LIMITS.members} 个`, "请分成几个压缩包");
  }
  const bytes = members.reduce((sum, entry) => sum + entry.bytes, 0);
  if (bytes > ARCHIVE_LIMITS.bytes) {
    throw refused(name, "解压后超过 1 GB", "请分成几个压缩包");
  }
  return members;
}

/** Throws IngestError for a path that leads out of the archive: somebody made it to do harm. */
export function checkPath(path: string): void {
  if (!/^([a-z]:|\/)|(^|\/)\.\.(\/|$)/i.test(path)) return;
  const message = `压缩包里的“${path}”路径指向压缩包之外，没有读取。`;
  throw new IngestError("ARCHIVE_REFUSED", message, { path });
}

/** Throws IngestError for an archive within archives within archives. */
export function checkDepth(depth: number, name: string): void {
  if (depth <= ARCHIVE_LIMITS.depth) return;
  throw refused(name, "嵌套的层数太多", "请解开后再导入");
}

function refused(name: string, why: string, remedy: string): IngestError {
  return new IngestError("ARCHIVE_REFUSED", `压缩包“${name}”${why}，没有读取，${remedy}。`, {
    name,
  });
}
