/** Finding by questions, and knowing who says so. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const SEARCH = "查找实体或原文";

describe.skipIf(!hasChromium)("questions", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  const options = (page: Page) => page.locator(".search-list [role=option]");

  it("answers a question on the page of the query that it says it runs", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await page.getByRole("combobox", { name: SEARCH }).fill("羅湖區有哪些項");
    const first = options(page).first();
    await first.getByText("运行查询：某地区有哪些项目").waitFor();
    expect(await first.textContent()).toContain("罗湖区有哪些项目");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/queries\/area-projects\?area=e[0-9a-f]{20}/);
    await page.getByRole("region", { name: "表格" }).locator("tbody tr").first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("goes on from a name by a question that is still open, and finds the paths on the canvas", async () => {
    const { page, complaints, close } = await explorer.open("/documents");
    const box = page.getByRole("combobox", { name: SEARCH });
    await box.fill("lhka");
    await options(page).filter({ hasText: "〔终点〕" }).click();
    await expect.poll(() => box.inputValue()).toBe("罗湖口岸和");
    await box.fill("罗湖口岸和文锦渡口岸");
    await options(page).filter({ hasText: "罗湖口岸和文锦渡口岸有什么联系" }).click();
    const paths = page.getByRole("region", { name: "两个实体怎样相连" });
    await paths.getByText(/条路径，2 步/).waitFor();
    await paths.getByText("由短到长").click();
    await paths.getByText("只走某些关系或类型").click();
    await paths.getByRole("combobox", { name: "走的关系" }).fill("获得");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await paths.getByRole("button", { name: "查找路径" }).click();
    await paths.getByText(/没有找到 6 步以内的路径/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("asks in English too, and shows numbers in full width as typed", async () => {
    const { page, complaints, close } = await explorer.open("/documents");
    await page.getByRole("button", { name: /English/ }).click();
    const box = page.getByRole("combobox", { name: /Search|Find/ });
    await box.fill("everything about lhka");
    await options(page)
      .first()
      .getByText(/Runs the query/)
      .waitFor();
    expect(await options(page).first().textContent()).toContain("verything about 罗湖口岸");
    await box.fill("２０２３");
    await page.getByRole("group", { name: /Sentences|Text/ }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.skipIf(!hasChromium)("who says so", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  async function idOf(name: string): Promise<string> {
    const reply = await fetch(`${explorer.url}/api/search?q=${encodeURIComponent(name)}&limit=1`);
    return /e[0-9a-f]{20}/.exec(await reply.text())?.[0] ?? "";
  }

  it("opens a sentence in its paragraph with the mention marked, by keyboard", async () => {
    const { page, complaints, close } = await explorer.open(`/entity/${await idOf("罗湖口岸")}`);
    await page.getByRole("heading", { name: "罗湖口岸", level: 1 }).waitFor();
    const together = page.locator(".entity-part").filter({ hasText: "同句" });
    await together.locator(".evidence-count").first().focus();
    await page.keyboard.press("Enter");
    const context = together.getByRole("button", { name: "前后文" }).first();
    await context.focus();
    await page.keyboard.press("Enter");
    const around = together.getByRole("group", { name: "这句话所在的段落" });
    const here = around.locator(".sentence-here");
    await here.waitFor();
    expect(await here.locator(".mark-strong").allTextContents()).toContain("罗湖口岸");
    expect(await around.locator(".sentence-beside, .paragraph > span").count()).toBeGreaterThan(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("gives an edge's evidence by year, and copies a citation with title, section and year", async () => {
    const { page, complaints, close } = await explorer.open("/", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.getByRole("combobox", { name: SEARCH }).fill("lhka");
    await options(page).first().click();
    await page.locator(".detail h2").waitFor();
    await page.getByText("列表", { exact: true }).click();
    const list = page.getByRole("region", { name: "画布上的实体" });
    await list
      .locator(".list-relations")
      .getByRole("button", { name: /出处 \d+ 句/ })
      .first()
      .click();
    const year = page.locator(".evidence-year").first();
    expect(await year.locator("h4").textContent()).toMatch(/\d{4}年/);
    expect(await year.locator(".evidence-rule code").first().textContent()).not.toBe("");
    await year.getByRole("button", { name: "复制引用" }).first().click();
    await page.getByText("已复制").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“.+”（.*《.+》.*\d{4}年）$/);
    expect(complaints).toEqual([]);
    await close();
  });

  const options = (page: Page) => page.locator(".search-list [role=option]");
});
