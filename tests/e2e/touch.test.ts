/** The canvas by finger, on a phone: choose and move, pan and pinch, lasso, group, arrange, expand, export. */
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer, View } from "./explorer.ts";
import { PHONE, hasChromium, startExplorer } from "./explorer.ts";
import { keptCanvas } from "./kept-canvas.ts";
import { choosePortsAsEnds } from "./path-panel.ts";
import { pairAddress } from "./sample-graph.ts";

const PATIENT = { timeout: 30_000 };
/** The two entities stand this far apart, in graph units, and this far from the edge, in pixels. */
const APART = 200;
const PADDING = 56;
/** A finger that has rested longer than this lets nothing glide on. */
const GLIDE_MS = 150;

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Opened extends View {
  /** Speaks for the fingers. */
  readonly session: CDPSession;
}

const send = (
  session: CDPSession,
  type: "touchStart" | "touchMove" | "touchEnd",
  touchPoints: readonly Spot[],
) => session.send("Input.dispatchTouchEvent", { type, touchPoints: [...touchPoints] });

/** Lets fingers down at the first spots, leads them over the others, and lifts them. */
async function lead(session: CDPSession, path: readonly (readonly Spot[])[]): Promise<void> {
  const [first = [], ...rest] = path;
  await send(session, "touchStart", first);
  for (const spots of rest) await send(session, "touchMove", spots);
  // Lifted in full swing they would let the map glide on, and nobody knew where to.
  if (rest.length > 0) await new Promise((resolve) => setTimeout(resolve, GLIDE_MS));
  await send(session, "touchEnd", []);
}

/** Two fingers beside a spot, this far from it. */
const both = ({ x, y }: Spot, reach: number): readonly Spot[] => [
  { x: x - reach, y },
  { x: x + reach, y },
];

async function boxOf(page: Page) {
  const box = await page.locator(".sigma-canvas").boundingBox();
  if (!box) throw new Error("no canvas");
  return box;
}

/** Whether a mouse that only points at a spot finds an entity there. */
async function isEntityAt(page: Page, spot: Spot): Promise<boolean> {
  // A mouse that is there already would not be noticed.
  await page.mouse.move(spot.x, spot.y - 100);
  await page.mouse.move(spot.x, spot.y);
  return page.locator(".sigma-canvas").evaluate((canvas) => canvas.style.cursor === "pointer");
}

/** Where the right one of the pair is, once it is there: no camera is on its way any more. */
async function spotOfRight(page: Page, nearer = 1): Promise<Spot> {
  let spot: Spot = { x: 0, y: 0 };
  await expect
    .poll(async () => {
      const { x, y, width, height } = await boxOf(page);
      const middle = { x: x + width / 2, y: y + height / 2 };
      spot = { x: middle.x + (width / 2 - PADDING) * nearer, y: middle.y };
      return isEntityAt(page, spot);
    }, PATIENT)
    .toBe(true);
  return spot;
}

/** Just below the disc at a spot: beside it for a mouse. */
async function besideOf(page: Page, { x, y }: Spot): Promise<Spot> {
  let below = { x, y };
  while (await isEntityAt(page, below)) below = { x, y: below.y + 1 };
  return { x, y: below.y + 6 };
}

