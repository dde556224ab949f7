/** Selecting, expanding and filtering on the canvas, as a person does it: mouse, keyboard, finger. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer, View } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const SEARCH = "查找实体或原文";
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

/** Waits until no layout changes how much is shown. */
async function untilStill(page: Page): Promise<void> {
  let last = -1;
  await expect
    .poll(async () => {
      const before = last;
      last = await countShown(page);
      return before === last;
    })
    .toBe(true);
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

describe.skipIf(!hasChromium)("expanding, filtering, grouping", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  /** Opens the canvas with one entity and its neighbours, found by what is typed. */
  async function openAt(typed: string, options: BrowserContextOptions = {}): Promise<View> {
    const view = await explorer.open("/", options);
    await untilDrawn(view.page);
    await view.page.getByRole("combobox", { name: SEARCH }).fill(typed);
    await view.page.getByRole("option").first().click();
    await view.page.locator(".detail h2").waitFor();
    await untilStill(view.page);
    return view;
  }

  it("adds the next neighbours of one kind, never one twice, and collapses what it added", async () => {
    const { page, complaints, close } = await openAt("lanpuqu");
    const before = await countShown(page);
    await page.locator(".detail").getByRole("button", { name: "展开", exact: true }).click();
    const dialog = page.getByRole("dialog");
    const kinds = dialog.locator(".expand-choices li");
    await dialog.getByText("10", { exact: true }).click();
    const all = kinds.first();
    for (
      let round = 0;
      round < 8 && (await all.getByText("都在画布上了").count()) === 0;
      round += 1
    ) {
      const shown = await countShown(page);
      await all.getByRole("button", { name: /再放 \d+ 个/ }).click();
      await expect.poll(() => countShown(page)).toBeGreaterThan(shown);
    }
    expect(await all.getByText("都在画布上了").count()).toBe(1);
    const expanded = await countShown(page);
    await dialog.getByRole("button", { name: `收起展开的 ${expanded - before} 个` }).click();
    await expect.poll(() => countShown(page)).toBe(before);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+z");
    await expect.poll(() => countShown(page)).toBe(expanded);
    expect(complaints).toEqual([]);
    await close();
  });

  it("hides by range, status, document and indicator, says how many, and loses nothing", async () => {
    const { page, complaints, close } = await explorer.open("/", { colorScheme: "dark" });
    await untilDrawn(page);
    const all = await countShown(page);
    const undoFilter = async () => {
      await page.getByRole("button", { name: "取消筛选" }).click();
      await expect.poll(() => countShown(page)).toBe(all);
    };
    await page.getByRole("slider", { name: "关系数：从" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => countShown(page)).toBeLessThan(all);
    await page.getByText(/筛选隐藏了 \d+ 个/).waitFor();
    await undoFilter();
    await page.getByRole("button", { name: /^没有说到/ }).click();
    await expect.poll(() => countShown(page)).toBeLessThan(all);
    await undoFilter();
    await page.getByRole("list", { name: "只看这些文档" }).getByRole("checkbox").first().check();
    await expect.poll(() => countShown(page)).toBeLessThan(all);
    await undoFilter();
    await page.getByRole("button", { name: "读取画布上的指标" }).click();
    await page.getByRole("combobox", { name: "按指标" }).selectOption({ index: 1 });
    await expect.poll(() => countShown(page)).toBeLessThan(all);
    expect(await countShown(page)).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
    await undoFilter();
    expect(complaints).toEqual([]);
    await close();
  });

  it("draws several entities as one group, opens it, and takes it apart", async () => {
    const { page, complaints, close } = await openAt("lhka");
    await page.keyboard.press("Escape");
    await page.getByText("列表", { exact: true }).click();
    const list = page.getByRole("region", { name: "画布上的实体" });
    const boxes = list.getByRole("checkbox", { name: /^选择/ });
    await boxes.nth(2).waitFor();
    const shown = await countShown(page);
    const rows = await list.locator("[data-list-row]").count();
    await boxes.nth(1).check();
    await boxes.nth(2).check();
    await page.locator(".selection-bar").getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "合成一组" }).click();
    await expect.poll(() => list.locator("[data-list-row]").count()).toBe(rows - 1);
    expect(await countShown(page)).toBe(shown);
    await list.getByRole("button", { name: "一组（2）" }).click();
    const name = page.getByRole("textbox", { name: "组名" });
    await name.fill("口岸一带 <b>😀");
    await name.press("Enter");
    await list.getByRole("button", { name: "口岸一带 <b>😀（2）" }).waitFor();
    await page.getByRole("button", { name: "拆开这一组" }).click();
    await expect.poll(() => list.locator("[data-list-row]").count()).toBe(rows);
    expect(complaints).toEqual([]);
    await close();
  });

  it("finds what several entities have in common", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    await page.getByText("列表", { exact: true }).click();
    const list = page.getByRole("region", { name: "画布上的实体" });
    await list.getByRole("checkbox", { name: "选择罗湖口岸", exact: true }).check();
    await list.getByRole("checkbox", { name: "选择文锦渡口岸", exact: true }).check();
    await page.locator(".selection-bar").getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "它们都相连的实体" }).click();
    await page.getByText(/找到 \d+ 个/).waitFor();
    expect(await countChosen(page)).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
    await close();
  });
});
