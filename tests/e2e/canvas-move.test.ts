/** Moving what is on the canvas by mouse and keyboard; what a finger leaves stays where it is. */
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer, View } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";
import { keptCanvas } from "./kept-canvas.ts";
import { pairAddress } from "./sample-graph.ts";

/** The two entities stand this far apart, in graph units, and this far from the edge, in pixels. */
const APART = 200;
const PADDING = 56;

/** Where the left and the right one are on the screen. */
async function spotsOf(page: Page) {
  const box = await page.locator(".sigma-canvas").boundingBox();
  if (!box) throw new Error("no canvas");
  // Sigma fits the shorter side, and as much more as a wide picture may take of a wide canvas.
  const wide = Math.max(1, box.width / box.height);
  const half = ((Math.min(box.width, box.height) - 2 * PADDING) / 2) * wide;
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return {
    left: { x: middle.x - half, y: middle.y },
    right: { x: middle.x + half, y: middle.y },
    empty: { x: middle.x, y: box.y + box.height * 0.25 },
  };
}

async function touch(session: CDPSession, path: readonly { x: number; y: number }[]) {
  const [first, ...rest] = path;
  if (!first) return;
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [first] });
  for (const point of rest) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

describe.skipIf(!hasChromium)("moving by hand", () => {
  let explorer: Explorer;
  let pair = "";
  beforeAll(async () => {
    explorer = await startExplorer();
    pair = await pairAddress(explorer.url, APART);
  });
  afterAll(() => explorer.close());

  /** Opens the canvas with two entities at known places. */
  async function openPair(options: { readonly hasTouch?: boolean } = {}): Promise<View> {
    const view = await explorer.open(pair, options);
    await view.page.locator(".sigma-canvas canvas").first().waitFor();
    await view.page.locator(".canvas-status").getByText("画布上有 2 个实体").waitFor();
    expect((await keptCanvas(view.page)).nodes).toHaveLength(2);
    return view;
  }

  it("drags one by mouse, then both that are selected, and undoes each", async () => {
    const { page, complaints, close } = await openPair();
    const before = (await keptCanvas(page)).nodes;
    const { left } = await spotsOf(page);
    await page.mouse.move(left.x, left.y);
    await page.mouse.down();
    await page.mouse.move(left.x + 40, left.y - 60, { steps: 4 });
    await page.mouse.up();
    const { nodes: one, pinned: onePinned } = await keptCanvas(page);
    expect(onePinned).toHaveLength(1);
    expect(one[0]).not.toEqual(before[0]);
    expect(one[1]).toEqual(before[1]);
    await page.locator(".sigma-canvas").focus();
    await page.keyboard.press("Control+a");
    await page.mouse.move(left.x + 40, left.y - 60);
    await page.mouse.down();
    await page.mouse.move(left.x + 40, left.y + 20, { steps: 4 });
    await page.mouse.up();
    const { nodes: both, pinned: bothPinned } = await keptCanvas(page);
    expect(bothPinned).toHaveLength(2);
    const down = both.map(([, , y], index) => Math.round(y - (one[index]?.[2] ?? NaN)));
    expect(down[0]).toBeLessThan(0);
    expect(down[1]).toBe(down[0]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    expect((await keptCanvas(page)).nodes).toEqual(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it("selects by finger, and no mouse afterwards drags along what the finger left", async () => {
    const { page, complaints, close } = await openPair({ hasTouch: true });
    const session = await page.context().newCDPSession(page);
    const before = (await keptCanvas(page)).nodes;
    const { right, empty } = await spotsOf(page);
    await touch(session, [right]);
    await page.locator(".detail h2").waitFor();
    await page.waitForTimeout(1000);
    await page.mouse.move(empty.x, empty.y);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(1000);
    expect(await keptCanvas(page)).toMatchObject({ nodes: before, pinned: [] });
    expect(complaints).toEqual([]);
    await close();
  });

  it("moves by keyboard what is selected", async () => {
    const { page, complaints, close } = await openPair();
    await page.locator(".sigma-canvas").focus();
    await page.keyboard.press("Control+a");
    const before = (await keptCanvas(page)).nodes;
    await page.keyboard.press("Alt+ArrowLeft");
    await page.keyboard.press("Alt+ArrowUp");
    const { nodes, pinned } = await keptCanvas(page);
    expect(nodes).toEqual(before.map(([id, x, y]) => [id, x - 20, y + 20]));
    expect(pinned).toHaveLength(2);
    expect(page.url()).toContain("nodes=");
    expect(complaints).toEqual([]);
    await close();
  });
});
