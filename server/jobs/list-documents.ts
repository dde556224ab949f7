/** Which files a command line means: files as they are named, folders with all documents below them. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";

// Those that cannot be read are listed too: whoever has them in the folder is told what to do with them.
const DOCUMENT_TYPES = new Set(
  "txt text md markdown html htm shtml docx doc docm wps rtf pdf ofd xlsx xls csv tsv zip rar 7z mht"
    .split(" ")
    .map((type) => `.${type}`),
);
// What systems and office programs leave in folders.
const LEFT_BY_PROGRAMS = /^(\.|~\$)|^readme\b/i;

/** The paths of the documents in order; a path that is not there stays, so that its reading says so. */
export function listDocuments(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => (isFolder(path) ? listFolder(path) : [path])))];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function listFolder(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  return entries
    .filter((entry) => !LEFT_BY_PROGRAMS.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isFolder(path)) return listFolder(path);
      return DOCUMENT_TYPES.has(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
