import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const INGEST = join(import.meta.dirname, "../../ingest");

/**
 * What reads, in a few characters: they change with every change of the stages or their lexicon, and a
 * document that the graph holds as the same version reads it need not be read again.
 */
export function readerVersion(): string {
  const hash = createHash("sha256");
  const files = readdirSync(INGEST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(INGEST.length)).update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
