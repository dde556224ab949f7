/**
 * The project's Cypher by name: `cypher/<name>.cypher`, or `cypher/<name>.<dialect>.cypher` where a
 * store needs its own. Files are read once.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Dialect } from "../store/graph-store.ts";

const CYPHER_FOLDER = fileURLToPath(new URL("../../cypher/", import.meta.url));
const DIALECTS: readonly Dialect[] = ["neo4j", "embedded"];

/** A query file in its two halves. */
export interface QueryFile {
  /** The header comment's lines without their `//`. */
  readonly header: readonly string[];
  readonly cypher: string;
}

// By the path of the dialect's own variant, whether there is one or not.
const loaded = new Map<string, QueryFile>();

/** The Cypher of the query called `name` ("write/upsert-document") in the store's dialect. */
export function loadQuery(name: string, dialect: Dialect): string {
  return loadQueryFile(name, dialect).cypher;
}

/** The query called `name` with its header comment; throws where there is no such file. */
export function loadQueryFile(name: string, dialect: Dialect): QueryFile {
  const variant = join(CYPHER_FOLDER, `${name}.${dialect}.cypher`);
  const known = loaded.get(variant);
  if (known) return known;
  const path = existsSync(variant) ? variant : join(CYPHER_FOLDER, `${name}.cypher`);
  const file = parseQueryFile(readFileSync(path, "utf8"));
  loaded.set(variant, file);
  return file;
}

/** The names of all queries in a folder of `cypher/` that the dialect has, sorted. */
export function listQueries(folder: string, dialect: Dialect): readonly string[] {
  const names = new Set<string>();
  for (const file of readdirSync(join(CYPHER_FOLDER, folder))) {
    if (!file.endsWith(".cypher")) continue;
    const stem = file.slice(0, -".cypher".length);
    const suffix = DIALECTS.find((each) => stem.endsWith(`.${each}`));
    if (suffix !== undefined && suffix !== dialect) continue;
    names.add(`${folder}/${suffix === undefined ? stem : stem.slice(0, -suffix.length - 1)}`);
  }
  return [...names].sort();
}

/** The text of a query file parted into its header comment and its Cypher. */
export function parseQueryFile(text: string): QueryFile {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const headerEnd = end === -1 ? lines.length : end;
  return {
    header: lines.slice(0, headerEnd).map((line) => line.replace(/^\/\/ ?/, "")),
    cypher: lines.slice(headerEnd).join("\n").trim(),
  };
}
