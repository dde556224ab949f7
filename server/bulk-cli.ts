/**
 * `npm run bulk -- FOLDER… --out DIR`: thousands of documents as tables for `neo4j-admin database import full`, and
 * the command that reads them. `npm run bulk -- --finish` brings the imported database up to date.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { parseEnv } from "./env.ts";
import { importArguments, readImportTables } from "./graph/bulk/import-tables.ts";
import { importFiles } from "./jobs/import-files.ts";
import { targetStore } from "./jobs/import-target.ts";
import { listDocuments } from "./jobs/list-documents.ts";
import { readingLimits } from "./jobs/open-readers.ts";
import { explainError, reportImport } from "./jobs/report-import.ts";
import { loadQuery } from "./queries/load-query.ts";
import { openStore } from "./store/open-store.ts";

/** Documents → a graph of their own, so that names meet as they do everywhere → tables. */
async function writeTables(paths: readonly string[], out: string): Promise<void> {
  const env = parseEnv(process.env);
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-bulk-"));
  const logger = pino({ level: "error" }, pino.destination(2));
  try {
    const store = await openStore({ kind: "embedded", folder });
    const target = targetStore(store, { ...readingLimits(env), logger });
    const report = reportImport({ say: console.log, complain: console.error });
    try {
      const { signal } = new AbortController();
      const left = await importFiles(paths, { target, onFile: report.tell, signal });
      if (report.summarize(left) > 0) process.exitCode = 1;
      const tables = await readImportTables(store);
      mkdirSync(out, { recursive: true });
      for (const { fileName, content } of tables) writeFileSync(join(out, fileName), content);
      console.log(
        [
          `已写入 ${out}：${tables.length} 个表。先停掉 Neo4j，再运行：`,
          `  neo4j-admin ${importArguments(tables, out).join(" ")}`,
          "然后启动 Neo4j，最后运行一次：",
          "  STORE=neo4j NEO4J_URI=… NEO4J_PASSWORD=… npm run bulk -- --finish",
        ].join("\n"),
      );
    } finally {
      await target.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Constraints and indexes, and what tables cannot say. */
async function finish(): Promise<void> {
  const env = parseEnv({ ...process.env, STORE: "neo4j" });
  const store = await openStore({ kind: "neo4j", ...env.neo4j });
  try {
    for (const name of ["finish-empty-lists", "finish-empty-cues"]) {
      await store.write((transaction) => transaction.run(loadQuery(`write/${name}`, "neo4j")));
    }
    console.log("完成：导入的数据库可以用了。");
  } finally {
    await store.close();
  }
}

async function main(argumentList: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argumentList],
    options: { out: { type: "string" }, finish: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const from = process.env["INIT_CWD"] ?? process.cwd();
  if (values.finish) return finish();
  if (positionals.length === 0 || values.out === undefined) {
    console.error("用法：npm run bulk -- 文件或文件夹… --out 文件夹，或 npm run bulk -- --finish");
    process.exitCode = 2;
    return;
  }
  const paths = listDocuments(positionals.map((argument) => resolve(from, argument)));
  await writeTables(paths, resolve(from, values.out));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(explainError(error));
  process.exitCode = 1;
});
