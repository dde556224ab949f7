/**
 * `npm run test:faults`: imports of made reports that are cut off by kill -9 of the server, of the embedded
 * database and of Neo4j. Prints a line a round and a table, and stops by itself. By the environment: ROUNDS=30
 * on the embedded store, NEO4J_ROUNDS=6, DOCUMENTS=50, SEED=1.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { varyReport } from "../bench/reports/vary-samples.ts";
import { type RoundResult, runRounds } from "./faults/fault-rounds.ts";
import { type FaultyStore, faultyEmbedded, faultyNeo4j } from "./faults/faulty-store.ts";
import { NoNeo4jError } from "./neo4j/find-tools.ts";
import { findFreePort } from "./neo4j/server-process.ts";

const STRUCK = { server: "服务", database: "数据库", both: "数据库和服务" } as const;

const rounds = readNumber("ROUNDS", 30);
const neo4jRounds = readNumber("NEO4J_ROUNDS", 6);
const documents = readNumber("DOCUMENTS", 50);
const seed = readNumber("SEED", 1);

function readNumber(name: string, fallback: number): number {
  const text = process.env[name] ?? "";
  const number = text === "" ? fallback : Number(text);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new Error(`${name} 应是整数，现在是 ${text}`);
}

function describe(result: RoundResult, number: number): string {
  const { store, fault, taken, written, resumed, miscounted, seconds } = result;
  return [
    `${store} 第 ${number} 轮，kill -9 ${STRUCK[fault]}`,
    `已收下 ${taken} 份，已写入 ${written} 份${result.isWhole ? "，份份完整" : "，有残缺！"}`,
    `自动接着导入 ${resumed} 份，计数有误 ${miscounted} 份`,
    result.isSame ? "备份逐字节相同" : "备份不同！",
    `${seconds.toFixed(1)} 秒`,
  ].join("；");
}

function summarize(results: readonly RoundResult[]): string {
  const count = (test: (result: RoundResult) => boolean) => results.filter(test).length;
  const sum = (of: (result: RoundResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return [
    `共 ${results.length} 轮，每轮 ${documents} 份文档，种子 ${seed}：`,
    `  故障后份份完整或没有   ${count(({ isWhole }) => isWhole)} 轮`,
    `  自动接着导入的文档     ${sum(({ resumed }) => resumed)} 份`,
    `  计数有误的文档         ${sum(({ miscounted }) => miscounted)} 份`,
    `  最后的备份逐字节相同   ${count(({ isSame }) => isSame)} 轮`,
  ].join("\n");
}

async function openNeo4j(folder: string): Promise<FaultyStore | null> {
  try {
    return await faultyNeo4j({
      home: join(folder, "neo4j"),
      boltPort: await findFreePort(),
      httpPort: await findFreePort(),
      password: "zhengtu-faults",
      log: () => undefined,
    });
  } catch (error) {
    if (!(error instanceof NoNeo4jError)) throw error;
    console.log(`Neo4j 的轮次没有做：${error.message}`);
    return null;
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-faults-"));
  const files = Array.from({ length: documents }, (_, number) => varyReport(number));
  const results: RoundResult[] = [];
  const run = async (store: FaultyStore, count: number) => {
    const onRound = (result: RoundResult) => {
      results.push(result);
      console.log(describe(result, results.length));
    };
    await runRounds({ rounds: count, seed, files, folder, store, onRound });
    await store.close();
  };
  try {
    if (rounds > 0) await run(faultyEmbedded(), rounds);
    const neo4j = neo4jRounds > 0 ? await openNeo4j(folder) : null;
    if (neo4j) await run(neo4j, neo4jRounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    console.log(summarize(results));
  }
  const isGood = results.every(
    ({ isWhole, isSame, miscounted }) => isWhole && isSame && miscounted === 0,
  );
  if (!isGood || results.length === 0) process.exitCode = 1;
}

await main();
