/** What the Tab key passes in one step and arrows walk: toolbars and choices. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";
import { keptCanvas } from "./kept-canvas.ts";
import { stopOf } from "./tab-walk.ts";

const PATIENT = { timeout: 30_000 };

const nameOf = async (page: Page) => (await stopOf(page))?.name ?? "nothing";

async function openGraph(explorer: Explorer) {
  const view = await explorer.open("/");
  await view.page.locator(".sigma-canvas canvas").first().waitFor();
  await view.page.getByText(/画布上有 \d+ 个实体/).waitFor();
  return view;
}

describe.skipIf(!hasChromium)("one stop of the Tab key", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("is each choice and the whole toolbar, in which arrows, Home and End walk", async () => {
    const { page, complaints, close } = await openGraph(explorer);
    const views = page.getByRole("radiogroup", { name: "显示方式" });
    const bar = page.getByRole("toolbar").first();
    await views.getByRole("radio", { checked: true }).focus();
    expect(await views.locator(":focus").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await bar.locator(":focus").count(), "after the choice of view").toBe(1);
    await page.keyboard.press("End");
    expect(await nameOf(page)).toBe("清空画布");
    await page.keyboard.press("ArrowLeft");
    expect(await nameOf(page)).toBe("导出");
    await page.keyboard.press("Tab");
    expect(await bar.locator(":focus").count(), "after one more Tab").toBe(0);
    await page.keyboard.press("Shift+Tab");
    expect(await nameOf(page), "the tool used last").toBe("导出");
    await page.keyboard.press("Home");
    expect(await nameOf(page)).toBe("撤销");
    await page.keyboard.press("ArrowLeft");
    expect(await nameOf(page), "there is nothing before the first").toBe("撤销");
    await page.keyboard.press("Shift+Tab");
    expect(await views.locator(":focus").count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    await page.locator("[data-list-row]").first().waitFor();
    expect(await views.locator(":focus").count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is the row of tools of the tree, whatever row it is about", async () => {
    const { page, complaints, close } = await openGraph(explorer);
    await page.keyboard.press("t");
    await expect.poll(() => page.locator("[role=treeitem]:focus").count(), PATIENT).toBe(1);
    const bar = page.getByRole("toolbar", { name: "对当前这一行" });
    await page.keyboard.press("Shift+Tab");
    expect(await bar.locator(":focus").count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    expect(await nameOf(page)).toBe("展开");
    await page.keyboard.press("Tab");
    expect(await page.locator("[role=treeitem]:focus").count()).toBe(1);
    const kind = page.getByRole("treeitem", { level: 2 });
    await kind
      .filter({ hasText: /画布上 (\d+) \/ 共 (?!\1$)\d+/ })
      .first()
      .focus();
    await bar.getByRole("button", { name: "放上其余的" }).waitFor();
    await page.keyboard.press("Shift+Tab");
    expect(await nameOf(page)).toBe("放上其余的");
    expect(complaints).toEqual([]);
    await close();
  });

  it("hides by key what the menu hides, and selects it no longer", async () => {
    const { page, complaints, close } = await openGraph(explorer);
    const canvas = page.getByRole("application");
    await canvas.focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".detail .entity-name").waitFor();
    await page.keyboard.press("h");
    await expect.poll(async () => (await keptCanvas(page)).hidden.length, PATIENT).toBe(1);
    await expect.poll(() => page.locator(".detail").count(), PATIENT).toBe(0);
    await page.keyboard.press("ArrowRight");
    await page.locator(".detail .entity-name").waitFor();
    await page.keyboard.press("m");
    await page.getByRole("menuitem", { name: /^隐藏/ }).press("Enter");
    await expect.poll(async () => (await keptCanvas(page)).hidden.length, PATIENT).toBe(2);
    await expect.poll(() => page.locator(".detail").count(), PATIENT).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("says what to do at an address that no entity has, and offers no useless retry", async () => {
    const { page, close } = await explorer.open("/entity/not-an-id");
    const alert = page.locator("main").getByRole("alert");
    await alert.waitFor();
    expect(await alert.getByRole("button", { name: "重试" }).count()).toBe(0);
    await alert.getByRole("button", { name: "查找别的" }).press("Enter");
    expect(await nameOf(page)).toBe("查找实体或原文");
    await page.goto(`${explorer.url}/documents/nothing`);
    await alert.getByRole("link", { name: "全部文档" }).waitFor();
    await close();
  });

  it("tells on the first visit by phone of the list that is shown", async () => {
    const { page, close } = await explorer.openFirstVisit("/", {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    const tour = page.getByRole("complementary", { name: "一分钟上手" });
    await tour.getByText("报告里提到的，都列在这里").waitFor();
    await page.getByText("关系图", { exact: true }).first().tap();
    await tour.getByText("这是一张关系图").waitFor();
    await close();
  });
});
