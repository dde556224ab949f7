/** The picture itself: the same for everybody, still when it grows, arranged in four ways, with paths traced in it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";
import { keptCanvas } from "./kept-canvas.ts";

const LAYOUTS = [/^力导向/, /^层级/, /^环形/, /^按地区/];

async function untilDrawn(page: Page): Promise<void> {
  await page.locator(".sigma-canvas canvas").first().waitFor();
  await page
    .locator(".canvas-status")
    .getByText(/画布上有 \d+ 个实体/)
    .waitFor();
}

async function find(page: Page, typed: string): Promise<void> {
  await page.getByRole("combobox", { name: "查找实体或原文" }).fill(typed);
  await page.getByRole("option").first().click();
  await page.locator(".detail h2").first().waitFor();
}

describe.skipIf(!hasChromium)("the picture", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("is the same overview for two people, and says what it leaves out", async () => {
    const [one, other] = [await explorer.open("/"), await explorer.open("/")];
    await untilDrawn(one.page);
    await untilDrawn(other.page);
    const mine = await keptCanvas(one.page);
    expect(mine.nodes.length).toBeGreaterThan(10);
    expect((await keptCanvas(other.page)).nodes).toEqual(mine.nodes);
    const status = (await one.page.locator(".canvas-status").textContent()) ?? "";
    const [, total = "", rest = ""] = /全图 (\d+) 个实体，未显示 (\d+) 个/.exec(status) ?? [];
    expect(Number(total) - Number(rest)).toBe(mine.nodes.length);
    await one.close();
    await other.close();
  });

  it("leaves everything where it is when it grows, and when that is undone", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    await find(page, "lanpuqu");
    const before = (await keptCanvas(page)).nodes;
    await page.locator(".detail").getByRole("button", { name: "展开", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /^再放/ }).first().click();
    await dialog.getByRole("button", { name: /^收起展开的/ }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    const grown = (await keptCanvas(page)).nodes;
    expect(grown.length).toBeGreaterThan(before.length);
    const known = new Set(before.map(([id]) => id));
    expect(grown.filter(([id]) => known.has(id))).toEqual(before);
    await page.keyboard.press("Control+z");
    expect((await keptCanvas(page)).nodes).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is arranged in four ways by keyboard, each the same when it is asked for again", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    await find(page, "lhka");
    const arrange = async (name: RegExp) => {
      await page.getByRole("button", { name: "排布", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name }).press("Enter");
      await page.getByRole("button", { name: "排布", exact: true }).waitFor();
      return (await keptCanvas(page)).nodes;
    };
    const first: unknown[] = [];
    for (const layout of LAYOUTS) first.push(await arrange(layout));
    expect(new Set(first.map((nodes) => JSON.stringify(nodes))).size).toBe(LAYOUTS.length);
    for (const [index, layout] of LAYOUTS.entries()) {
      expect(await arrange(layout)).toEqual(first[index]);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it("traces all shortest paths, then the first from short to long, and only through chosen types", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    await page.getByText("路径", { exact: true }).first().click();
    const paths = page.locator(".paths");
    for (const [end, typed] of [
      ["起点", "澜浦口岸"],
      ["终点", "汀南古渡遗址公园"],
    ] as const) {
      await paths.getByRole("combobox", { name: end }).fill(typed);
      await page
        .getByRole("option", { name: new RegExp(`^${typed}`) })
        .first()
        .click();
    }
    const search = paths.getByRole("button", { name: "查找路径" });
    await search.click();
    await paths.getByText(/^\d+ 条路径，\d+ 步/).waitFor();
    const shortest = await paths.locator(".path").count();
    expect(shortest).toBeGreaterThan(0);
    expect(await paths.locator(".path.traced").count()).toBe(1);
    await paths.getByText("由短到长").click();
    await search.click();
    await expect.poll(() => paths.locator(".path").count()).toBeGreaterThan(shortest);
    await paths.getByText("只走某些关系或类型").click();
    await paths.getByRole("combobox", { name: "途经的类型" }).fill("荣誉");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await search.click();
    await paths.getByText(/没有找到 \d 步以内的路径/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
