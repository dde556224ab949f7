/** The tree of the neighbourhood: a person who sees no picture does on it what others do on the canvas. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const PATIENT = { timeout: 30_000 };

const tree = (page: Page) => page.getByRole("tree", { name: /关系树/ });

/** The words of the row that has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText.replaceAll(/\s+/g, " "));

const said = (page: Page) => page.locator(".tree-panel [role=status]");

async function openTree(page: Page, name: string): Promise<Locator> {
  await page.getByRole("combobox", { name: "查找实体或原文" }).fill(name);
  await page
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .click();
  await page.locator(".detail").getByRole("heading", { level: 2 }).first().waitFor();
  await page.getByText("树", { exact: true }).click();
  const root = tree(page).getByRole("treeitem", { level: 1 });
  await root.focus();
  return root;
}

describe.skipIf(!hasChromium)("the tree", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("walks from an entity over a relation to the next one, adds neighbours and undoes it, by keys without WebGL", async () => {
    const { page, complaints, close } = await explorer.openWithoutWebGl("/");
    const root = await openTree(page, "罗湖区");
    expect(await focused(page)).toMatch(/罗湖区 示例 行政区 全图 \d+ 条关系/);
    const kinds = tree(page).getByRole("treeitem", { level: 2 });
    await kinds.first().waitFor();
    const short = kinds.filter({ hasText: /画布上 (\d+) \/ 共 (?!\1$)\d+/ }).first();
    await short.focus();
    const words = await focused(page);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => short.getAttribute("aria-expanded"), PATIENT).toBe("true");
    await page.getByText(/不在画布上/).waitFor();
    const shown = page.locator(".canvas-status > span").first();
    const before = await shown.textContent();
    await tree(page).getByRole("treeitem").filter({ hasText: "不在画布上" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => said(page).textContent(), PATIENT).toMatch(/放上 \d+ 个实体/);
    expect(await shown.textContent()).not.toBe(before);
    await page.keyboard.press("Control+z");
    await expect.poll(() => shown.textContent(), PATIENT).toBe(before);
    await short.focus();
    expect((await focused(page)).slice(1)).toBe(words.slice(1));
    await page.keyboard.press("Home");
    expect(await root.evaluate((row) => row === document.activeElement)).toBe(true);
    expect(complaints.filter((one) => !/webgl/i.test(one))).toEqual([]);
    await close();
  });

  it("pins, hides and shows the evidence of a row, and says each", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await openTree(page, "罗湖区");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await tree(page).getByRole("treeitem", { level: 3 }).first().waitFor();
    await page.keyboard.press("ArrowRight");
    const name = await tree(page).locator(":focus .tree-name").textContent();
    await page.keyboard.press(" ");
    await expect.poll(() => said(page).textContent(), PATIENT).toBe(`已固定${name}`);
    expect(await focused(page)).toContain("已固定");
    await page.keyboard.press("Shift+Enter");
    await page
      .getByRole("complementary", { name: "关系" })
      .getByText(name ?? "")
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("toolbar", { name: "对当前这一行" }).getByText("隐藏").click();
    await expect.poll(() => said(page).textContent(), PATIENT).toBe(`已隐藏${name}`);
    expect(await page.getByText("筛选隐藏了 1 个").count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("goes to a row by the initials of its pinyin, and letters do nothing else there", async () => {
    const { page, close } = await explorer.open("/");
    await openTree(page, "罗湖区");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("*");
    await tree(page).getByRole("treeitem").filter({ hasText: "文锦渡口岸" }).first().waitFor();
    await page.keyboard.press("Home");
    await page.keyboard.type("wjdka");
    await expect.poll(() => focused(page), PATIENT).toMatch(/^▸ 文锦渡口岸/);
    await page.keyboard.type("h");
    expect(await page.getByText(/筛选隐藏了/).count()).toBe(0);
    await close();
  });

  it("is walked by finger on a phone", async () => {
    const { page, complaints, close } = await explorer.open("/", {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    await page.getByText("树", { exact: true }).tap();
    const kind = tree(page).getByRole("treeitem", { level: 2 }).filter({ hasText: "共" }).first();
    await kind.tap();
    await expect.poll(() => kind.getAttribute("aria-expanded"), PATIENT).toBe("true");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(complaints).toEqual([]);
    await close();
  });
});
