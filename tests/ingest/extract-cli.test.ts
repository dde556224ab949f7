import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const PROJECT = new URL("../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "zhengtu-extract-"));
const REPORT = [
  "2024年武功县政府工作报告",
  "各位代表：",
  "现在，我代表武功县人民政府，向大会报告工作，请予审议。",
  "一、2023年工作回顾",
  "地区生产总值达到180亿元，增长5.5%。",
  "二、2024年工作安排",
  "推进武功县人民医院扩建工程。",
].join("\n");

function run(
  file: string,
  ...more: readonly string[]
): { status: number | null; stdout: string; stderr: string } {
  // As a user in another folder runs it; npm tells the script which folder that is.
  return spawnSync(
    "npm",
    ["--prefix", PROJECT, "run", "--silent", "extract", "--", file, ...more],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
}

afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run extract", { timeout: 120_000 }, () => {
  it("explains a name in words: sentence, tokens, rule, cue and confidence, and what said nothing", () => {
    writeFileSync(join(folder, "报告.txt"), REPORT);
    const { status, stdout } = run("报告.txt", "--explain", "武功县人民医院扩建工程");
    expect(status).toBe(0);
    expect(stdout).toContain("【武功县人民医院扩建工程】Project");
    expect(stdout).toContain("推进武功县人民医院扩建工程。");
    expect(stdout).toMatch(/词：推进\/\w+ /u);
    expect(stdout).toMatch(/规则：[a-z-]+，可信度：[01]\.\d\d/u);
    expect(stdout).toMatch(/特征：\S+ [+-]\d/u);
    expect(stdout).toMatch(/线索词：推进/u);
    expect(stdout).toMatch(/读出内容的句子占 \d+%/u);
  });

  it("says so where nothing is called by the name", () => {
    const { status, stdout, stderr } = run("报告.txt", "--explain", "没有的名称");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain("没有读出叫“没有的名称”的实体");
  });

  it("prints one document as JSON, the file taken from the caller's folder", () => {
    writeFileSync(join(folder, "报告.txt"), REPORT);
    const { status, stdout } = run("报告.txt");
    expect(status).toBe(0);
    const extraction: unknown = JSON.parse(stdout);
    expect(extraction).toMatchObject({
      document: { title: "2024年武功县政府工作报告", place: "武功县", year: 2024 },
      metrics: [{ indicator: "地区生产总值", value: 180, unit: "亿元", change: 5.5 }],
    });
    expect(Object.keys(extraction ?? {})).toEqual(
      expect.arrayContaining(["sentences", "mentions", "entities", "relations", "status"]),
    );
  });

  it.each([
    ["a path that is not there", "没有这个文件.txt", /找不到文件/],
    ["an empty file", "空.txt", /是空的/],
    ["a folder", ".", /是一个文件夹/],
    ["another type of file", "报告.xyz", /不支持/],
  ])("answers %s with one sentence and fails", (_, name, sentence) => {
    writeFileSync(join(folder, "空.txt"), "");
    writeFileSync(join(folder, "报告.xyz"), "青禾县的报告。");
    const { status, stdout, stderr } = run(name);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(sentence);
  });
});
