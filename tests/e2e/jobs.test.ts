/** What the product is for, done by a person in a browser with the sample reports. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";

const SEARCH = "查找实体或原文";

describe.skipIf(!hasChromium)("the three jobs", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("shows which projects belong to which area, and what is not shown", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page
      .locator(".canvas-status")
      .getByText(/画布上有 \d+ 个实体/)
      .waitFor();
    await page.getByText(/全图 \d+ 个实体，未显示 \d+ 个/).waitFor();
    await page.locator(".sigma-canvas canvas").first().waitFor();
    await page.getByRole("link", { name: "查询", exact: true }).click();
    await page.getByRole("link", { name: /片区项目表/ }).click();
    const table = page.getByRole("region", { name: "表格" });
    await table.getByRole("cell", { name: "文锦渡口岸片区", exact: true }).waitFor();
    const row = table
      .getByRole("row")
      .filter({ has: page.getByRole("cell", { name: "文锦渡口岸片区", exact: true }) });
    expect(await row.textContent()).toContain("文锦渡口岸片区整体升级改造");
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["罗湖口岸", "羅湖口岸", "luohukouan", "lhka"])(
    "finds everything related to 罗湖口岸 typed as %s, with the sentence behind each edge",
    async (typed) => {
      const { page, complaints, close } = await explorer.open("/");
      await page.getByRole("combobox", { name: SEARCH }).fill(typed);
      await page
        .getByRole("group", { name: /^口岸/ })
        .getByRole("option", { name: /罗湖口岸/ })
        .first()
        .click();
      const panel = page.locator(".detail");
      await panel.getByRole("heading", { name: "罗湖口岸", exact: true }).waitFor();
      const relations = panel.locator(".relation-item");
      await relations.first().waitFor();
      const count = await relations.count();
      expect(count).toBeGreaterThan(1);
      for (let index = 0; index < count; index += 1) {
        await relations.nth(index).locator(".evidence-count").click();
        const sentence = relations.nth(index).locator(".sentence").first();
        expect(await sentence.locator(".mark-strong").allTextContents()).not.toEqual([]);
      }
      await relations.first().getByRole("link", { name: "看原文" }).first().click();
      const target = page.locator(".sentence-target");
      await target.waitFor();
      expect(await target.textContent()).toContain("罗湖");
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("runs a saved query and changes its parameter; the address keeps the value", async () => {
    const { page, complaints, close } = await explorer.open("/queries/area-project-table");
    const rows = page.getByRole("region", { name: "表格" }).locator("tbody tr");
    await rows.nth(1).waitFor();
    const before = await rows.count();
    await page.getByLabel(/最多条数/).fill("1");
    await page.getByRole("button", { name: "运行" }).click();
    await page.getByText(/^1 行/).waitFor();
    expect(before).toBeGreaterThan(1);
    expect(await rows.count()).toBe(1);
    expect(page.url()).toMatch(/\?\w+=1$/);
    await page.reload();
    await page.getByText(/^1 行/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("goes from search to expansion to evidence by keyboard alone, and back by undo", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.locator(".sigma-canvas canvas").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("luohuqu");
    await page.keyboard.press("Enter");
    await page.locator(".detail").getByRole("heading", { level: 2 }).waitFor();
    const status = page.locator(".canvas-status > span").first();
    const before = await status.textContent();
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog");
    const add = dialog.getByRole("button", { name: /再放 \d+ 个/ }).first();
    await add.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/新增 \d+ 个实体/).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await status.textContent()).not.toBe(before);
    await page.keyboard.press("Control+z");
    await expect.poll(() => status.textContent()).toBe(before);
    await page.locator(".detail .evidence-count").first().focus();
    await page.keyboard.press("Space");
    await page.locator(".detail .evidence .sentence").first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("keeps what a person went to while the overview was still on its way", async () => {
    const { page, complaints, close } = await explorer.open("/documents");
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/api/overview*", async (route) => {
      await released;
      await route.continue();
    });
    await page.getByRole("link", { name: "探索", exact: true }).click();
    await page.getByRole("combobox", { name: SEARCH }).fill("罗湖口岸");
    await page
      .getByRole("option", { name: /罗湖口岸/ })
      .first()
      .click();
    await page.locator(".detail").getByRole("heading", { level: 2 }).waitFor();
    const status = page.locator(".canvas-status > span").first();
    const before = await status.textContent();
    const late = page.waitForResponse("**/api/overview*");
    release();
    await (await late).finished();
    await page.waitForTimeout(1000);
    expect(await status.textContent()).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });

  it("asks for nothing while an input method composes", async () => {
    const { page, close } = await explorer.open("/documents");
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/search")) asked.push(request.url());
    });
    await page.getByRole("combobox", { name: SEARCH }).focus();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", {
      text: "luo hu",
      selectionStart: 6,
      selectionEnd: 6,
    });
    await page.waitForTimeout(600);
    expect(asked).toEqual([]);
    await session.send("Input.insertText", { text: "罗湖" });
    await page.getByRole("option").first().waitFor();
    expect(asked.length).toBeGreaterThan(0);
    await close();
  });
});
