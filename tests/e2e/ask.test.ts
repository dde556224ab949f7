import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Explorer, axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const LINKED = "MATCH (p:Port)-[r:LOCATED_IN]->(a:District) RETURN p, r, a";

async function write(page: Page, query: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(query);
}

describe.skipIf(!hasChromium)("asking in Cypher", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("checks while one writes, and leads to the place", async () => {
    const { page, complaints, close } = await explorer.open("/console");
    const problems = page.getByRole("status", { name: "检查结果" });
    await write(page, "MATCH (p:Port)\nSET p.x = 1");
    await problems.getByText(/第 2 行 · .*只读查询.*SET/).waitFor();
    await write(page, "MATCH (p:Prt) RETURN p.nam AS n");
    await problems.getByText(/图里没有标签 Prt/).waitFor();
    expect(await page.locator(".cm-lintRange-warning").allTextContents()).toEqual(["Prt", "nam"]);
    await problems.getByRole("button", { name: /没有属性 nam/ }).press("Enter");
    await page.keyboard.type("e");
    await page.getByText(/图里没有属性 enam/).waitFor();
    await write(page, "MATCH (n) RETURN CASE WHEN true THEN n END AS x");
    await problems.getByText(/CASE 的结果是节点或关系.*改用 Neo4j/).waitFor();
    await write(page, "MATCH (p:Port) RETURN p.name AS name");
    await problems.getByText("检查通过").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("offers what may stand at the cursor: the query's variables, the graph's names, parameters", async () => {
    const { page, complaints, close } = await explorer.open("/console");
    const offered = page.locator(".cm-tooltip-autocomplete li");
    const choose = async (typed: string, name: string) => {
      await page.keyboard.type(typed);
      await offered.filter({ hasText: new RegExp(`^${name.replace("$", "\\$")}$`) }).click();
    };
    await write(page, "\nRETURN $harbour");
    await page.keyboard.press("Control+Home");
    await choose("MATCH (port:Po", "Port");
    await choose(")-[:LOC", "LOCATED_IN");
    await choose("]->(a) WHERE po", "port");
    await choose(".na", "name");
    await choose(" = $", "$harbour");
    const text = await page.locator(".cm-line").first().textContent();
    expect(text).toBe("MATCH (port:Port)-[:LOCATED_IN]->(a) WHERE port.name = $harbour");
    expect(complaints).toEqual([]);
    await close();
  });

  it("gives each parameter a field of its type, an entity its picker", async () => {
    const { page, complaints, close } = await explorer.open("/console");
    await write(
      page,
      "MATCH (p:Entity)-[:LOCATED_IN]->(a) WHERE a.id = $area AND p.name IN $names RETURN p.name AS n",
    );
    await page.getByRole("combobox", { name: "$area 的类型" }).click();
    await page.getByTitle("实体", { exact: true }).click();
    await page.getByRole("combobox", { name: "$area", exact: true }).fill("luohuqu");
    await page
      .getByRole("option", { name: /罗湖区/ })
      .first()
      .click();
    await page.locator(".picked").getByText("罗湖区").waitFor();
    await page.getByRole("combobox", { name: "$names 的类型" }).click();
    // The last of the list, by keyboard.
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByLabel("$names", { exact: true }).fill('["罗湖口岸"');
    await page
      .getByRole("alert")
      .getByText(/不是 JSON/)
      .waitFor();
    await page.getByLabel("$names", { exact: true }).fill('["罗湖口岸"]');
    await page.getByRole("button", { name: /运\s*行/ }).click();
    await page.getByRole("region", { name: "表格" }).getByText("罗湖口岸").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows table, graph, JSON and plan, limits and notes", async () => {
    const { page, complaints, close } = await explorer.open("/console");
    await page.getByText(/每次最多 1,000 行、10 秒/).waitFor();
    await write(page, `${LINKED}, toString(r.year) AS y`);
    await page.keyboard.press("Control+Enter");
    await page.getByText(/最多 1,000 行，最长 10 秒/).waitFor();
    await page.getByText("内嵌数据库与 Neo4j 可能不同之处").click();
    await page.getByText(/2\.0 这样的小数变成文字/).waitFor();
    await page.getByText("计划", { exact: true }).click();
    const plan = page.getByRole("region", { name: "计划" });
    await plan.getByText("Expand", { exact: true }).waitFor();
    expect(await plan.locator("code").allTextContents()).toContain("(p)->[:LOCATED_IN]->(a)");
    await page.getByText("JSON", { exact: true }).click();
    await page
      .locator(".result-json")
      .getByText(/"columns"/)
      .waitFor();
    await page.getByText("图", { exact: true }).click();
    await page.locator(".result-graph canvas").first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("stops a query that never ends, says when rows were cut, and serves on", async () => {
    const { page, close } = await explorer.open("/console");
    await write(
      page,
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c < 0 RETURN count(c) AS n",
    );
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: /停\s*止/ }).click();
    await page.getByText(/已停止/).waitFor();
    await write(page, "UNWIND range(1, 1000000) AS n RETURN n");
    await page.keyboard.press("Control+Enter");
    await page.getByText("结果超过 1,000 行，只显示前 1,000 行").waitFor();
    await close();
  });

  it("keeps queries in folders, each at its own address, and hands them on as a file", async () => {
    const { page, complaints, close } = await explorer.open("/console");
    await write(page, "MATCH (p:Port) WHERE p.name CONTAINS $part RETURN p.name AS 名称");
    await page.getByRole("button", { name: "保存为查询" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel("标题", { exact: true }).fill("按字找口岸");
    await form.getByLabel("文件夹").fill("口岸");
    await form.getByRole("button", { name: /保\s*存/ }).click();
    await page.waitForURL(/\/queries\/q-/);
    await page.getByRole("heading", { name: "按字找口岸", level: 1 }).waitFor();
    await page.getByLabel("part", { exact: true }).fill("罗湖");
    await page.getByRole("button", { name: /运\s*行/ }).click();
    await page.getByRole("region", { name: "表格" }).getByText("罗湖口岸").first().waitFor();
    expect(decodeURIComponent(page.url())).toContain("part=罗湖");

    await page.goto(`${explorer.url}/queries`);
    const folder = page.getByRole("region", { name: "口岸", exact: true });
    await folder.getByRole("link", { name: /按字找口岸/ }).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出我的查询" }).click();
    const file = await (await download).path();
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
      format: "zhengtu-queries",
      queries: [{ title: { zh: "按字找口岸" }, folder: "口岸", parameters: [{ name: "part" }] }],
    });
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByText("已导入 1 条查询").waitFor();
    await expect.poll(() => folder.getByRole("link", { name: /按字找口岸/ }).count()).toBe(2);
    await page.locator("input[type=file]").setInputFiles({
      name: "x.json",
      mimeType: "application/json",
      buffer: Buffer.from("{}"),
    });
    await page.getByText(/不是从政图导出的查询/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ["light", 1440, "zh-CN"],
    ["dark", 1440, "en"],
    ["light", 390, "en"],
    ["dark", 390, "zh-CN"],
  ] as const)("is readable in %s at %i px in %s", async (colorScheme, width, locale) => {
    const { page, complaints, close } = await explorer.open("/about", {
      colorScheme,
      viewport: { width, height: 900 },
    });
    if (locale === "en") await page.getByRole("button", { name: /English/ }).click();
    await page.goto(`${explorer.url}/console`);
    await write(page, `${LINKED}, a.nam AS x, toString($y) AS y`);
    await page.locator(".problem-warning").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.locator(".result-table").waitFor();
    await page.locator(".result-notes summary").click();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
    if (locale === "en") {
      const words = await page.locator(".problem-list, .result-notes").allInnerTexts();
      expect(words.join(" ")).not.toMatch(/[\u4e00-\u9fff]/);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});
