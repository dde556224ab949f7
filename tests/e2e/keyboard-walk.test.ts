/** The whole product by keyboard alone: every stop has a name and a ring, every task can be done, and nobody is left nowhere. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";
import { askingAddresses, findSamples } from "./sample-graph.ts";
import { stopOf, tabTo, walkStops } from "./tab-walk.ts";

const PATIENT = { timeout: 30_000 };
/** What one page is walked at most: the rest is more of the same. */
const MOST_STOPS = 70;

const nameOf = async (page: Page) => (await stopOf(page))?.name ?? "nothing";
const tagOf = async (page: Page) => (await stopOf(page))?.tag ?? "nothing";

/** Waits until the focus is at a stop of this name. */
const arrive = (page: Page, name: RegExp) => expect.poll(() => nameOf(page), PATIENT).toMatch(name);

async function find(page: Page, typed: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.type(typed);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".detail").getByRole("heading", { level: 2 }).first().waitFor();
  await arrive(page, /^关系图/);
}

describe.skipIf(!hasChromium)("by keyboard alone", () => {
  let explorer: Explorer;
  let paths: readonly string[];
  beforeAll(async () => {
    explorer = await startExplorer();
    const samples = await findSamples(explorer.url);
    const { left, right, entity } = samples;
    paths = [
      ...[`/?focus=${entity}`, ...askingAddresses(samples)],
      ...[`/compare?left=${left}&right=${right}`, "/console", "/about", "/shortcuts"],
      ...["/report/place?of=澜浦区", "/nowhere"],
    ];
  });
  afterAll(() => explorer.close());

  it("gives every stop of every view a name and a ring that nothing lies over", async () => {
    const { page, complaints, close } = await explorer.open("/about");
    const findings: string[] = [];
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.keyboard.press("Tab");
    await arrive(page, /^跳到正文$/);
    for (
      let stop = await stopOf(page);
      stop && (await page.locator("header :focus, .skip-link:focus").count()) > 0;
      stop = await stopOf(page)
    ) {
      if (!stop.ringed) findings.push(`head: ${stop.name}`);
      await page.keyboard.press("Tab");
    }
    for (const path of paths) {
      await page.goto(explorer.url + path);
      await page.waitForLoadState("networkidle");
      await page.getByRole("heading", { level: 1 }).first().waitFor({ state: "attached" });
      const stops = await walkStops(page, MOST_STOPS);
      expect(stops.length, path).toBeGreaterThan(0);
      for (const { name, tag, ringed, covered } of stops) {
        if (name === "") findings.push(`${path} ${tag} has no name`);
        if (!ringed) findings.push(`${path} ${tag} “${name}” shows no ring`);
        if (covered) findings.push(`${path} ${tag} “${name}” is covered`);
      }
    }
    expect(findings).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("finds an entity, expands it, hides a type and exports the rest", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.locator(".canvas-status").getByText("画布上有").waitFor();
    await find(page, "luohuqu");
    const shown = page.locator(".canvas-status > span").first();
    const before = await shown.textContent();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText(/^再放/).first().waitFor();
    await tabTo(page, /^再放/);
    await page.keyboard.press("Enter");
    await expect.poll(() => shown.textContent(), PATIENT).not.toBe(before);
    expect(await page.getByRole("dialog").locator(":focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await arrive(page, /^关系图/);

    const expanded = await shown.textContent();
    await page.locator("#main").focus();
    await tabTo(page, /^口岸/);
    await page.keyboard.press("Enter");
    await page.getByText(/筛选隐藏了 \d+ 个/).waitFor();
    await tabTo(page, "取消筛选");
    await page.keyboard.press("Enter");
    await expect.poll(() => shown.textContent(), PATIENT).toBe(expanded);
    expect(await stopOf(page), "after a button that went away").not.toBeNull();

    await page.locator("#main").focus();
    await tabTo(page, "导出");
    await page.keyboard.press("Enter");
    await arrive(page, /^PNG/);
    for (let down = 0; down < 3; down += 1) await page.keyboard.press("ArrowDown");
    await arrive(page, /^CSV/);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect(readFileSync(await (await download).path(), "utf8")).toContain("罗湖区");
    await arrive(page, /^导出$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it("walks menus and panels by arrows and Tab, and Escape gives the focus back", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.locator(".canvas-status").getByText("画布上有").waitFor();
    await page.locator("#main").focus();
    await tabTo(page, "排布");
    await page.keyboard.press("Enter");
    await arrive(page, /^力导向/);
    await page.keyboard.press("ArrowUp");
    await arrive(page, /^调整力导向/);
    await page.keyboard.press("ArrowDown");
    await arrive(page, /^力导向/);
    await page.keyboard.press("Escape");
    await arrive(page, /^排布$/);
    await tabTo(page, "颜色与大小");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("dialog", { name: "颜色与大小" });
    await panel.getByRole("radio").first().waitFor();
    await expect.poll(() => panel.and(page.locator(":focus")).count(), PATIENT).toBe(1);
    await page.keyboard.press("Shift+Tab");
    expect(await panel.locator(":focus").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await panel.locator(":focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await arrive(page, /^颜色与大小$/);
    await page.keyboard.press("l");
    await expect.poll(() => page.locator("[data-list-row]:focus").count(), PATIENT).toBe(1);
    await page.keyboard.press("t");
    await expect.poll(() => page.locator("[role=treeitem]:focus").count(), PATIENT).toBe(1);
    await page.locator("#main").focus();
    await page.keyboard.press("g");
    await expect.poll(() => page.locator("[role=treeitem]:focus").count(), PATIENT).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("saves a view, opens it from the list, and deletes it", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.locator(".canvas-status").getByText("画布上有").waitFor();
    await find(page, "lhka");
    const shown = await page.locator(".canvas-status > span").first().textContent();
    await page.locator("#main").focus();
    await tabTo(page, "保存为视图");
    await page.keyboard.press("Enter");
    await arrive(page, /^名称$/);
    await page.keyboard.type("键盘");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?view=v/);
    await arrive(page, /^保存为视图$/);

    await page.goto(`${explorer.url}/views`);
    await page.getByRole("link", { name: "键盘" }).waitFor();
    await tabTo(page, "键盘");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".canvas-status > span").first().textContent(), PATIENT)
      .toBe(shown);
    expect(await stopOf(page), "after the page changed").not.toBeNull();

    await page.goto(`${explorer.url}/views`);
    await page.getByRole("link", { name: "键盘" }).waitFor();
    await tabTo(page, "删除");
    await page.keyboard.press("Enter");
    await arrive(page, /^删除视图/);
    await page.keyboard.press("Escape");
    await arrive(page, /^删除$/);
    await page.keyboard.press("Enter");
    await arrive(page, /^删除视图/);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await arrive(page, /^删除$/);
    await page.keyboard.press("Enter");
    await page.getByText("还没有保存过视图").waitFor();
    await expect.poll(() => tagOf(page), PATIENT).not.toBe("nothing");
    expect(complaints).toEqual([]);
    await close();
  });
});