describe.skipIf(!hasChromium)("by finger on a phone", () => {
  let explorer: Explorer;
  let pair = "";
  beforeAll(async () => {
    explorer = await startExplorer();
    pair = await pairAddress(explorer.url, APART);
  });
  afterAll(() => explorer.close());

  async function openGraph(path: string): Promise<Opened> {
    const view = await explorer.open(path, PHONE);
    await view.page.getByText("关系图", { exact: true }).tap();
    await view.page.locator(".sigma-canvas canvas").first().waitFor();
    await view.page
      .locator(".canvas-status")
      .getByText(/画布上有 \d+ 个实体/)
      .waitFor();
    return { ...view, session: await view.page.context().newCDPSession(view.page) };
  }

  const openPair = () => openGraph(pair);

  /** Taps the right one of the pair with the lasso in hand: chosen, without its details. */
  async function choose({ page, session }: Opened, spot: Spot): Promise<void> {
    await page.getByRole("button", { name: /套索/ }).tap();
    await page.locator(".lasso-sheet").waitFor();
    await lead(session, [[spot]]);
    const bar = page.locator(".selection-bar");
    await bar.getByText("已选 1 个").waitFor();
    await bar.getByRole("button", { name: "结束圈选" }).tap();
    await page.locator(".lasso-sheet").waitFor({ state: "detached" });
  }

  it("moves by finger what is chosen, undoes it, and zooms where two fingers come down on it", async () => {
    const view = await openPair();
    const { page, session, complaints, close } = view;
    const before = (await keptCanvas(page)).nodes;
    const spot = await spotOfRight(page);
    await choose(view, spot);
    await lead(
      session,
      [0, 30, 60, 90].map((step) => [{ x: spot.x, y: spot.y - step }]),
    );
    await expect.poll(async () => (await keptCanvas(page)).pinned, PATIENT).toHaveLength(1);
    const { nodes: after } = await keptCanvas(page);
    expect(after[1]?.[2]).toBeGreaterThan(before[1]?.[2] ?? NaN);
    expect(after[0]).toEqual(before[0]);
    await page.getByRole("button", { name: "撤销" }).tap();
    await expect.poll(async () => (await keptCanvas(page)).nodes, PATIENT).toEqual(before);
    await spotOfRight(page);
    await send(session, "touchStart", [spot]);
    await send(session, "touchMove", [{ x: spot.x, y: spot.y - 20 }]);
    // The second finger comes later.
    const other = { x: spot.x - 80, y: spot.y - 20 };
    await lead(
      session,
      [20, 30, 40].map((up) => [{ x: spot.x, y: spot.y - up }, other]),
    );
    expect(await keptCanvas(page)).toMatchObject({ nodes: before, pinned: [] });
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens the menu under a finger that rests and trembles, and moves nothing by it", async () => {
    const view = await openPair();
    const { page, session, complaints, close } = view;
    const before = (await keptCanvas(page)).nodes;
    const spot = await spotOfRight(page);
    await choose(view, spot);
    const beside = await besideOf(page, spot);
    await send(session, "touchStart", [beside]);
    await send(session, "touchMove", [{ x: beside.x + 3, y: beside.y + 2 }]);
    await page.getByRole("menu").waitFor();
    await send(session, "touchMove", [{ x: beside.x + 30, y: beside.y - 40 }]);
    await send(session, "touchEnd", []);
    const pin = page.getByRole("menuitem", { name: "固定" });
    await pin.waitFor();
    expect(await keptCanvas(page)).toMatchObject({ nodes: before, pinned: [] });
    await pin.tap();
    await page.getByRole("menu").waitFor({ state: "hidden" });
    expect(await keptCanvas(page)).toMatchObject({ nodes: before, pinned: [before[1]?.[0]] });
    await spotOfRight(page);
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens details by a tap on a disc or beside it, and pans with what is not chosen", async () => {
    const { page, session, complaints, close } = await openPair();
    const before = (await keptCanvas(page)).nodes;
    const spot = await spotOfRight(page);
    await lead(
      session,
      [0, 15, 30, 60].map((step) => [{ x: spot.x - step, y: spot.y }]),
    );
    // A lifted finger points at nothing any more: no entity stays marked, no other dimmed.
    const canvas = page.locator(".sigma-canvas");
    expect(await canvas.evaluate(({ style }) => style.cursor)).toBe("");
    await expect.poll(() => isEntityAt(page, { x: spot.x - 60, y: spot.y }), PATIENT).toBe(true);
    expect(await keptCanvas(page)).toMatchObject({ nodes: before, pinned: [] });
    expect(await page.locator(".selection-bar").count()).toBe(0);
    expect(await page.getByRole("menu").count()).toBe(0);
    await page.getByRole("button", { name: "适应窗口" }).tap();
    const disc = await spotOfRight(page);
    for (const place of [disc, await besideOf(page, disc)]) {
      await spotOfRight(page);
      await lead(session, [[place]]);
      await page.locator(".detail h2").waitFor();
      await page.locator(".detail").getByRole("button", { name: "关闭" }).tap();
      await page.locator(".detail").waitFor({ state: "hidden" });
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it("zooms by as much as two fingers come nearer, and moves nothing", async () => {
    const { page, session, complaints, close } = await openPair();
    const before = (await keptCanvas(page)).nodes;
    await spotOfRight(page);
    const { x, y, width, height } = await boxOf(page);
    const middle = { x: x + width / 2, y: y + height / 2 };
    await lead(
      session,
      [120, 100, 80, 60].map((reach) => both(middle, reach)),
    );
    await spotOfRight(page, 0.5);
    await lead(
      session,
      [60, 80, 100, 120].map((reach) => both(middle, reach)),
    );
    await spotOfRight(page);
    expect(await keptCanvas(page)).toMatchObject({ nodes: before, pinned: [] });
    expect(complaints).toEqual([]);
    await close();
  });

  it("catches with the lasso, groups, arranges and exports", async () => {
    const { page, session, complaints, close } = await openPair();
    await spotOfRight(page);
    await page.getByRole("button", { name: /套索/ }).tap();
    const { x, y, width, height } = (await page.locator(".lasso-sheet").boundingBox()) ?? {
      ...{ x: 0, y: 0, width: 0, height: 0 },
    };
    const corners = [
      [0.02, 0.1],
      [0.98, 0.1],
      [0.98, 0.9],
      [0.02, 0.9],
    ] as const;
    await lead(
      session,
      corners.map(([across, down]) => [{ x: x + width * across, y: y + height * down }]),
    );
    const bar = page.locator(".selection-bar");
    await bar.getByText("已选 2 个").waitFor();
    await bar.getByRole("button", { name: "更多" }).tap();
    await page.getByRole("menuitem", { name: "合成一组" }).tap();
    await expect
      .poll(
        async () => (await keptCanvas(page)).groups.map(({ members }) => members.length),
        PATIENT,
      )
      .toEqual([2]);
    await page.getByRole("button", { name: "排布", exact: true }).tap();
    await page.getByRole("menuitem", { name: /层级/ }).tap();
    await page.getByText("已重新排布").first().waitFor();
    await page.getByRole("button", { name: "导出", exact: true }).tap();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "CSV 表格" }).tap(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it("expands in a sheet whose every button can be reached, and finds a path", async () => {
    const { page, complaints, close } = await explorer.open("/", PHONE);
    const list = page.getByRole("region", { name: "画布上的实体" });
    await list
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: /^罗湖区/ }) })
      .first()
      .getByRole("button", { name: "展开" })
      .tap();
    const sheet = page.getByRole("dialog");
    const more = sheet.getByRole("button", { name: /^再放 \d+ 个/ });
    await more.first().waitFor();
    for (const button of await more.all()) {
      await button.scrollIntoViewIfNeeded();
      // A trial tap fails where something lies over the button.
      await button.tap({ trial: true });
    }
    await more.first().tap();
    await page
      .getByText(/新增 \d+ 个实体/)
      .first()
      .waitFor();
    await sheet.getByRole("button", { name: "关闭" }).tap();
    await sheet.waitFor({ state: "hidden" });

    await page.getByRole("button", { name: "图例" }).tap();
    await page.getByText("路径", { exact: true }).first().tap();
    const panel = page.getByRole("region", { name: "两个实体怎样相连" });
    await choosePortsAsEnds(panel, "tap");
    await panel.getByRole("button", { name: "查找路径" }).tap();
    await panel.locator(".path").first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
