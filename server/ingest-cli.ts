/** `npm run ingest -- FILE|FOLDER…`: documents into the graph, with progress; one bad file stops no other. */
import { basename, resolve } from "node:path";
import { IngestError } from "../ingest/errors.ts";
import { readSourceFile } from "../ingest/read/read-source-file.ts";
import { parseEnv } from "./env.ts";
import { ZhengtuError } from "./errors.ts";
import {
  type ImportTarget,
  type Imported,
  targetServer,
  targetStore,
} from "./jobs/import-target.ts";
import { listDocuments } from "./jobs/list-documents.ts";
import { findRunningServer } from "./jobs/running-server.ts";
import { openStore } from "./store/open-store.ts";

const CHANGES = { added: "已导入", replaced: "已更新", unchanged: "已在图中，没有改动" } as const;

async function openTarget(): Promise<ImportTarget> {
  const env = parseEnv(process.env);
  if (env.store === "neo4j") {
    return targetStore(await openStore({ kind: "neo4j", ...env.neo4j }));
  }
  const url = await findRunningServer(env.dataDir);
  if (url !== null) {
    console.log(`政图正在运行，通过 ${url} 导入。`);
    return targetServer(url);
  }
  return targetStore(await openStore({ kind: "embedded", folder: env.dataDir }));
}

function describe(imported: Imported): string {
  const { sentences, entities, relations } = imported.counts;
  const what = `${sentences} 句，${entities} 个实体，${relations} 条关系`;
  return `${CHANGES[imported.change]}：${imported.title}（${what}）`;
}

/** The sentence for an error that was foreseen; anything else is a defect and shown whole. */
function explain(error: unknown): string {
  if (error instanceof IngestError || error instanceof ZhengtuError) return error.message;
  return `程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Whether the next file would fail for the same reason. */
function isFatal(error: unknown): boolean {
  return (
    error instanceof ZhengtuError && ["STORE_UNAVAILABLE", "STORE_LOCKED"].includes(error.code)
  );
}

interface Tally {
  readonly done: Record<Imported["change"], number>;
  failed: number;
}

async function importOne(target: ImportTarget, path: string, tally: Tally): Promise<string> {
  const started = performance.now();
  const imported = await target.add({ name: basename(path), bytes: readSourceFile(path) });
  tally.done[imported.change]++;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return [`${describe(imported)} ${seconds} 秒`, ...imported.notices].join("\n    ");
}

async function importAll(target: ImportTarget, paths: readonly string[]): Promise<Tally> {
  const tally: Tally = { done: { added: 0, replaced: 0, unchanged: 0 }, failed: 0 };
  for (const [index, path] of paths.entries()) {
    const progress = `[${index + 1}/${paths.length}] ${basename(path)}`;
    try {
      console.log(`${progress} ${await importOne(target, path, tally)}`);
    } catch (error) {
      tally.failed++;
      console.error(`${progress} 没有导入：${explain(error)}`);
      if (!isFatal(error)) continue;
      tally.failed += paths.length - index - 1;
      break;
    }
  }
  return tally;
}

function summarize({ done, failed }: Tally): string {
  const parts = [
    `导入 ${done.added} 份`,
    `更新 ${done.replaced} 份`,
    `原已在图中 ${done.unchanged} 份`,
    `失败 ${failed} 份`,
  ];
  return `完成：${parts.join("，")}。`;
}

async function main(argumentList: readonly string[]): Promise<void> {
  if (argumentList.length === 0) {
    console.error("用法：npm run ingest -- 文件或文件夹…（.txt、.md 或 .html）");
    process.exitCode = 2;
    return;
  }
  // npm runs scripts in the project's folder; INIT_CWD is where the caller stands.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const paths = listDocuments(argumentList.map((argument) => resolve(from, argument)));
  if (paths.length === 0) {
    console.error("这里没有可以导入的文档（.txt、.md 或 .html）。");
    process.exitCode = 1;
    return;
  }
  const target = await openTarget();
  try {
    const tally = await importAll(target, paths);
    console.log(summarize(tally));
    if (tally.failed > 0) process.exitCode = 1;
  } finally {
    await target.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explain(error));
  process.exitCode = 1;
});
