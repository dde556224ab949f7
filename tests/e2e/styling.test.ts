/** What colour and size tell by choice, and the forces at work while one looks: legend, list, links, pictures, keys, phone. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeOnDeskAndPhone, hasChromium, startExplorer } from "./explorer.ts";

const PATIENT = { timeout: 60_000 };

async function untilDrawn(page: Page): Promise<void> {
  await page.locator(".sigma-canvas canvas").first().waitFor();
}

/** The menu fades away outside of every landmark: what is asked of the page waits for that. */
async function openForces(page: Page): Promise<void> {
  await page.getByRole("button", { name: "排布" }).press("Enter");
  const item = page.getByRole("menuitem", { name: "调整力导向的强弱…" });
  await item.press("Enter");
  await item.waitFor({ state: "hidden" });
}

/** By keyboard, as it is the same for everybody. */
async function colourBy(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "颜色与大小" }).press("Enter");
  const form = page.getByRole("dialog", { name: "颜色与大小" });
  await form
    .getByRole("group", { name: "颜色表示", exact: true })
    .getByRole("radio", { name })
    .check();
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "hidden" });
}

const legendOf = (page: Page) => page.getByRole("region", { name: "颜色表示", exact: true });

/** How many entities the line under the canvas says are shown. */
async function shownOn(page: Page): Promise<number> {
  const text = await page.locator(".canvas-status > span").first().textContent();
  return Number(/(\d+)/.exec(text ?? "")?.[1]);
}

/** Where everything stands, as the address says it once it is written. */
async function placesIn(page: Page): Promise<string> {
  await page.waitForTimeout(600);
  return page.evaluate(() => location.hash);
}

