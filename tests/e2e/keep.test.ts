/** Keeping and sharing a canvas: views, links, reload, pictures, files, reports; and what goes wrong on the way. */
import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";
import type { KeptCanvas } from "./kept-canvas.ts";
import { keptCanvas } from "./kept-canvas.ts";

const PATIENT = { timeout: 30_000 };

/** Whole pixels, as a link has them. */
const whole = (state: KeptCanvas) =>
  state.nodes.map(([id, x, y]) => [id, Math.round(x), Math.round(y)]);

const status = (page: Page) => page.locator(".canvas-status > span").first();

async function find(page: Page, typed: string): Promise<void> {
  await page.getByRole("combobox", { name: "查找实体或原文" }).fill(typed);
  await page
    .getByRole("option", { name: /罗湖口岸/ })
    .first()
    .click();
  await page.locator(".detail").getByRole("heading", { level: 2 }).first().waitFor();
}

async function save(page: Page, item: string): Promise<string> {
  await page.getByRole("button", { name: "导出", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: item }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

describe.skipIf(!hasChromium)("keeping and sharing", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("keeps positions, filters and hiding across a reload, and undoes each of them", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await find(page, "lhka");
    await page.getByRole("button", { name: "排布", exact: true }).click();
    await page.getByRole("menuitem", { name: /环形/ }).click();
    await page.getByText("已重新排布").first().waitFor();
    await page.keyboard.press("h");
    await page.locator(".legend-row").first().click();
    const before = await keptCanvas(page);
    expect(before.hidden).toHaveLength(1);
    expect(Object.keys(before.filters)).not.toEqual([]);
    const shown = await status(page).textContent();
    await page.reload();
    await page.locator(".sigma-canvas canvas").first().waitFor();
    await expect.poll(() => status(page).textContent(), PATIENT).toBe(shown);
    expect(await keptCanvas(page)).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it("undoes layout, hiding and filter one by one, and redoes them", async () => {
    const { page, close } = await explorer.open("/");
    await find(page, "lhka");
    const start = await keptCanvas(page);
    await page.getByRole("button", { name: "排布", exact: true }).click();
    await page.getByRole("menuitem", { name: /环形/ }).click();
    await page.getByText("已重新排布").first().waitFor();
    await page.keyboard.press("h");
    await page.locator(".legend-row").first().click();
    const end = await keptCanvas(page);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
    expect(await keptCanvas(page)).toEqual(start);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+Shift+z");
    expect(await keptCanvas(page)).toEqual(end);
    await close();
  });

  it("opens the same view from its address in another browser, without a stored view", async () => {
    const { page, close } = await explorer.open("/");
    await find(page, "lhka");
    await page.keyboard.press("h");
    const mine = await keptCanvas(page);
    const other = await explorer.open(page.url().slice(explorer.url.length));
    await other.page.locator(".sigma-canvas canvas").first().waitFor();
    const theirs = await keptCanvas(other.page);
    expect(whole(theirs)).toEqual(whole(mine));
    expect(theirs.hidden).toEqual(mine.hidden);
    await other.close();
    await close();
  });

  it("saves a view by keyboard, opens it elsewhere, renames, prints and deletes it", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await find(page, "lhka");
    await page.getByRole("button", { name: "保存为视图" }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "保存为视图" });
    await dialog.getByLabel("名称").waitFor();
    await page.keyboard.type("口岸<b>一带</b>");
    await page.keyboard.press("Enter");
    await page.getByText("已保存").first().waitFor();
    await page.waitForURL(/\?view=v[0-9a-f]{20}/);
    const mine = await keptCanvas(page);
    const shown = await status(page).textContent();

    const other = await explorer.open(page.url().slice(explorer.url.length));
    await expect.poll(() => status(other.page).textContent(), PATIENT).toBe(shown);
    expect((await keptCanvas(other.page)).nodes).toEqual(mine.nodes);
    await other.close();

    await page.goto(`${explorer.url}/views`);
    await page.getByRole("link", { name: "口岸<b>一带</b>" }).waitFor();
    await page.getByRole("button", { name: "改名" }).click();
    await page.getByRole("textbox", { name: "名称" }).fill("口岸");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "口岸", exact: true }).waitFor();
    await page.getByRole("link", { name: "报告" }).click();
    await page.getByRole("heading", { name: "口岸", level: 1 }).waitFor();
    expect(await page.locator(".report blockquote").count()).toBeGreaterThan(0);
    expect(await page.locator(".report svg circle").count()).toBeGreaterThan(3);
    await page.goBack();
    await page.getByRole("button", { name: "删除" }).click();
    await page.getByRole("tooltip").getByRole("button", { name: "删除" }).click();
    await page.getByText("还没有保存过视图").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("keeps groups and what an expansion added in a link, a view and files", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await find(page, "lhka");
    const pick = async (on: Page) => {
      await on.getByRole("combobox", { name: "查找实体或原文" }).fill("罗湖区");
      await on
        .getByRole("option", { name: /^罗湖区/ })
        .first()
        .click();
      await on.locator(".detail").getByRole("heading", { name: "罗湖区" }).waitFor();
    };
    await pick(page);
    const start = await keptCanvas(page);
    await page.locator(".detail").getByRole("button", { name: "展开", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^再放/ }).first().click();
    await dialog.getByRole("button", { name: /^收起/ }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    // What was expanded is selected still, and would be grouped too.
    await page.keyboard.press("Escape");
    await page.getByText("列表", { exact: true }).click();
    const list = page.getByRole("region", { name: "画布上的实体" });
    await list.getByRole("checkbox", { name: /^选择/ }).nth(1).check();
    await list.getByRole("checkbox", { name: /^选择/ }).nth(2).check();
    await page.locator(".selection-bar").getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "合成一组" }).click();
    await list.getByRole("button", { name: "一组（2）" }).waitFor();
    await page.keyboard.press("Control+z");
    await list.getByRole("button", { name: "一组（2）" }).waitFor({ state: "hidden" });
    await page.keyboard.press("Control+Shift+z");
    await list.getByRole("button", { name: "一组（2）" }).waitFor();
    const mine = await keptCanvas(page);
    expect(mine.groups.map(({ members }) => members.length)).toEqual([2]);
    expect(mine.nodes.length).toBeGreaterThan(start.nodes.length);

    const other = await explorer.open(page.url().slice(explorer.url.length));
    await other.page.locator(".sigma-canvas canvas").first().waitFor();
    const theirs = await keptCanvas(other.page);
    expect({ groups: theirs.groups, expansions: theirs.expansions }).toEqual({
      groups: mine.groups,
      expansions: mine.expansions,
    });
    const json = z.object({ nodes: z.array(z.unknown()) });
    const file = json.parse(JSON.parse(await save(other.page, "JSON 数据")));
    expect(file.nodes).toHaveLength(mine.nodes.length);
    expect(await save(other.page, "SVG 矢量图")).toContain("一组（2）");
    await pick(other.page);
    await other.page.locator(".detail").getByRole("button", { name: /^收起/ }).click();
    await expect
      .poll(async () => (await keptCanvas(other.page)).nodes.length, PATIENT)
      .toBe(start.nodes.length);
    await other.close();
    expect(complaints).toEqual([]);
    await close();
  });

  it("says that a link is from another graph, and offers the overview", async () => {
    const foreign = `e${"0".repeat(20)}`;
    const { page, close } = await explorer.open(`/?nodes=${foreign}#at=1_2`);
    await page.getByText("这个图里没有链接所指的实体").waitFor();
    await page.getByRole("button", { name: "回到概览" }).last().click();
    await page
      .getByText(/画布上有 \d+ 个实体/)
      .first()
      .waitFor();
    await page.goto(`${explorer.url}/?view=v${"0".repeat(20)}`);
    await page.getByText(/没有这个视图/).waitFor();
    await close();
  });

  it("draws a picture with title, legend and sources, as SVG and PNG", async () => {
    const { page, close } = await explorer.open("/");
    await find(page, "lhka");
    const svg = await save(page, "SVG 矢量图");
    const wellFormed = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror") ===
        null,
      svg,
    );
    expect(wellFormed).toBe(true);
    for (const part of ["罗湖口岸", "口岸 ", "出处：《", "箭头从主语指向宾语"])
      expect(svg).toContain(part);
    const png = await save(page, "PNG 图片");
    expect(png.slice(1, 4)).toBe("PNG");
    await close();
  });

  it("writes graph files that the readers of graphology open, with positions", async () => {
    const { page, close } = await explorer.open("/");
    await find(page, "lhka");
    const { nodes } = await keptCanvas(page);
    const gexf = parseGexf(MultiDirectedGraph, await save(page, "GEXF"));
    const graphml = parseGraphml(MultiDirectedGraph, await save(page, "GraphML"));
    expect([gexf.order, graphml.order]).toEqual([nodes.length, nodes.length]);
    const [id = "", x = NaN, y = NaN] = nodes[0] ?? [];
    for (const graph of [gexf, graphml]) {
      expect(Math.abs(Number(graph.getNodeAttribute(id, "x")) - x)).toBeLessThan(1);
      expect(Math.abs(Number(graph.getNodeAttribute(id, "y")) - y)).toBeLessThan(1);
    }
    const csv = await save(page, "CSV 表格");
    expect(csv.startsWith("\ufeff起点")).toBe(true);
    expect(await save(page, "Cypher 脚本")).toContain("MERGE (n:Entity {id: row.id})");
    await close();
  });

  it("saves an entity's report as one HTML file that opens by itself", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await find(page, "lhka");
    const id =
      (await keptCanvas(page)).nodes.length > 0 ? new URL(page.url()).searchParams.get("sel") : "";
    await page.goto(`${explorer.url}/report/entity/${id ?? ""}`);
    await page.getByRole("heading", { name: /罗湖口岸/, level: 1 }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "保存为 HTML" }).click(),
    ]);
    const html = readFileSync(await download.path(), "utf8");
    await page.setContent(html);
    expect(await page.locator("h1").textContent()).toContain("罗湖口岸");
    expect(await page.locator("blockquote a").first().getAttribute("href")).toMatch(/^http/);
    expect(html).not.toContain("<script");
    expect(complaints.filter((one) => !one.includes("style-src"))).toEqual([]);
    await close();
  });

  it("keeps the canvas when the server goes away in mid-action, and says so", async () => {
    const { page, close } = await explorer.open("/");
    await find(page, "lhka");
    const before = await keptCanvas(page);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "回到概览" }).click();
    await page
      .getByText(/连接不上服务器/)
      .first()
      .waitFor();
    await page.keyboard.press("h");
    await page.keyboard.press("Control+z");
    expect((await keptCanvas(page)).nodes).toEqual(before.nodes);
    await page.context().setOffline(false);
    await page.getByText("连接已恢复").waitFor();
    await page.getByRole("button", { name: "回到概览" }).click();
    await page
      .getByText(/画布上有 60 个实体/)
      .first()
      .waitFor();
    await close();
  });
});
