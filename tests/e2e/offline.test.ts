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

  it("opens a page that was never opened before as soon as the server is back", async () => {
    const { page, close } = await explorer.open("/about");
    await page.waitForLoadState("networkidle");
    await cut(page);
    await page.getByRole("navigation").getByRole("link", { name: "文档", exact: true }).click();
    await page.locator(".offline-bar").waitFor();
    expect(await page.getByText("这一部分出错了").count()).toBe(0);
    await mend(page);
    await page.getByRole("heading", { level: 1, name: "文档" }).waitFor();
    await page
      .locator("main")
      .getByRole("link", { name: /政府工作报告/ })
      .first()
      .waitFor();
    await close();
  });

  it.each(["/promises", "/numbers", "/areas", "/views", "/review", "/queries"])(
    "says so on %s, and shows it by itself when it is back",
    async (path) => {
      const { page, close } = await explorer.open(path);
      await page.waitForLoadState("networkidle");
      const heading = page.getByRole("heading", { level: 1 }).first();
      await heading.waitFor();
      // The page is there, what it shows is not.
      await page.route(/\/api\//, (route) => route.abort());
      await page.reload();
      const alert = page.locator("main").getByRole("alert").filter({ hasText: AWAY }).first();
      await alert.getByRole("button", { name: "重试" }).waitFor();
      await page.unroute(/\/api\//);
      await alert.waitFor({ state: "detached" });
      await page.locator(".offline-bar").waitFor({ state: "hidden" });
      expect(await page.locator("main").getByRole("alert").count()).toBe(0);
      await close();
    },
  );

  it("looks for paths again by itself, with the ends that were chosen", async () => {
    const { page, close } = await explorer.open("/");
    await page.getByText(/画布上有 \d+ 个实体/).waitFor();
    await page.getByText("路径", { exact: true }).first().click();
    const panel = page.getByRole("region", { name: "两个实体怎样相连" });
    for (const [end, typed, name] of [
      ["起点", "lhka", /罗湖口岸/],
      ["终点", "wjdka", /文锦渡口岸/],
    ] as const) {
      await panel.getByRole("combobox", { name: end }).fill(typed);
      await panel.getByRole("option", { name }).first().click();
    }
    await cut(page);
    await panel.getByRole("button", { name: "查找路径" }).click();
    await panel.getByRole("alert").filter({ hasText: AWAY }).waitFor();
    expect(await panel.locator(".picked").count()).toBe(2);
    await mend(page);
    await panel.locator(".path").first().waitFor();
    await close();
  });

  it("keeps what is to be taught, and shows what it would change when it is back", async () => {
    const { page, close } = await explorer.open("/teach");
    const word = page.getByLabel("文字", { exact: true });
    await word.fill("罗湖口岸");
    await cut(page);
    await page.getByRole("button", { name: "看会改变什么" }).click();
    await page.locator("main").getByRole("alert").filter({ hasText: AWAY }).first().waitFor();
    expect(await word.inputValue()).toBe("罗湖口岸");
    await mend(page);
    await page
      .getByText(/份文档有相关句子|没有/)
      .first()
      .waitFor();
    expect(await page.locator("main").getByRole("alert").count()).toBe(0);
    await close();
  });

  it("keeps the name of a view that could not be saved, and saves it when asked again", async () => {
    const { page, close } = await explorer.open("/");
    await page.getByText(/画布上有 \d+ 个实体/).waitFor();
    await page.getByRole("button", { name: "保存为视图" }).click();
    await page.getByLabel("名称").fill("断网时存的");
    await cut(page);
    const save = page.getByRole("dialog").getByRole("button", { name: /保\s*存/ });
    await save.click();
    await page.getByText(AWAY).first().waitFor();
    expect(await page.getByLabel("名称").inputValue()).toBe("断网时存的");
    await mend(page);
    await save.click();
    await page.waitForURL(/\?view=v/);
    await close();
  });
});
