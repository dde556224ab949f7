/** A file that only its owner may read, replaced as a whole: a full disk leaves the old one. */
import { chmodSync, renameSync, writeFileSync } from "node:fs";

/** The permissions of what holds secrets. */
export const OWNER_ONLY = 0o600;

/** Puts the text in the place of the file. Throws what the disk says. */
export function replaceOwnFile(path: string, text: string): void {
  const half = `${path}.part`;
  writeFileSync(half, text, { mode: OWNER_ONLY });
  // A half file that was left has permissions of its own.
  chmodSync(half, OWNER_ONLY);
  renameSync(half, path);
}
