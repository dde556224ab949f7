/** Selecting, expanding and filtering on the canvas, as a person does it: mouse, keyboard, finger. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";

const SHOWN = /画布上有 (\d+) 个实体/;

async function untilDrawn(page: Page): Promise<void> {
  await page.locator(".sigma-canvas canvas").first().waitFor();
  await page.locator(".canvas-status").getByText(SHOWN).waitFor();
}

/** How many entities the status line says are shown. */
async function countShown(page: Page): Promise<number> {
  const text = (await page.locator(".canvas-status").textContent()) ?? "";
  return Number(SHOWN.exec(text)?.[1]);
}

/** How many entities the bar says are selected. */
async function countChosen(page: Page): Promise<number> {
  const text = (await page.locator(".selection-bar strong").textContent()) ?? "";
  return Number(/\d+/.exec(text)?.[0]);
}

/** Draws a frame over a share of the canvas, from its left side. */
async function drawLasso(page: Page, share: number): Promise<void> {
  await page.getByRole("button", { name: /套索/ }).click();
  const box = await page.locator(".lasso-sheet").boundingBox();
  if (!box) throw new Error("no lasso");
  const corners = [
    [0.01, 0.01],
    [share, 0.01],
    [share, 0.99],
    [0.01, 0.99],
  ] as const;
  const at = ([x, y]: readonly [number, number]) =>
    [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(corners[0]));
  await page.mouse.down();
  for (const corner of corners.slice(1)) await page.mouse.move(...at(corner), { steps: 4 });
  await page.mouse.up();
}

describe.skipIf(!hasChromium)("several entities at once", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("catches with the lasso what lies inside it, and hides that, and undo brings it back", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    const shown = await countShown(page);
    await drawLasso(page, 0.99);
    await expect.poll(() => countChosen(page)).toBe(shown);
    await drawLasso(page, 0.5);
    await expect.poll(() => countChosen(page)).toBeLessThan(shown);
    const caught = await countChosen(page);
    expect(caught).toBeGreaterThan(0);
    await page.getByRole("button", { name: "隐藏", exact: true }).click();
    await expect.poll(() => countShown(page)).toBe(shown - caught);
    await page.keyboard.press("Control+z");
    await expect.poll(() => countShown(page)).toBe(shown);
    expect(complaints).toEqual([]);
    await close();
  });

  it("selects by keyboard: everything, then a walk that takes entities along", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    const shown = await countShown(page);
    await page.locator(".sigma-canvas").focus();
    await page.keyboard.press("Control+a");
    await expect.poll(() => countChosen(page)).toBe(shown);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".selection-bar").count()).toBe(0);
    for (const arrow of ["Down", "Left", "Right", "Up", "Down"]) {
      await page.keyboard.press(`Shift+Arrow${arrow}`);
    }
    await expect.poll(() => countChosen(page)).toBeGreaterThan(1);
    await page.getByText(/已选 \d+ 个实体/).waitFor({ state: "attached" });
    expect(complaints).toEqual([]);
    await close();
  });

  it("selects by finger in the list, adds neighbours and keeps only these", async () => {
    const { page, complaints, close } = await explorer.open("/", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      colorScheme: "dark",
    });
    const list = page.getByRole("region", { name: "画布上的实体" });
    await list.getByRole("checkbox", { name: "选择罗湖口岸", exact: true }).tap();
    expect(await countChosen(page)).toBe(1);
    await page.getByRole("button", { name: "加选相邻的" }).tap();
    await expect.poll(() => countChosen(page)).toBeGreaterThan(1);
    const chosen = await countChosen(page);
    await page.locator(".selection-bar").getByRole("button", { name: "更多" }).tap();
    await page.getByRole("menuitem", { name: "只留这些" }).tap();
    await expect.poll(() => countShown(page)).toBe(chosen);
    expect(complaints).toEqual([]);
    await close();
  });
});