describe.skipIf(!hasChromium)("what colour and size tell", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("colours by status; the legend counts and hides, the list says it in words, undo brings it back", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    const all = await shownOn(page);
    await colourBy(page, "最近进展");
    const planned = legendOf(page).getByRole("button", { name: /^计划/ });
    const count = Number(/\d+/.exec((await planned.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(0);
    await planned.press("Enter");
    expect(await planned.getAttribute("aria-pressed")).toBe("false");
    await expect.poll(() => shownOn(page), PATIENT).toBe(all - count);
    await page.keyboard.press("l");
    const list = page.getByRole("region", { name: "画布上的实体" });
    await list.locator(".looks-mark", { hasText: "完成" }).first().waitFor();
    expect(await list.locator(".looks-mark", { hasText: "计划" }).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await list.locator(".looks-mark", { hasText: "计划" }).first().waitFor();
    await page.keyboard.press("Control+z");
    await legendOf(page).waitFor({ state: "hidden" });
    await expect.poll(() => list.locator(".looks-mark").count(), PATIENT).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("carries colour, indicator and forces to another machine by the address, and into a picture's legend", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    await colourBy(page, "指标数值");
    const heading = legendOf(page).getByRole("heading");
    await heading.waitFor();
    const told = (await heading.textContent()) ?? "";
    expect(told).toMatch(/^颜色表示：.+（.*）$/);
    const [step] = await legendOf(page).getByRole("button").allTextContents();
    await openForces(page);
    const force = page.getByRole("region", { name: "力导向的强弱" });
    await force.getByRole("slider", { name: "聚拢：拉向中间" }).press("ArrowRight");
    await expect.poll(() => page.evaluate(() => location.search), PATIENT).toContain("force=");
    const address = await page.evaluate(() => location.pathname + location.search + location.hash);
    const gravity = await force.locator(".count").first().textContent();

    await page.getByRole("button", { name: "导出" }).press("Enter");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "SVG 矢量图" }).press("Enter"),
    ]);
    const svg = readFileSync(await download.path(), "utf8");
    expect(svg).toContain(told);

    const other = await explorer.open(address);
    await untilDrawn(other.page);
    await legendOf(other.page).getByRole("heading", { name: told }).waitFor();
    expect(await legendOf(other.page).getByRole("button").allTextContents()).toContain(step);
    await openForces(other.page);
    await expect
      .poll(() => other.page.locator(".force-slider .count").first().textContent(), PATIENT)
      .toBe(gravity);
    expect([...complaints, ...other.complaints]).toEqual([]);
    await other.close();
    await close();
  });

  it("says so where the numbers cannot be read, and draws on", async () => {
    const { page, close } = await explorer.open("/");
    await untilDrawn(page);
    await page.route("**/api/measures", (route) => route.abort());
    await page.getByRole("button", { name: "颜色与大小" }).press("Enter");
    const form = page.getByRole("dialog", { name: "颜色与大小" });
    const group = form.getByRole("group", { name: "颜色表示", exact: true });
    await group.getByRole("radio", { name: "指标数值" }).click();
    await form
      .getByRole("status")
      .getByText(/连接|服务/)
      .waitFor();
    expect(await group.getByRole("radio", { name: "实体类型" }).isChecked()).toBe(true);
    await close();
  });

  it("runs the forces by a key and pauses them: the nodes stay, and one undo goes back to before", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    await colourBy(page, "最近提到的年份");
    const before = await placesIn(page);
    await page.locator(".sigma-canvas").focus();
    await page.keyboard.press("p");
    const note = page.getByRole("status").filter({ hasText: "力导向正在运行" });
    await note.waitFor();
    await page.waitForTimeout(400);
    await page.keyboard.press("p");
    await note.waitFor({ state: "hidden" });
    const paused = await placesIn(page);
    expect(paused).not.toBe(before);
    expect(await placesIn(page)).toBe(paused);
    await page.keyboard.press("Control+z");
    expect(await placesIn(page)).toBe(before);
    await page.keyboard.press("Control+Shift+z");
    expect(await placesIn(page)).toBe(paused);
    expect(complaints).toEqual([]);
    await close();
  });

  it("rests by itself, and takes the forces that are changed while it runs", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    await openForces(page);
    const force = page.getByRole("region", { name: "力导向的强弱" });
    await force.getByRole("button", { name: "运行", exact: true }).press("Enter");
    await force.getByRole("slider", { name: "疏开：彼此推远" }).press("ArrowRight");
    await force
      .getByRole("status")
      .getByText(/^已静止/)
      .waitFor(PATIENT);
    await expect
      .poll(() => page.evaluate(() => location.search), PATIENT)
      .toContain("force=0.35_160_0");
    await page.getByRole("button", { name: "撤销" }).press("Enter");
    expect(await page.getByRole("button", { name: "撤销" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows everything where a step back would leave the picture empty", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await untilDrawn(page);
    await page.getByRole("button", { name: "排布" }).press("Enter");
    await page.getByRole("menuitem", { name: /^层级/ }).press("Enter");
    await page.getByText("已重新排布，可以撤销").waitFor();
    const stage = page.locator(".sigma-canvas");
    const box = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + 4, box.y + 4);
    for (let turn = 0; turn < 8; turn += 1) {
      await page.mouse.wheel(0, -1000);
      await page.waitForTimeout(400);
    }
    // The pointer lies on nothing that would light up.
    const picture = async () => {
      await page.waitForTimeout(1500);
      return (await stage.screenshot()).toString("base64");
    };
    const empty = await picture();
    await page.keyboard.press("Control+z");
    const back = await picture();
    expect(back === empty).toBe(false);
    await page.keyboard.press("f");
    expect((await picture()) === back).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)(
    "has no axe finding in legend, form and force panel in %s mode, on a desk and on a phone",
    async (colorScheme) => {
      const findings = await axeOnDeskAndPhone(explorer, colorScheme, async (page, look, phone) => {
        if (phone) {
          await page.getByText("关系图", { exact: true }).tap();
          await untilDrawn(page);
          await page.getByRole("button", { name: "图例" }).tap();
        }
        await untilDrawn(page);
        for (const name of ["最近进展", "行政级别", "指标数值", "所在地区"]) {
          await colourBy(page, name);
          await legendOf(page).waitFor();
          await look(name);
        }
        await page.getByRole("button", { name: "颜色与大小" }).press("Enter");
        await page.getByRole("dialog", { name: "颜色与大小" }).waitFor();
        await look("form");
        await page.keyboard.press("Escape");
        if (phone) await page.getByRole("button", { name: "图例" }).tap();
        await openForces(page);
        const force = page.getByRole("region", { name: "力导向的强弱" });
        await force.waitFor();
        await look("force");
        const box = await force.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= (phone ? 390 : 1440)).toBe(true);
        await force.getByRole("button", { name: "运行", exact: true }).press("Enter");
        await force.getByRole("button", { name: "关闭" }).press("Enter");
        await page.waitForTimeout(200);
        await look("run");
      });
      expect(findings).toEqual([]);
    },
  );
});
