/** The table of a result: sorted, filtered and copied as it is seen, by mouse, keyboard and finger. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const ROWS = `UNWIND [{n: "乙港", v: 10}, {n: "甲港", v: 9}, {n: "Bay", v: null}, {n: "丙港", v: 100}] AS row
RETURN row.n AS name, row.v AS value`;

const table = (page: Page) => page.getByRole("region", { name: "表格" });

const column = (page: Page, at: number) =>
  table(page).locator(`tbody tr td:nth-child(${at})`).allInnerTexts();

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function ask(page: Page, query: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(query);
  await page.keyboard.press("Control+Enter");
  await table(page).waitFor();
}

describe.skipIf(!hasChromium)("the table of a result", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("sorts numbers as numbers and names as Chinese, what is empty last, by keyboard", async () => {
    const { page, complaints, close } = await explorer.open("/console");
    await ask(page, ROWS);
    const value = table(page).getByRole("columnheader", { name: "value" });
    await value.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await value.getAttribute("aria-sort")).toBe("ascending");
    expect(await column(page, 1)).toEqual(["甲港", "乙港", "丙港", "Bay"]);
    await page.keyboard.press("Enter");
    expect(await value.getAttribute("aria-sort")).toBe("descending");
    expect(await value.innerText()).toContain("↓");
    expect(await column(page, 1)).toEqual(["丙港", "乙港", "甲港", "Bay"]);
    await table(page).getByRole("button", { name: "name" }).click();
    expect(await value.getAttribute("aria-sort")).toBe("none");
    expect(await column(page, 1)).toEqual(["丙港", "甲港", "乙港", "Bay"]);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("filters as one types, says how many are left, and copies these in their order", async () => {
    const { page, complaints, close } = await explorer.open("/console", {
      colorScheme: "dark",
    });
    await ask(page, ROWS);
    await table(page).getByRole("button", { name: "value" }).click();
    await page.getByRole("textbox", { name: "筛选各行" }).fill("港");
    await page.getByRole("status").getByText("筛选后 3 行").waitFor();
    await page.getByRole("button", { name: "复制表格" }).click();
    await page.getByText("已复制").waitFor();
    expect(await copied(page)).toBe("name\tvalue\n甲港\t9\n乙港\t10\n丙港\t100");
    await page.getByRole("textbox", { name: "筛选各行" }).fill("BAY");
    await expect.poll(() => column(page, 1)).toEqual(["Bay"]);
    await page.getByRole("textbox", { name: "筛选各行" }).fill("没有这一行");
    await expect.poll(() => column(page, 1)).toEqual([]);
    await page.getByRole("textbox", { name: "筛选各行" }).fill("");
    await expect.poll(() => column(page, 1)).toHaveLength(4);
    expect(complaints).toEqual([]);
    await close();
  });

  it("looks for and copies the words of a saved query's table, not what the graph calls them", async () => {
    const { page, complaints, close } = await explorer.open("/queries/area-project-table");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    if ((await table(page).count()) === 0) await page.getByRole("button", { name: "运行" }).click();
    await table(page).waitFor();
    const seen = await table(page).locator("tbody tr").first().locator("td").allInnerTexts();
    await page.getByRole("button", { name: "复制表格" }).click();
    await page.getByText("已复制").waitFor();
    expect((await copied(page)).split("\n")[1]?.split("\t")).toEqual(
      seen.map((text) => (text === "空" ? "" : text.replaceAll(/\s+/g, " "))),
    );
    expect(complaints).toEqual([]);
    await close();
  });
});
