/**
 * `npm run bulk -- FILE|FOLDER… --out FOLDER`: thousands of documents as tables for `neo4j-admin database import full`,
 * the quick way into an empty Neo4j.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { parseEnv } from "./env.ts";
import { BulkExport } from "./graph/bulk/bulk-export.ts";
import { ARGUMENTS_FILE } from "./graph/bulk/table-files.ts";
import { targetTables } from "./jobs/bulk-target.ts";
import { importFiles } from "./jobs/import-files.ts";
import { listDocuments } from "./jobs/list-documents.ts";
import { readingLimits } from "./jobs/open-readers.ts";
import { readerVersion } from "./jobs/reader-version.ts";
import { type ImportWords, explainError, reportImport } from "./jobs/report-import.ts";

const USAGE = "用法：npm run bulk -- 文件或文件夹… --out 空文件夹";
const INTERRUPTED = 130;
const TOLD_EACH = 500;

const INTO_TABLES: ImportWords = {
  known: "已经读过，没有重读",
  sums: ({ added, unchanged, refused }) =>
    `读出 ${added} 份，读过或重复的 ${unchanged} 份，失败 ${refused} 份`,
};

async function exportTables(paths: readonly string[], out: string): Promise<void> {
  const logger = pino({ level: "error" }, pino.destination(2));
  const tables = new BulkExport(out, readerVersion());
  if (tables.spooled > 0) console.log(`接着上次停下的地方：已读过 ${tables.spooled} 份文档。`);
  const target = targetTables(tables, { ...readingLimits(parseEnv(process.env)), logger });
  const controller = new AbortController();
  process.once("SIGINT", () => {
    console.error("\n正在停止：手上的文档读完就结束。再按一次 Ctrl+C 立即结束。");
    controller.abort();
  });
  const report = reportImport({ say: console.log, complain: console.error }, INTO_TABLES);
  try {
    const { signal } = controller;
    const left = await importFiles(paths, { target, onFile: report.tell, signal });
    const refused = report.summarize(left);
    if (left > 0) {
      process.exitCode = signal.aborted ? INTERRUPTED : 1;
      console.error("还没有写出表。");
      return;
    }
    if (refused > 0) process.exitCode = 1;
    if (tables.size === 0) {
      process.exitCode = 1;
      tables.discard();
      console.error("没有读到一份文档，没有写出表。");
      return;
    }
    const total = tables.size;
    const { documents, entities } = tables.finish((done) => {
      if (done % TOLD_EACH === 0) console.log(`[${done}/${total}] 正在写表`);
    });
    console.log(
      [
        `已写入 ${out}：${documents} 份文档，${entities} 个实体。先停掉 Neo4j，再运行：`,
        `  cd ${out} && neo4j-admin database import full neo4j @${ARGUMENTS_FILE}`,
        "它会替换 neo4j 数据库里原有的内容。然后启动 Neo4j 和政图；第一次启动会建好索引，要等几分钟。",
      ].join("\n"),
    );
  } finally {
    await target.close();
    tables.close();
  }
}

async function main(argumentList: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { out: { type: "string" } },
    allowPositionals: true,
  });
  if (positionals.length === 0 || values.out === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  // npm runs scripts in the project's folder; INIT_CWD is where the caller stands.
  const from = process.env["INIT_CWD"] ?? process.cwd();
  const paths = listDocuments(positionals.map((argument) => resolve(from, argument)));
  await exportTables(paths, resolve(from, values.out));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explainError(error));
  process.exitCode = 1;
});
