/**
 * `npm run test:soak`: hours of ordinary life in little: users who look, reports that come and go, queries that have to
 * be stopped. Prints memory, open files and errors as it goes, stops by itself, and exits 1 where something failed or
 * grew. Options: --minutes (2; a night: 480), --users, --entities. STORE=neo4j and NEO4J_… as for the server.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import { openStore } from "../server/store/open-store.ts";
import { fillStore } from "./graph/fill-store.ts";
import { countReports } from "./graph/made-report.ts";
import { type ServerProcess, startServerProcess } from "./load/server-process.ts";
import { percentile, runUsers } from "./load/users.ts";
import { watchHealth } from "./load/watch-health.ts";
import { openFiles, residentBytes, treeMemory } from "./process-memory.ts";
import { askTooMuch, importAndRemove } from "./soak/work.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "2" },
    users: { type: "string", default: "8" },
    entities: { type: "string", default: "2000" },
  },
});
const [minutes, users, entities] = [values.minutes, values.users, values.entities].map(Number) as [
  number,
  number,
  number,
];
const MEGABYTE = 1024 ** 2;
const LINES = 12;
const PAUSE_MS = 250;
// Whatever is loaded once is loaded by then.
const SETTLED = 1 / 3;
const MAX_GROWTH = 1.25;
const MAX_MORE_FILES = 30;

interface Sample {
  readonly server: number;
  readonly all: number;
  readonly files: number;
}

async function fill(folder: string): Promise<void> {
  if (process.env["STORE"] === "neo4j") return;
  const store = await openStore({ kind: "embedded", folder });
  try {
    await fillStore(store, entities);
  } finally {
    await store.close();
  }
}

function sampleOf({ pid }: ServerProcess): Sample {
  return { server: residentBytes(pid), all: treeMemory(pid), files: openFiles(pid) };
}

async function soak(server: ServerProcess): Promise<readonly string[]> {
  const end = Date.now() + minutes * 60_000;
  const goesOn = () => Date.now() < end;
  const problems: string[] = [];
  const work = {
    url: server.url,
    goesOn,
    onProblem: (problem: string) => void problems.push(problem),
  };
  const health = watchHealth(server.url);
  const samples: Sample[] = [];
  const watching = async () => {
    for (let line = 1; goesOn(); line += 1) {
      await delay((minutes * 60_000) / LINES);
      const sample = sampleOf(server);
      samples.push(sample);
      const [own, all] = [sample.server, sample.all].map((bytes) => (bytes / MEGABYTE).toFixed(0));
      console.log(
        `${((line * minutes) / LINES).toFixed(1)} min: server ${own ?? ""} MB, with its processes ${all ?? ""} MB, ${sample.files} open files, ${problems.length} problems`,
      );
    }
  };
  const [answers, imported, stopped] = await Promise.all([
    runUsers({
      url: server.url,
      users,
      reports: countReports(entities),
      goesOn,
      pauseMs: PAUSE_MS,
    }),
    importAndRemove(work),
    askTooMuch(work),
    watching(),
  ]);
  health.stop();
  problems.push(...answers.flatMap(({ problem }) => problem ?? []));
  const well = health.checks.filter((ms) => ms < Infinity);
  console.log(
    `${answers.length} requests, ${imported} reports imported and removed, ${stopped} queries that ask too much`,
  );
  console.log(
    `slowest of ${well.length} health checks ${percentile(well, 1).toFixed(0)} ms; ${health.checks.length - well.length} told of a database on its way back`,
  );
  return [...problems, ...growthOf(samples)];
}

function growthOf(samples: readonly Sample[]): readonly string[] {
  const before = samples[Math.floor(samples.length * SETTLED)];
  const after = samples.at(-1);
  if (before === undefined || after === undefined) return ["it was too short to tell anything"];
  const growth = after.server / before.server;
  const files = after.files - before.files;
  return [
    ...(growth > MAX_GROWTH ? [`the server's memory grew by ${growth.toFixed(2)}`] : []),
    ...(files > MAX_MORE_FILES ? [`${files} more open files`] : []),
  ];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-soak-"));
  let server: ServerProcess | undefined;
  try {
    await fill(folder);
    server = await startServerProcess({ DATA_DIR: folder });
    const problems = await soak(server);
    for (const problem of problems.slice(0, 20)) console.log(`  ✗ ${problem}`);
    console.log(problems.length === 0 ? "no problem" : `${problems.length} problems`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
