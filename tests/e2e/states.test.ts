/** Every view while it waits, when it fails, and where there is nothing: it says so, and what to do next. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";
import { askingAddresses, findSamples } from "./sample-graph.ts";

const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;
/** A server that is there, and fails. */
const FAILURE = JSON.stringify({ error: { code: "INTERNAL", message: "服务器内部出错。" } });
/** What is asked before any view is drawn. */
const OF_THE_FRAME = /\/api\/(session|health)/;

describe.skipIf(!hasChromium)("every view", () => {
  let explorer: Explorer;
  /** Those that ask the server for what they show. */
  let paths: readonly string[];
  beforeAll(async () => {
    explorer = await startExplorer();
    const samples = await findSamples(explorer.url);
    const { left, right } = samples;
    paths = ["/", ...askingAddresses(samples), `/compare?left=${left}&right=${right}`];
  });
  afterAll(() => explorer.close());

  const retry = (page: Page) => page.locator("main").getByRole("button", { name: "重试" }).first();

  /** Asks again for all that failed; how much is left. What was asked for twice goes when the other comes. */
  async function tryAgain(page: Page): Promise<number> {
    if ((await retry(page).count()) > 0) {
      await retry(page)
        .click({ timeout: 2000 })
        .catch(() => undefined);
    }
    return retry(page).count();
  }

  it("says that it waits, then what failed, and shows itself when it is tried again", async () => {
    const { page, close } = await explorer.open("/about");
    for (const path of paths) {
      let fail = () => undefined as void;
      const failing = new Promise<void>((resolve) => (fail = resolve));
      const asked = (url: URL) => url.pathname.startsWith("/api/") && !OF_THE_FRAME.test(url.href);
      await page.route(asked, async (route) => {
        await failing;
        await route.fulfill({ status: 500, contentType: "application/json", body: FAILURE });
      });
      await page.goto(explorer.url + path);
      await page.locator("main").getByRole("status").getByText(/正在/).first().waitFor();
      fail();
      await page.locator("main").getByRole("alert").getByText("服务器内部出错。").first().waitFor();
      expect(await page.locator(".offline-bar").count(), path).toBe(0);
      await page.unroute(asked);
      await expect.poll(() => tryAgain(page), { message: path, timeout: 60_000 }).toBe(0);
    }
    await close();
  }, 300_000);

  it("tells nothing of the canvas before its first view is there", async () => {
    const { page, close } = await explorer.open("/about");
    let go = () => undefined as void;
    const going = new Promise<void>((resolve) => (go = resolve));
    await page.route(/\/api\/overview/, (route) => going.then(() => route.continue()));
    await page.goto(`${explorer.url}/`);
    const status = page.locator(".canvas-status");
    await status.getByText(/正在/).waitFor();
    expect(await status.getByText("画布上有").count()).toBe(0);
    go();
    await status.getByText(/画布上有 [1-9]\d* 个实体/).waitFor();
    await close();
  });

  it("has no axe finding on a phone in the dark, and does not scroll sideways", async () => {
    const { page, complaints, close } = await explorer.open("/about", PHONE);
    const findings: string[] = [];
    for (const path of [
      ...paths,
      "/console",
      "/shortcuts",
      "/report/place?of=澜浦区",
      "/nowhere",
    ]) {
      await page.goto(explorer.url + path);
      await page.locator("main").waitFor();
      await page.waitForLoadState("networkidle");
      findings.push(...(await axeFindings(page)).map((finding) => `${path} ${finding}`));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      if (wide) findings.push(`${path} scrolls sideways`);
    }
    expect(findings).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  }, 300_000);

  it("says that there is nothing yet, and what to do", async () => {
    await fetch(`${explorer.url}/api/samples`, {
      method: "DELETE",
      headers: { origin: explorer.url },
    });
    const { page, complaints, close } = await explorer.open("/");
    for (const [path, words] of [
      ["/", "图里还没有"],
      ["/documents", "还没有"],
      ["/promises", "还没有"],
      ["/areas", "还没有"],
      ["/numbers", "还没有"],
      ["/views", "还没有"],
      ["/review", "没有"],
    ] as const) {
      await page.goto(explorer.url + path);
      await page.locator("main").getByText(words).first().waitFor();
      expect(await page.locator("main").getByRole("alert").count(), path).toBe(0);
    }
    expect(complaints).toEqual([]);
    await close();
  }, 120_000);
});
