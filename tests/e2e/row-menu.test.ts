/** The menu of the canvas on the rows of list and tree: by the right button, by key, by a finger that rests. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { PHONE, axeFindings, hasChromium, startExplorer } from "./explorer.ts";
import { keptCanvas } from "./kept-canvas.ts";

const PATIENT = { timeout: 30_000 };

const line = (page: Page, name: string | RegExp) => page.getByRole("menuitem", { name });
const row = (page: Page, name: string) =>
  page.locator("[data-list-row]").and(page.getByRole("button", { name, exact: true }));
const isFocused = (element: Element) => element === document.activeElement;

async function openList(page: Page): Promise<void> {
  await page.getByText("列表", { exact: true }).click();
  await page.locator("[data-list-row]").first().waitFor();
}

async function openTree(page: Page): Promise<void> {
  await page.getByText("树", { exact: true }).click();
  await page.getByRole("treeitem", { level: 2 }).first().waitFor();
}

/** What can be chosen in the menu that is open. */
const choices = (page: Page) => page.getByRole("menu").getByRole("menuitem").allInnerTexts();

describe.skipIf(!hasChromium)("the menu of a row", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("opens in the list by the right button and by each key, and gives the focus back to the row", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.getByText(/画布上有 \d+ 个实体/).waitFor();
    await openList(page);
    const harbour = row(page, "罗湖口岸");
    await page
      .getByRole("row")
      .filter({ has: harbour })
      .getByRole("cell", { name: "口岸", exact: true })
      .click({ button: "right" });
    const menu = page.getByRole("menu", { name: "罗湖口岸" });
    await menu.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const lines = await choices(page);
    await page.keyboard.press("Escape");
    await expect.poll(() => menu.count(), PATIENT).toBe(0);
    await expect.poll(() => harbour.evaluate(isFocused), PATIENT).toBe(true);
    for (const key of ["m", "ContextMenu", "Shift+F10"]) {
      await page.keyboard.press(key);
      await menu.waitFor();
      expect(await choices(page), key).toEqual(lines);
      await page.keyboard.press("Escape");
      await expect.poll(() => menu.count(), PATIENT).toBe(0);
      await expect.poll(() => harbour.evaluate(isFocused), PATIENT).toBe(true);
    }
    await page.keyboard.press("m");
    await line(page, "固定").press("Enter");
    await expect.poll(async () => (await keptCanvas(page)).pinned.length, PATIENT).toBe(1);
    await expect.poll(() => harbour.evaluate(isFocused), PATIENT).toBe(true);
    expect(await page.locator(".detail").count(), "the key that chose opens no details").toBe(0);
    await page.keyboard.press("m");
    await line(page, /隐藏/).press("Enter");
    await page.getByText("筛选隐藏了 1 个").waitFor();
    await expect
      .poll(
        () => harbour.evaluateAll((found) => found.map((one) => one.parentElement?.outerHTML)),
        PATIENT,
      )
      .toEqual([]);
    await expect
      .poll(() => page.locator("[data-list-row]:focus, .list-panel :focus").count(), PATIENT)
      .toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens for all that are chosen, and for a relation below its row", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.getByText(/画布上有 \d+ 个实体/).waitFor();
    await openList(page);
    for (const name of ["罗湖口岸", "文锦渡口岸"]) {
      await page.getByRole("checkbox", { name: `选择${name}`, exact: true }).check();
    }
    await row(page, "罗湖口岸").click({ button: "right" });
    await page.getByRole("menu", { name: "已选 2 个" }).waitFor();
    await page.keyboard.press("Escape");
    await row(page, "莲塘口岸").click({ button: "right" });
    await page.getByRole("menu", { name: "莲塘口岸" }).waitFor();
    await page.keyboard.press("Escape");
    await row(page, "罗湖区").click();
    const relation = page.locator("[data-list-relation]").first();
    await relation.focus();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menu", { name: /罗湖区/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await line(page, "看出处").press("Enter");
    await page.getByRole("complementary", { name: "关系", exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens in the tree for an entity and for the relations of a kind, without WebGL too", async () => {
    const { page, complaints, close } = await explorer.openWithoutWebGl("/");
    await page.getByText(/画布上有 \d+ 个实体/).waitFor();
    await openTree(page);
    const root = page.getByRole("treeitem", { level: 1 });
    await root.focus();
    await page.keyboard.press("Shift+M");
    const name = await root.locator(".tree-name").innerText();
    await page.getByRole("menu", { name, exact: true }).waitFor();
    await line(page, "固定").press("Enter");
    await expect.poll(() => root.innerText(), PATIENT).toContain("已固定");
    await expect.poll(() => root.evaluate(isFocused), PATIENT).toBe(true);

    const path = await page
      .getByRole("treeitem", { level: 2 })
      .filter({ hasText: /画布上 (\d+) \/ 共 (?!\1$)\d+/ })
      .first()
      .getAttribute("data-tree-path");
    // Its counts are about to change.
    const kind = page.locator(`[data-tree-path="${path ?? ""}"]`);
    await kind.click({ button: "right" });
    expect(await kind.getAttribute("aria-expanded")).toBe("false");
    const shown = page.locator(".canvas-status > span").first();
    const before = await shown.textContent();
    await line(page, /^再放 \d+ 个到画布上/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await line(page, /^再放 \d+ 个到画布上/).press("Enter");
    await page
      .getByText(/新增 \d+ 个实体/)
      .first()
      .waitFor();
    expect(await shown.textContent()).not.toBe(before);
    await expect.poll(() => kind.evaluate(isFocused), PATIENT).toBe(true);
    await page.keyboard.press("ContextMenu");
    await line(page, /^选中这 \d+ 个/).press("Enter");
    await page
      .locator(".selection-bar")
      .getByText(/已选 \d+ 个/)
      .waitFor();
    expect(complaints.filter((one) => !/webgl/i.test(one))).toEqual([]);
    await close();
  });

  it("opens under a finger that rests, lifts without a tap, and not under one that scrolls", async () => {
    const { page, complaints, close } = await explorer.open("/", PHONE);
    await page.getByText(/画布上有 \d+ 个实体/).waitFor();
    const touch = await page.context().newCDPSession(page);
    const finger = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
      touch.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
    const rest = async (name: string) => {
      const box = await row(page, name).boundingBox();
      if (!box) throw new Error(`no row ${name}`);
      const at = { x: box.x + 20, y: box.y + box.height / 2 };
      await finger("touchStart", at);
      return at;
    };
    await rest("罗湖口岸");
    await page.getByRole("menu", { name: "罗湖口岸" }).waitFor();
    await finger("touchEnd");
    await line(page, "复制名称").waitFor();
    expect(await page.locator(".detail").count()).toBe(0);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
    expect(await axeFindings(page)).toEqual([]);
    await line(page, "固定").tap();
    await expect.poll(async () => (await keptCanvas(page)).pinned.length, PATIENT).toBe(1);
    await expect.poll(() => page.getByRole("menu").count(), PATIENT).toBe(0);

    const from = await rest("罗湖口岸");
    for (const down of [12, 40, 80]) await finger("touchMove", { x: from.x, y: from.y - down });
    // Longer than any finger has to rest.
    await page.waitForTimeout(900);
    expect(await page.getByRole("menu").count()).toBe(0);
    await finger("touchEnd");

    await openTree(page);
    const kind = page.getByRole("treeitem", { level: 2 }).filter({ hasText: "共" }).first();
    const box = await kind.boundingBox();
    await finger("touchStart", { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 20 });
    await line(page, /^选中这 \d+ 个/).waitFor();
    await finger("touchEnd");
    expect(await kind.getAttribute("aria-expanded")).toBe("false");
    expect(complaints).toEqual([]);
    await close();
  });
});
