/** What the colours of relations' lines tell: legend, list, tree, links, pictures. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { PHONE, axeOnDeskAndPhone, hasChromium, startExplorer } from "./explorer.ts";

const PATIENT = { timeout: 60_000 };

const formOf = (page: Page) => page.getByRole("dialog", { name: "颜色与大小" });

/** By keyboard, as it is the same for everybody. */
async function colourLinesBy(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "颜色与大小" }).press("Enter");
  const form = formOf(page);
  await form.getByRole("group", { name: "关系颜色表示" }).getByRole("radio", { name }).check();
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "hidden" });
}

const legendOf = (page: Page) => page.getByRole("region", { name: "关系颜色表示" });

/** How many relations the line under the canvas says are shown. */
async function relationsOn(page: Page): Promise<number> {
  const text = await page.locator(".canvas-status > span").first().textContent();
  return Number(/、(\d+) 条关系/.exec(text ?? "")?.[1]);
}

describe.skipIf(!hasChromium)("what the colours of lines tell", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("counts and hides by confidence; list and tree say it in words; undo brings it back", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.locator(".sigma-canvas canvas").first().waitFor();
    const all = await relationsOn(page);
    await colourLinesBy(page, "可信度");
    const unsure = legendOf(page).getByRole("button", { name: /^低于 60%/ });
    const count = Number(/\d+$/.exec((await unsure.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(0);
    await unsure.press("Enter");
    expect(await unsure.getAttribute("aria-pressed")).toBe("false");
    await expect.poll(() => relationsOn(page), PATIENT).toBe(all - count);
    await page.keyboard.press("l");
    await page.locator("[data-list-row]").first().press("Enter");
    const relations = page.locator(".list-relations li");
    await relations.filter({ hasText: "70%–80%" }).first().waitFor();
    expect(await relations.filter({ hasText: "低于 60%" }).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await relations.filter({ hasText: "低于 60%" }).first().waitFor();
    await page.getByText("树", { exact: true }).click();
    const tree = page.getByRole("tree");
    await tree.getByRole("treeitem").first().press("ArrowRight");
    await tree.getByRole("treeitem", { level: 2 }).first().press("ArrowRight");
    await tree.locator('[aria-level="3"]').filter({ hasText: "%" }).first().waitFor();
    await page.keyboard.press("Control+z");
    await legendOf(page).waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await close();
  });

  it("goes to another machine by the address, and into a picture with its legend", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.locator(".sigma-canvas canvas").first().waitFor();
    await colourLinesBy(page, "最近提到的年份");
    const told = (await legendOf(page).getByRole("heading").textContent()) ?? "";
    expect(told).toBe("关系颜色表示：最近提到的年份");
    const steps = await legendOf(page).getByRole("button").allTextContents();
    await expect.poll(() => page.evaluate(() => location.search), PATIENT).toContain(".year");
    const address = await page.evaluate(() => location.pathname + location.search + location.hash);
    await page.getByRole("button", { name: "导出" }).press("Enter");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "SVG 矢量图" }).press("Enter"),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain(told);
    const other = await explorer.open(address);
    await legendOf(other.page).getByRole("heading", { name: told }).waitFor();
    expect(await legendOf(other.page).getByRole("button").allTextContents()).toEqual(steps);
    expect([...complaints, ...other.complaints]).toEqual([]);
    await other.close();
    await close();
  });

  it.each(["zh", "en"] as const)("has all its choices within a phone in %s", async (language) => {
    const { page, complaints, close } = await explorer.open("/", PHONE);
    await page.locator(".list-panel table").waitFor();
    if (language === "en") await page.getByRole("button", { name: /English/ }).tap();
    const menu = language === "en" ? "Colour and size" : "颜色与大小";
    await page.getByRole("button", { name: menu }).tap();
    const form = page.getByRole("dialog", { name: menu });
    await form.getByRole("radio").first().waitFor();
    for (const choice of await form.locator("label", { has: page.getByRole("radio") }).all()) {
      await choice.tap();
      await expect.poll(() => choice.getByRole("radio").isChecked(), PATIENT).toBe(true);
      const box = await choice.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)(
    "has no axe finding in the legend of lines in %s mode, on a desk and on a phone",
    async (colorScheme) => {
      const findings = await axeOnDeskAndPhone(explorer, colorScheme, async (page, look, phone) => {
        if (phone) {
          await page.getByText("关系图", { exact: true }).tap();
          await page.getByRole("button", { name: "图例" }).tap();
        }
        await page.locator(".sigma-canvas canvas").first().waitFor();
        for (const name of ["最近提到的年份", "可信度"]) {
          await colourLinesBy(page, name);
          await legendOf(page).getByRole("heading", { name }).waitFor();
          await look(name);
        }
        await colourLinesBy(page, "关系类型");
        await page.locator(".legend .line-mark").first().waitFor();
        await look("关系类型");
      });
      expect(findings).toEqual([]);
    },
  );
});
