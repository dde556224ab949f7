/** Asking again fails where an answer is there already: the answer stays, the page says that it may be old, and asks again when told to. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";
import { askingAddresses, findSamples } from "./sample-graph.ts";

const PATIENT = { timeout: 30_000 };
const OLD = "看到的可能不是最新的";
/** Longer than an answer is taken for fresh. */
const LATER_MS = 120_000;
const READS = (url: URL) => url.pathname.startsWith("/api/") && url.pathname !== "/api/health";

/** What the page says, but for how long a query took. */
const textOf = async (page: Page) =>
  (await page.locator("main").innerText()).replaceAll(/，用时.*/g, "");

/** Waits until the page is written, and gives its text. */
async function settledText(page: Page): Promise<string> {
  await page.locator("main").getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await expect.poll(() => page.locator("main [role=status] .ant-spin").count(), PATIENT).toBe(0);
  return textOf(page);
}

describe.skipIf(!hasChromium)("an answer that cannot be asked for again", () => {
  let explorer: Explorer;
  let paths: readonly string[];
  beforeAll(async () => {
    explorer = await startExplorer();
    const samples = await findSamples(explorer.url);
    const { left, right } = samples;
    paths = [...askingAddresses(samples), `/compare?left=${left}&right=${right}&view=table`];
  });
  afterAll(() => explorer.close());

  it("stays on every page, and is replaced when the page is told to ask again", async () => {
    const { page, close } = await explorer.open("/about");
    const bar = page.locator(".offline-bar").filter({ hasText: OLD });
    for (const [at, path] of paths.entries()) {
      await page.goto(explorer.url + path);
      const before = await settledText(page);
      await page.getByRole("navigation").first().getByRole("link", { name: "说明" }).click();
      await page.getByRole("heading", { level: 1, name: "说明" }).waitFor();
      await page.clock.setFixedTime(Date.now() + (at + 1) * LATER_MS);
      await page.route(READS, (route) =>
        // What is run anew is no answer that was there.
        route.request().method() === "GET"
          ? route.fulfill({ status: 500, body: "" })
          : route.continue(),
      );
      await page.goBack();
      await bar.waitFor();
      await expect.poll(() => textOf(page), { message: path, ...PATIENT }).toBe(before);
      expect(await page.locator("main").getByRole("alert").count(), path).toBe(0);
      await page.unroute(READS);
      await bar.getByRole("button", { name: "重试" }).click();
      await bar.waitFor({ state: "hidden" });
    }
    await close();
  });

  it("is said to be old beside the word that the server is away, and is fetched when that is back", async () => {
    const { page, close } = await explorer.open("/queries");
    await settledText(page);
    await page.getByRole("navigation").first().getByRole("link", { name: "说明" }).click();
    await page.getByRole("heading", { level: 1, name: "说明" }).waitFor();
    await page.clock.setFixedTime(Date.now() + LATER_MS);
    await page.context().setOffline(true);
    await page.goBack();
    const bar = page.locator(".offline-bar");
    await bar.filter({ hasText: "连接不上服务器" }).filter({ hasText: OLD }).waitFor();
    await page.getByRole("heading", { level: 1, name: "查询" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().setOffline(false);
    await bar.waitFor({ state: "hidden" });
    await close();
  });

  it("goes where the server no longer has it", async () => {
    const { entity } = await findSamples(explorer.url);
    const { page, close } = await explorer.open(`/entity/${entity}`);
    await settledText(page);
    await page.getByRole("navigation").first().getByRole("link", { name: "说明" }).click();
    await page.getByRole("heading", { level: 1, name: "说明" }).waitFor();
    await page.clock.setFixedTime(Date.now() + LATER_MS);
    const error = { code: "NOT_FOUND", message: "图里已经没有这个实体。" };
    await page.route(READS, (route) => route.fulfill({ status: 404, json: { error } }));
    await page.goBack();
    await page.locator("main").getByRole("alert").filter({ hasText: error.message }).waitFor();
    expect(await page.getByRole("heading", { name: "罗湖口岸" }).count()).toBe(0);
    await close();
  });
});
