/** The server goes away in the middle of an act: the page says so, keeps what was written, and goes on by itself. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";

const AWAY = "连接不上服务器";

const cut = (page: Page) => page.context().setOffline(true);

/** The server is back; the page finds that out without being asked. */
async function mend(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.locator(".offline-bar").waitFor({ state: "hidden" });
}

describe.skipIf(!hasChromium)("when the server goes away", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("keeps the query in the console, offers to run it again, and runs it when it is back", async () => {
    const { page, close } = await explorer.open("/console");
    await page.locator(".cm-content").click();
    await page.keyboard.insertText("MATCH (p:Port) RETURN p.name AS name LIMIT 2");
    await cut(page);
    await page.keyboard.press("Control+Enter");
    const alert = page.locator("main").getByRole("alert").filter({ hasText: AWAY });
    await alert.getByRole("button", { name: "重试" }).waitFor();
    expect(await page.locator(".cm-content").innerText()).toContain("MATCH (p:Port)");
    await mend(page);
    await page.getByText(/^2 行/).waitFor();
    expect(await alert.count()).toBe(0);
    await close();
  });

  it("keeps the values of a saved query, and answers when it is back", async () => {
    const { page, close } = await explorer.open("/queries/area-project-table");
    await page.getByRole("region", { name: "表格" }).waitFor();
    await page.getByLabel("最多条数").fill("3");
    await cut(page);
    await page.getByRole("button", { name: /运\s*行/ }).click();
    await page.locator("main").getByRole("alert").filter({ hasText: AWAY }).first().waitFor();
    expect(await page.getByLabel("最多条数").inputValue()).toBe("3");
    await mend(page);
    await page.getByText(/^3 行/).waitFor();
    await close();
  });
});
