/** `npm run backup -- FILE` and `npm run restore -- FILE`: the whole graph into a file, and back out of it. */
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { parseEnv } from "./env.ts";
import { ZhengtuError } from "./errors.ts";
import { makeBackup, restoreBackup } from "./graph/backup.ts";
import { findRunningServer } from "./jobs/running-server.ts";
import type { GraphStore } from "./store/graph-store.ts";
import { openStore } from "./store/open-store.ts";

const USAGE = "用法：npm run backup -- 文件.jsonl.gz，或 npm run restore -- 文件.jsonl.gz";
const env = parseEnv(process.env);

async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(
    env.store === "neo4j"
      ? { kind: "neo4j", ...env.neo4j }
      : { kind: "embedded", folder: env.dataDir },
  );
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The embedded store has one holder: where that is a server, the backup comes from it. */
async function fetchBackup(): Promise<Uint8Array> {
  const server = env.store === "embedded" ? await findRunningServer(env.dataDir) : null;
  if (server === null) return gzipSync(await withStore(makeBackup));
  const headers = { Authorization: `Bearer ${server.token}` };
  const reply = await fetch(`${server.url}/api/backup`, { headers });
  if (reply.ok) return new Uint8Array(await reply.arrayBuffer());
  throw new ZhengtuError(
    "STORE_UNAVAILABLE",
    `正在运行的政图服务回答了 ${reply.status}，没有备份。`,
  );
}

/** Writes beside the file first: a full disk never leaves half a backup under the good name. */
async function save(path: string): Promise<void> {
  const bytes = await fetchBackup();
  const half = `${path}.part`;
  try {
    writeFileSync(half, bytes);
    renameSync(half, path);
  } catch (cause) {
    rmSync(half, { force: true });
    throw fileError(`写不了文件 ${path}`, cause);
  }
  console.log(`已备份到 ${path}（${(bytes.length / 1024).toFixed(0)} KB）。`);
}

async function restore(path: string): Promise<void> {
  const text = readBackupFile(path);
  const { nodes, relationships } = await withStore((store) => restoreBackup(store, text));
  console.log(`已恢复 ${nodes} 个节点、${relationships} 条关系。`);
}

function readBackupFile(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (cause) {
    throw fileError(`读不了备份文件 ${path}`, cause);
  }
}

function fileError(what: string, cause: unknown): ZhengtuError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new ZhengtuError(
    "BACKUP_UNREADABLE",
    `${what}（${code}）。请检查路径、权限和磁盘空间，图没有改动。`,
    { cause },
  );
}

async function main([command, file]: readonly string[]): Promise<void> {
  if (file === undefined || (command !== "save" && command !== "restore")) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const path = resolve(process.env["INIT_CWD"] ?? process.cwd(), file);
  await (command === "save" ? save(path) : restore(path));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const foreseen = error instanceof ZhengtuError;
  console.error(foreseen ? error.message : `程序出错：${String(error)}`);
  process.exitCode = 1;
});
