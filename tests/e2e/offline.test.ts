/** The server goes away in the middle of an act: the page says so, keeps what was written, and goes on by itself. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";
import { choosePortsAsEnds } from "./path-panel.ts";
import { findSamples } from "./sample-graph.ts";

const AWAY = "连接不上服务器";
const PATIENT = { timeout: 30_000 };
const REPORT = `澄港区政府工作报告（2023年）

一、过去一年
我们建成澄港文化公园。

二、今年打算
提升澄港滨水文化公园。
`;

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

  async function post(path: string, sent: FormData | object): Promise<{ id?: string }> {
    const isFile = sent instanceof FormData;
    const reply = await fetch(explorer.url + path, {
      method: "POST",
      body: isFile ? sent : JSON.stringify(sent),
      headers: isFile ? {} : { "content-type": "application/json" },
    });
    expect([path, reply.ok]).toEqual([path, true]);
    return (await reply.json()) as { id?: string };
  }

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

  it.each(["/promises", "/numbers", "/areas", "/views", "/review", "/queries", "/documents"])(
    "says so on %s when that is opened without a server, and shows it by itself when it is back",
    async (path) => {
      const { page, close } = await explorer.open(path);
      await page.locator("main").getByRole("heading", { level: 1 }).waitFor();
      // The page can be had, what it shows cannot.
      await page.route(/\/api\//, (route) => route.abort());
      await page.reload();
      const alerts = page.locator("main").getByRole("alert").filter({ hasText: AWAY });
      await alerts.first().getByRole("button", { name: "重试" }).waitFor();
      await page.unroute(/\/api\//);
      await page.locator(".offline-bar").waitFor({ state: "hidden" });
      await expect.poll(() => page.locator("main").getByRole("alert").count(), PATIENT).toBe(0);
      await page.locator("main").getByRole("heading", { level: 1 }).waitFor();
      await close();
    },
  );

  it("looks for paths again by itself, with the ends that were chosen", async () => {
    const { page, close } = await explorer.open("/");
    await page.getByText(/画布上有 \d+ 个实体/).waitFor();
    await page.getByText("路径", { exact: true }).first().click();
    const panel = page.getByRole("region", { name: "两个实体怎样相连" });
    await choosePortsAsEnds(panel, "click");
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

  it("keeps the new name of a view that could not be written, and writes it when asked again", async () => {
    const { page, close } = await explorer.open("/views");
    await page.getByRole("button", { name: "改名" }).first().click();
    const field = page.locator("main").getByLabel("名称");
    await field.fill("换了名字");
    await cut(page);
    await field.press("Enter");
    await page.getByText(AWAY).first().waitFor();
    expect(await field.inputValue()).toBe("换了名字");
    await mend(page);
    await field.press("Enter");
    await page.getByRole("link", { name: "换了名字" }).waitFor();
    expect(await field.count()).toBe(0);
    await close();
  });

  it("keeps a query that could not be saved, and saves it when asked again", async () => {
    const { page, close } = await explorer.open("/queries/area-project-table");
    await page.getByText("看 Cypher").click();
    await page.getByRole("button", { name: "另存为我的查询" }).click();
    const dialog = page.getByRole("dialog");
    const title = dialog.getByLabel("标题", { exact: true });
    await title.fill("断网时写的查询");
    await cut(page);
    await dialog.getByRole("button", { name: /保\s*存/ }).click();
    await page.getByText(AWAY).first().waitFor();
    expect(await title.inputValue()).toBe("断网时写的查询");
    await mend(page);
    await dialog.getByRole("button", { name: /保\s*存/ }).click();
    await page.getByRole("heading", { level: 1, name: "断网时写的查询" }).waitFor();
    await close();
  });

  it("keeps what was to be written of a term, writes it when asked again, and takes it back", async () => {
    const { page, close } = await explorer.open("/teach");
    await page.getByLabel("文字", { exact: true }).fill("罗湖口岸");
    await page.getByRole("button", { name: "看会改变什么" }).click();
    const write = page.getByRole("button", { name: "写入" });
    await write.waitFor();
    const shown = await page.locator("main").innerText();
    await cut(page);
    await write.click();
    await page.getByText(AWAY).first().waitFor();
    await expect.poll(() => page.locator("main").innerText(), PATIENT).toBe(shown);
    await mend(page);
    await write.click();
    const taught = page.getByRole("rowheader", { name: "“罗湖口岸”是场所" });
    await taught.waitFor();
    await cut(page);
    await page.getByRole("row").filter({ has: taught }).getByRole("button").click();
    await page.getByText(AWAY).first().waitFor();
    expect(await taught.count()).toBe(1);
    await mend(page);
    await page.getByRole("row").filter({ has: taught }).getByRole("button").click();
    await taught.waitFor({ state: "detached" });
    await close();
  });

  it("decides nothing in review that did not arrive, and neither does undoing", async () => {
    // Taught, so that what there is to review does not hang on what is recognized.
    for (const text of ["澄港文化公园", "澄港滨水文化公园"]) {
      await post("/api/corrections", { correction: { kind: "term", text, type: "Place" } });
    }
    const form = new FormData();
    form.set("file", new Blob([REPORT]), "澄港区.md");
    const { id = "" } = await post("/api/documents", form);
    const stageOf = async (): Promise<unknown> =>
      (await fetch(`${explorer.url}/api/jobs/${id}`)).json();
    await expect.poll(stageOf, PATIENT).toMatchObject({ stage: "done" });
    const { page, close } = await explorer.open("/review");
    const pair = page.getByRole("button", { name: /澄港.*文化公园 与 澄港.*文化公园/ });
    await pair.click();
    await page.getByText("提升澄港滨水文化公园。").waitFor();
    const decided = page.getByRole("link", { name: /我的决定/ });
    const before = await decided.innerText();
    await cut(page);
    await page.getByRole("button", { name: "是同一个" }).click();
    await page.locator(".offline-bar").waitFor();
    await page.getByRole("button", { name: "是同一个" }).and(page.locator(":enabled")).waitFor();
    expect(await pair.count()).toBe(1);
    expect(await decided.innerText()).toBe(before);
    expect(await page.getByText("提升澄港滨水文化公园。").count()).toBe(1);
    await mend(page);
    await page.getByRole("button", { name: "是同一个" }).click();
    await pair.waitFor({ state: "detached" });

    const undo = page.getByRole("button", { name: "撤销上一个决定" });
    await cut(page);
    await undo.click();
    await page.locator(".offline-bar").waitFor();
    await undo.and(page.locator(":enabled")).waitFor();
    expect(await pair.count()).toBe(0);
    await mend(page);
    await undo.click();
    await pair.waitFor();
    await close();
  });

  it("keeps a file that could not be sent, says that it waits, and sends it by itself", async () => {
    const { page, close } = await explorer.open("/documents");
    await page.getByRole("table").waitFor();
    const rows = await page.getByRole("table").innerText();
    await cut(page);
    const buffer = Buffer.from(REPORT.replace("2023", "2022"));
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "断网.md", mimeType: "text/markdown", buffer });
    const line = page.getByRole("region", { name: "导入进度" }).locator(".job").first();
    await line.getByText("连接不上服务器，恢复后会自动重新上传。").waitFor();
    expect(await page.getByRole("table").innerText()).toBe(rows);
    await mend(page);
    await line.and(page.locator(".job-done")).waitFor();
    await page
      .getByRole("table")
      .getByRole("link", { name: /澄港区.*2022/ })
      .waitFor();
    await close();
  });

  it("keeps the page of an entity, and brings what was opened in it when it is back", async () => {
    const { entity } = await findSamples(explorer.url);
    const { page, close } = await explorer.open(`/entity/${entity}`);
    await page.getByRole("heading", { level: 1, name: "罗湖口岸" }).waitFor();
    const card = page.locator(".sentence-card").first();
    const said = await card.locator("p").first().innerText();
    await cut(page);
    await card.getByRole("button", { name: "前后文" }).click();
    const alert = page.locator("main").getByRole("alert").filter({ hasText: AWAY });
    await alert.waitFor();
    expect(await card.locator("p").first().innerText()).toBe(said);
    await mend(page);
    await page.getByRole("group", { name: "这句话所在的段落" }).waitFor();
    expect(await alert.count()).toBe(0);
    await close();
  });
});
