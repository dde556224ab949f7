/** A share of many files: several processes on several machines, each told its number, take every file once between them. */
import { createHash } from "node:crypto";
import { basename, relative } from "node:path";
import { ZhengtuError } from "../errors.ts";
import { listDocuments } from "./list-documents.ts";

/** The share with number `index`, from 0, of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

const MAX_SHARDS = 10_000;

/** Reads "0/3", "1/3" or "2/3". Throws BAD_REQUEST with what it should be. */
export function parseShard(text: string): Shard {
  const [, index = NaN, count = NaN] = /^(\d{1,5})\/(\d{1,5})$/.exec(text)?.map(Number) ?? [];
  if (index >= 0 && index < count && count <= MAX_SHARDS) return { index, count };
  throw new ZhengtuError(
    "BAD_REQUEST",
    `--shard 应写成“第几份/共几份”，从 0 数起，例如三个进程分别用 0/3、1/3、2/3；现在是 ${text}。`,
  );
}

/** The documents of one share: the same on every machine, wherever the folder is mounted. */
export function listShard(paths: readonly string[], { index, count }: Shard): readonly string[] {
  const inShard = paths.flatMap((from) =>
    listDocuments([from]).filter((path) => shareOf(relative(from, path), path, count) === index),
  );
  return [...new Set(inShard)];
}

/** By the path below the folder that was named; a file that was named itself goes by its name. */
function shareOf(below: string, path: string, count: number): number {
  const name = (below === "" ? basename(path) : below).replaceAll("\\", "/");
  return createHash("sha256").update(name).digest().readUInt32BE(0) % count;
}
