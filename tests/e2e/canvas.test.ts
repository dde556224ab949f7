/** The canvas itself: what the first visit sees, keys and lists, WebGL taken away, phones, what it holds and what it weighs. */
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const PATIENT = { timeout: 30_000 };
const MAX_FIRST_PAINT_BYTES = 500_000;
const VIEW_CHANGES = 200;

async function compressedSize(url: string): Promise<number> {
  const reply = await fetch(url);
  return gzipSync(await reply.arrayBuffer()).length;
}

describe.skipIf(!hasChromium)("the canvas", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("shows a tour on the first visit, which can be skipped and does not come back", async () => {
    const { page, complaints, close } = await explorer.openFirstVisit("/");
    const tour = page.getByRole("complementary", { name: "一分钟上手" });
    await tour.getByRole("heading", { name: "这是一张关系图" }).waitFor();
    await tour.getByRole("button", { name: "下一步" }).click();
    await tour.getByRole("heading", { name: "从查找开始" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await tour.getByRole("button", { name: "跳过" }).click();
    await tour.waitFor({ state: "hidden" });
    await page.reload();
    await page.locator(".sigma-canvas canvas").first().waitFor();
    expect(await tour.count()).toBe(0);
    await page.keyboard.press("?");
    await page.getByRole("heading", { name: "键盘快捷键", level: 1 }).waitFor();
    await page.getByRole("link", { name: "再看一遍一分钟上手" }).click();
    await tour.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("lists what colours mean, and colours by community by keyboard", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.locator(".sigma-canvas canvas").first().waitFor();
    await page.getByRole("button", { name: "颜色与大小" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("radio", { name: "社群" }).check();
    await page
      .getByRole("region", { name: "颜色表示", exact: true })
      .getByText(/^社群 1$/)
      .waitFor();
    await page.getByRole("radio", { name: /PageRank/ }).check();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("region", { name: "颜色表示", exact: true }).waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await close();
  });

  it("walks the list by arrow keys, into relations and on to the other end", async () => {
    const { page, complaints, close } = await explorer.openWithoutWebGl("/");
    const list = page.getByRole("region", { name: "画布上的实体" });
    const first = list.locator("[data-list-row]").first();
    await first.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => first.getAttribute("aria-expanded"), PATIENT).toBe("true");
    await page
      .getByRole("status")
      .getByText(/已选中/)
      .waitFor({ state: "attached" });
    await list.locator("[data-list-relation]").first().waitFor();
    await page.keyboard.press("ArrowRight");
    const leads = await page.evaluate(
      () => (document.activeElement as HTMLElement).dataset["listLeads"],
    );
    expect(leads).toMatch(/^e[0-9a-f]{20}$/);
    await page.keyboard.press("ArrowRight");
    expect(
      await page.evaluate(() => (document.activeElement as HTMLElement).dataset["listRow"]),
    ).toBe(leads);
    expect(complaints.filter((one) => !/webgl/i.test(one))).toEqual([]);
    await close();
  });

  it("goes on as a list when the graphics card takes the canvas back, and draws again when asked", async () => {
    const { page, close } = await explorer.open("/");
    await page.locator(".sigma-canvas canvas.sigma-nodes").waitFor();
    const shown = await page.locator(".canvas-status > span").first().textContent();
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas.sigma-nodes");
      const context = canvas?.getContext("webgl2") ?? canvas?.getContext("webgl");
      context?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.getByText("显卡收回了画布").waitFor();
    await page.getByRole("region", { name: "画布上的实体" }).waitFor();
    await page.getByRole("button", { name: "再试一次画图" }).click();
    await page.locator(".sigma-canvas canvas.sigma-nodes").waitFor();
    expect(await page.locator(".canvas-status > span").first().textContent()).toBe(shown);
    await close();
  });

  it("pans and taps on a phone", async () => {
    const { page, complaints, close } = await explorer.open("/", {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    await page.getByText("关系图", { exact: true }).tap();
    const canvas = page.locator(".sigma-canvas");
    await canvas.locator("canvas").first().waitFor();
    await page.waitForTimeout(1500);
    const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const picture = () => page.screenshot({ clip: box });
    const before = await picture();
    const session = await page.context().newCDPSession(page);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await session.send("Input.dispatchTouchEvent", {
      ...{ type: "touchStart", touchPoints: [{ x, y }] },
    });
    for (let step = 1; step <= 6; step += 1) {
      await session.send("Input.dispatchTouchEvent", {
        ...{ type: "touchMove", touchPoints: [{ x: x + step * 12, y: y + step * 8 }] },
      });
    }
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await page.waitForTimeout(800);
    expect((await picture()).equals(before)).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)(
    "has no axe finding at all on its views in %s mode",
    async (colorScheme) => {
      const { page, complaints, close } = await explorer.open("/", { colorScheme });
      await page.locator(".sigma-canvas canvas").first().waitFor();
      const findings = [...(await axeFindings(page))];
      await page.keyboard.press("l");
      await page.getByRole("region", { name: "画布上的实体" }).waitFor();
      findings.push(...(await axeFindings(page)));
      for (const path of [
        "/views",
        "/shortcuts",
        "/report/canvas",
        "/?nodes=e00000000000000000000",
      ]) {
        await page.goto(explorer.url + path);
        await page.waitForLoadState("networkidle");
        findings.push(...(await axeFindings(page)).map((finding) => `${path} ${finding}`));
      }
      expect(findings).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("transfers little before the first useful paint", async () => {
    const { page, close } = await explorer.open("/");
    await page.locator(".sigma-canvas canvas").first().waitFor();
    const sizes = await page.evaluate(() => {
      const entries = [
        ...performance.getEntriesByType("navigation"),
        ...performance.getEntriesByType("resource"),
      ] as PerformanceResourceTiming[];
      return entries.map(({ name, encodedBodySize }) => [name, encodedBodySize] as const);
    });
    let transferred = 0;
    for (const [name, size] of sizes) {
      // To this machine itself the API sends its replies as they are; over a network they are compressed.
      transferred += name.includes("/api/") ? await compressedSize(name) : size;
    }
    console.log(`first useful paint: ${Math.round(transferred / 1000)} kB`);
    expect(transferred).toBeLessThan(MAX_FIRST_PAINT_BYTES);
    await close();
  });

  it(
    "holds as many contexts, workers and listeners after 200 view changes as before",
    { timeout: 600_000 },
    async () => {
      const { page, close } = await explorer.openCounting("/");
      await page.locator(".sigma-canvas canvas").first().waitFor();
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable");
      const change = async (times: number) => {
        for (let turn = 0; turn < times; turn += 1) {
          await page.keyboard.press("l");
          const isGraph = turn % 2 === 1;
          await page
            .locator(isGraph ? ".sigma-canvas canvas" : ".list-panel")
            .first()
            .waitFor();
        }
        await page.waitForTimeout(1000);
        await session.send("HeapProfiler.collectGarbage");
        const { metrics } = await session.send("Performance.getMetrics");
        const listeners = metrics.find(({ name }) => name === "JSEventListeners")?.value ?? NaN;
        return { ...(await page.evaluate(() => window.held())), listeners };
      };
      const before = await change(10);
      const after = await change(VIEW_CHANGES);
      expect(after.contexts).toBe(before.contexts);
      expect(after.workers).toBe(before.workers);
      expect(after.listeners).toBeLessThanOrEqual(before.listeners);
      await close();
    },
  );
});
