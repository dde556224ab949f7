/** Which files a command line means: files as they are named, folders with all documents below them. */
import { type Dirent, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";

const DOCUMENT_TYPES = new Set([".txt", ".md", ".html", ".htm"]);

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
    .filter((entry) => !entry.name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (isFolder(path)) return listFolder(path);
      return isDocument(entry.name) ? [path] : [];
    });
}

function isDocument(name: string): boolean {
  return DOCUMENT_TYPES.has(extname(name).toLowerCase()) && !/^readme\b/i.test(name);
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1;
}
