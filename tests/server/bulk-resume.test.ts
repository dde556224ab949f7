/** A bulk export that is stopped, by kill -9 too, goes on where it was, and its tables are the same bytes. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { varyReport } from "../../bench/reports/vary-samples.ts";
import { buildZip, reportFiles } from "../builders/report-files.ts";
import { type CliRun, runCli } from "./run-cli.ts";

const CLI = join(import.meta.dirname, "../../server/bulk-cli.ts");
const PATIENCE_MS = 300_000;

let base: string;
let whole: Readonly<Record<string, string>>;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "zhengtu-bulk-resume-"));
  const reports = join(base, "reports");
  mkdirSync(reports);
  const made = Array.from({ length: 6 }, (_, at) => varyReport(at));
  for (const { name, bytes } of made.slice(0, 4)) writeFileSync(join(reports, name), bytes);
  const packed = made.slice(4).map(({ name, bytes }) => [name, bytes] as const);
  writeFileSync(join(reports, "archive.zip"), buildZip(Object.fromEntries(packed)));
  // One text in several formats, which say different pages of it.
  const formats = (await reportFiles()).filter(({ name }) => /\.(txt|docx|pdf)$/.test(name));
  for (const { name, bytes } of formats) writeFileSync(join(reports, name), bytes);
  writeFileSync(join(reports, "empty.txt"), "");
  const run = await bulk("whole", { IMPORT_WORKERS: "1" });
  expect(run.out).toMatch(/已写入 .*：\d+ 份文档/);
  whole = digestsIn("whole");
}, 600_000);

afterAll(() => rmSync(base, { recursive: true, force: true }));

function settings(more: Readonly<Record<string, string>>) {
  return { INIT_CWD: base, IMPORT_WORKERS: "2", ...more };
}

function bulk(out: string, more: Readonly<Record<string, string>> = {}): Promise<CliRun> {
  return runCli("bulk-cli", ["reports", "--out", out], settings(more));
}

function start(out: string): ChildProcess {
  const env = { ...process.env, ...settings({}) };
  const stdio = ["ignore", "ignore", "ignore"] as const;
  return spawn("node", ["--import", "tsx", CLI, "reports", "--out", out], {
    env,
    stdio: [...stdio],
  });
}

function digestsIn(out: string): Readonly<Record<string, string>> {
  const folder = join(base, out);
  const digests = readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name));
    return [name, createHash("sha256").update(bytes).digest("hex")] as const;
  });
  return Object.fromEntries(digests);
}

/** How many documents are whole in the file that outlives the process. */
function countSpooled(out: string): number {
  const path = join(base, out, "documents.part");
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return 0;
  return Math.max(0, readFileSync(path, "utf8").split("\n").length - 2);
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error("it did not come to that");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

describe("npm run bulk, stopped and run again", { timeout: 900_000 }, () => {
  it("goes on after kill -9, reads nothing twice, and writes the same bytes", async () => {
    const child = start("killed");
    await until(() => countSpooled("killed") >= 3);
    await end(child, "SIGKILL");
    const kept = countSpooled("killed");
    expect(readdirSync(join(base, "killed"))).not.toContain("import.args");
    // As if the power had gone in the middle of a line.
    appendFileSync(
      join(base, "killed/documents.part"),
      '{"origin":"i0/0","batch":{"document":{"id"',
    );
    const run = await bulk("killed");
    expect(run.out).toContain(`接着上次停下的地方：已读过 ${kept} 份文档。`);
    expect(run.out).toContain("已经读过，没有重读");
    expect(digestsIn("killed")).toEqual(whole);
  });

  it("goes on after Ctrl+C, which lets what is under way be finished", async () => {
    const child = start("stopped");
    await until(() => countSpooled("stopped") >= 1);
    await end(child, "SIGINT");
    expect([child.exitCode, readdirSync(join(base, "stopped"))]).toEqual([130, ["documents.part"]]);
    const run = await bulk("stopped");
    expect(run.out).toMatch(/接着上次停下的地方：已读过 [1-9]\d* 份文档/);
    expect(digestsIn("stopped")).toEqual(whole);
  });
});
