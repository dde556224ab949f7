/**
 * `npm run ingest -- FILE|FOLDER…`: documents into the graph, with progress; one bad file stops no other, and
 * what was stopped goes on where it was.
 */
import { readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { parseEnv } from "./env.ts";
import { ZhengtuError } from "./errors.ts";
import { importFiles } from "./jobs/import-files.ts";
import { type ImportTarget, targetServer, targetStore } from "./jobs/import-target.ts";
import { readingLimits } from "./jobs/open-readers.ts";
import { explainError, reportImport } from "./jobs/report-import.ts";
import { findRunningServer } from "./jobs/running-server.ts";
import { listShard, parseShard } from "./jobs/shard.ts";
import { openStore } from "./store/open-store.ts";

const TYPES = ".docx、.pdf、.txt、.md、.html、.xlsx、.csv 或 .zip";
const INTERRUPTED = 130;
// Nobody waits for one read of a command, and an idle Neo4j on a busy machine may take a minute to plan its first ones.
const READ_TIMEOUT_MS = 10 * 60_000;

async function openTarget(): Promise<ImportTarget> {
  const env = parseEnv(process.env);
  const options = { ...readingLimits(env), logger: pino({ level: "error" }, pino.destination(2)) };
  if (env.store === "neo4j") {
    const neo4j = { ...env.neo4j, readTimeoutMs: READ_TIMEOUT_MS };
    return targetStore(await openStore({ kind: "neo4j", ...neo4j }), options);
  }
  const server = await findRunningServer(env.dataDir);
  if (server !== null) {
    console.log(`政图正在运行，通过 ${server.url} 导入。`);
    return targetServer(server);
  }
  return targetStore(await openStore({ kind: "embedded", folder: env.dataDir }), options);
}

/** Ctrl+C: the first finishes what is under way, the second ends at once, which leaves the graph whole too. */
function listenForStop(): AbortSignal {
  const controller = new AbortController();
  process.on("SIGINT", () => {
    if (controller.signal.aborted) process.exit(INTERRUPTED);
    console.error("\n正在停止：手上的文档导入后就结束。再按一次 Ctrl+C 立即结束。");
    controller.abort();
  });
  return controller.signal;
}

/** Takes in a file of corrections before any document is read; a bad line is said and stops no other. */
async function teach(target: ImportTarget, path: string): Promise<void> {
  const { added, problems } = await target.teach(readCorrectionFile(path));
  for (const { line, message } of problems) {
    console.error(`${basename(path)} 第 ${line} 行没有采用：${message}`);
  }
  console.log(`纠正：采用 ${added} 条，未采用 ${problems.length} 条。`);
  if (problems.length > 0) process.exitCode = 1;
}

function readCorrectionFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ZhengtuError("BAD_REQUEST", `打不开纠正文件 ${path}。请检查路径。`, { cause });
  }
}

async function main(argumentList: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { corrections: { type: "string" }, shard: { type: "string", default: "0/1" } },
    allowPositionals: true,
  });
  if (positionals.length === 0 && values.corrections === undefined) {
    console.error(
      `用法：npm run ingest -- [--corrections 纠正文件] [--shard 第几份/共几份] 文件或文件夹…（${TYPES}）`,
    );
    process.exitCode = 2;
    return;
  }
  // npm runs scripts in the project's folder; INIT_CWD is where the caller stands.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const shard = parseShard(values.shard);
  const given = positionals.map((argument) => resolve(from, argument));
  const paths = listShard(given, shard);
  // A share of few files may be empty.
  if (paths.length === 0 && positionals.length > 0 && shard.count === 1) {
    console.error(`这里没有可以导入的文档（${TYPES}）。`);
    process.exitCode = 1;
    return;
  }
  const target = await openTarget();
  const signal = listenForStop();
  const report = reportImport({ say: console.log, complain: console.error });
  try {
    if (values.corrections !== undefined) await teach(target, resolve(from, values.corrections));
    if (paths.length === 0) return;
    const left = await importFiles(paths, { target, onFile: report.tell, signal });
    if (report.summarize(left) > 0) process.exitCode = 1;
    if (signal.aborted) process.exitCode = INTERRUPTED;
  } finally {
    await target.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explainError(error));
  process.exitCode = 1;
});
