/** The menu of one thing on the canvas: by key, by the right button, by a finger that rests. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";
import { keptCanvas } from "./kept-canvas.ts";

async function untilDrawn(page: Page): Promise<void> {
  await page.locator(".sigma-canvas canvas").first().waitFor();
  await page.getByText(/画布上有 \d+ 个实体/).waitFor();
}

const line = (page: Page, name: string | RegExp) => page.getByRole("menuitem", { name });

describe.skipIf(!hasChromium)("the menu on the canvas", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("opens by key for the entity that is selected, acts, and gives the focus back", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    const canvas = page.getByRole("application");
    await canvas.focus();
    await page.keyboard.press("ArrowRight");
    const name = await page.locator(".detail .entity-name").innerText();
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menu", { name }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("menu").count()).toBe(0);
    expect(await canvas.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("m");
    await line(page, "固定").press("Enter");
    expect((await keptCanvas(page)).pinned).toHaveLength(1);
    await page.keyboard.press("m");
    await line(page, "只留它和相邻的").press("Enter");
    await expect.poll(async () => (await keptCanvas(page)).hidden.length).toBeGreaterThan(0);
    await canvas.press("Control+z");
    await canvas.press("Control+z");
    const before = await keptCanvas(page);
    expect([before.pinned, before.hidden]).toEqual([[], []]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens by the right button where the pointer is, for the canvas where nothing lies there", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    const box = await page.locator(".sigma-canvas").boundingBox();
    if (!box) throw new Error("no canvas");
    const corner = { x: box.x + box.width - 6, y: box.y + box.height - 6 };
    await page.mouse.click(corner.x, corner.y, { button: "right" });
    const menu = page.getByRole("menu", { name: "画布" });
    await menu.waitFor();
    // It is measured before it is moved into sight.
    await expect
      .poll(async () => {
        const shown = await menu.boundingBox();
        return shown !== null && shown.y >= 0 && shown.y + shown.height <= 900;
      })
      .toBe(true);
    await line(page, /全选/).click();
    await page.locator(".selection-bar").waitFor();
    await page.keyboard.press("m");
    await page.getByRole("menu", { name: /已选/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await line(page, "合成一组").click();
    await expect.poll(async () => (await keptCanvas(page)).groups.length).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens by a finger that rests, and does not select what lies under it", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page, complaints, close } = await explorer.open("/", phone);
    await page.getByText("关系图", { exact: true }).click();
    await untilDrawn(page);
    const box = await page.locator(".sigma-canvas").boundingBox();
    if (!box) throw new Error("no canvas");
    const touch = await page.context().newCDPSession(page);
    const touchPoints = [{ x: box.x + 6, y: box.y + 6 }];
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
    await page.getByRole("menu", { name: "画布" }).waitFor();
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    expect(await axeFindings(page)).toEqual([]);
    await line(page, /回到概览/).tap();
    await expect.poll(() => page.getByRole("menu").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
