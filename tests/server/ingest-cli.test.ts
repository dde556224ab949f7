import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../server/store/open-store.ts";
import { type CliRun, runCli } from "./run-cli.ts";

let base: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "zhengtu-ingest-"));
});

afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function ingest(...paths: string[]): Promise<CliRun> {
  const settings = { DATA_DIR: join(base, "data"), STORE: "embedded", INIT_CWD: base };
  return runCli("ingest-cli", paths, settings);
}

function writeReport(path: string, year: number): void {
  const lines = [
    `${year}年云岭市青禾区政府工作报告`,
    `一、${year - 1}年工作回顾`,
    "过去一年，我们建成青禾北站，青禾中心公园开工建设。全区生产总值达到520亿元，增长6.2%。",
    "青禾北路改造工程顺利完工，群众出行更加方便，投诉比上年少了三成。",
    `二、${year}年工作安排`,
    "新的一年，我们将加快推进青禾湖片区开发，建设青禾湖图书馆，让更多居民就近读书。",
  ];
  writeFileSync(join(base, path), `${lines.join("\n")}\n`);
}

// Each run starts a Node of its own with all dictionaries.
describe("npm run ingest", { timeout: 180_000 }, () => {
  it("imports files and folders, goes on after a bad one, and says how it went", async () => {
    mkdirSync(join(base, "reports/deeper"), { recursive: true });
    writeReport("reports/2023.txt", 2023);
    writeReport("reports/deeper/2024.md", 2024);
    writeFileSync(join(base, "reports/empty.txt"), "");
    writeFileSync(join(base, "reports/picture.png"), "not looked at");
    const first = await ingest("reports", "missing.txt");
    expect(first.code).toBe(1);
    expect(first.out).toMatch(/\[\d\/4\] 2023\.txt 已导入/);
    expect(first.out).toContain("2024.md 已导入");
    expect(first.problems).toContain("empty.txt 没有导入");
    expect(first.problems).toMatch(/missing\.txt 没有导入：找不到文件/);
    expect(first.out).toContain("完成：导入 2 份，更新 0 份，原已在图中 0 份，失败 2 份。");

    const again = await ingest("reports/2023.txt");
    expect(again.code).toBe(0);
    expect(again.out).toContain("原已在图中 1 份");
  });

  it("says in one line that the store is held, and by whom", async () => {
    writeReport("2023.txt", 2023);
    const holder = await openStore({ kind: "embedded", folder: join(base, "data") });
    try {
      const held = await ingest("2023.txt");
      expect(held.code).toBe(1);
      expect(held.problems.trim()).toMatch(new RegExp(`^[^\\n]*进程号 ${process.pid}[^\\n]*$`));
    } finally {
      await holder.close();
    }
  });

  it("explains itself without documents", async () => {
    expect(await ingest()).toMatchObject({ code: 2, out: "" });
    mkdirSync(join(base, "none"));
    const none = await ingest("none");
    expect(none.code).toBe(1);
    expect(none.problems).toContain("没有可以导入的文档");
  });
});
