import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reportFiles } from "../builders/report-files.ts";
import { type CliRun, runCli } from "./run-cli.ts";

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "zhengtu-bulk-cli-"));
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function bulk(...options: string[]): Promise<CliRun> {
  return runCli("bulk-cli", options, { INIT_CWD: base, IMPORT_WORKERS: "1" });
}

// What the tables give in Neo4j: tests/store/bulk.test.ts.
describe("npm run bulk", { timeout: 180_000 }, () => {
  it("writes tables and how to import them, and says what could not be read", async () => {
    mkdirSync(join(base, "reports"));
    for (const { name, bytes } of (await reportFiles()).slice(0, 2)) {
      writeFileSync(join(base, "reports", name), bytes);
    }
    writeFileSync(join(base, "reports/empty.txt"), "");
    const run = await bulk("reports", "--out", "tables");
    expect(run.code).toBe(1);
    expect(run.problems).toContain("empty.txt 没有导入");
    // Both files are one text.
    expect(run.out).toContain("1 份文档");
    expect(run.out).toContain(`cd ${join(base, "tables")} && neo4j-admin`);
    const files = readdirSync(join(base, "tables")).toSorted();
    const argumentLines = readFileSync(join(base, "tables/import.args"), "utf8").split("\n");
    const named = argumentLines.flatMap(
      (line) => /^--(?:nodes|relationships)=(.*)$/.exec(line)?.[1] ?? [],
    );
    expect(files).toEqual([...named, "import.args"].toSorted());
    const names = parse(readFileSync(join(base, "tables/entities.csv"), "utf8"), {
      columns: true,
    }).map((row) => (row as Record<string, string>)["name:string"]);
    expect(names).toContain("云川图书馆");
  });

  it("leaves a folder alone that holds something, and explains itself", async () => {
    mkdirSync(join(base, "tables"));
    writeFileSync(join(base, "tables/mine.txt"), "mine");
    writeFileSync(join(base, "report.txt"), "云川县政府工作报告");
    const held = await bulk("report.txt", "--out", "tables");
    expect(held.code).toBe(1);
    expect(held.problems).toContain("不是空的");
    expect(readdirSync(join(base, "tables"))).toEqual(["mine.txt"]);
    expect(await bulk("report.txt")).toMatchObject({ code: 2, out: "" });
    const none = await bulk("missing.txt", "--out", "other");
    expect(none.code).toBe(1);
    expect(none.problems).toContain("没有读到一份文档");
    expect(readdirSync(join(base, "other"))).toEqual([]);
  });
});
