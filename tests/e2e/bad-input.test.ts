/** Hostile names, a hub with ten thousand neighbours, and a server that goes away. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocument } from "../../server/graph/write-document.ts";
import { openStore } from "../../server/store/open-store.ts";
import { buildBatch } from "../builders/graph-batch.ts";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";

const SEARCH = "查找实体或原文";
const NEIGHBOURS = 10_000;
const HUB = { type: "District", name: "澄港区", scope: "澄海省" } as const;
const HOSTILE = [
  "<img src=x onerror=alert(1)><b>工程</b>",
  "控制\u0007符\u202e号工程",
  "🚢码头😀工程",
  "长".repeat(300),
] as const;

async function fill(folder: string): Promise<void> {
  const store = await openStore({ kind: "embedded", folder });
  const works = Array.from(
    { length: NEIGHBOURS },
    (_, at) => `澄港工程${String(at).padStart(5, "0")}`,
  );
  const names = [...HOSTILE, ...works];
  const entities = [
    HUB,
    ...names.map((name) => ({ type: "Project", name, scope: "澄海省/澄港区" }) as const),
  ];
  const sentences = names.map((name) => ({
    text: `${name}在澄港区。`,
    mentions: [name, HUB.name],
    relation: [name, "LOCATED_IN", HUB.name] as const,
  }));
  await writeDocument(store, buildBatch({ title: "澄港区工程名录", entities, sentences }));
  await store.close();
}

describe.skipIf(!hasChromium)("bad input", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer({ prepare: (folder) => fill(folder) });
  }, 240_000);
  afterAll(() => explorer.close());

  it.each(HOSTILE)("finds, draws and opens an entity that is called %s", async (name) => {
    const { page, complaints, close } = await explorer.open("/");
    const alerts: string[] = [];
    page.on("dialog", (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await page.locator(".sigma-canvas canvas").first().waitFor();
    await page.getByRole("combobox", { name: SEARCH }).fill(name.slice(0, 12));
    await page.getByRole("option").first().click();
    const heading = page.locator(".detail h2");
    await heading.waitFor();
    expect(await heading.textContent()).toBe(name);
    expect(await page.locator(".detail img").count()).toBe(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect([wide, alerts, complaints]).toEqual([false, [], []]);
    await close();
  });

  it("asks before it opens a hub, counts it exactly, and adds only what was asked for", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.locator(".sigma-canvas canvas").first().waitFor();
    await page.getByRole("combobox", { name: SEARCH }).fill("chenggangqu");
    await page.getByRole("option").first().click();
    await page.locator(".detail h2").waitFor();
    await page.locator(".detail").getByRole("button", { name: "展开", exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/它有 10,004 个相邻实体/).waitFor();
    expect(await dialog.getByText("全部相邻实体").count()).toBe(0);
    const kind = dialog.locator(".expand-choices li").first();
    await kind.getByText(/^10004 个，画布上已有 \d+ 个$/).waitFor();
    await kind.getByRole("button", { name: "再放 25 个" }).click();
    await page.getByText("新增 25 个实体").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("says plainly that the server has gone, and keeps everything on the canvas", async () => {
    const { page, close } = await explorer.open("/");
    const status = page.locator(".canvas-status");
    await status.getByText(/画布上有 \d+ 个实体/).waitFor();
    await page.getByRole("combobox", { name: SEARCH }).fill("chenggangqu");
    await page.getByRole("option").first().click();
    await page.locator(".detail h2").waitFor();
    await page.locator(".detail").getByRole("button", { name: "展开", exact: true }).click();
    const dialog = page.getByRole("dialog");
    const add = dialog.locator(".expand-choices li").first().getByRole("button");
    await add.waitFor();
    const before = await status.textContent();
    await explorer.kill();
    await add.click();
    await page
      .getByText(/连接不上服务器/)
      .first()
      .waitFor();
    expect(await status.textContent()).toBe(before);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("combobox", { name: SEARCH }).fill("工程");
    await page.getByText(/查找没有成功/).waitFor();
    expect(await status.textContent()).toBe(before);
    await close();
  });
});
