/** Numbers over years and places in a real browser. */
import { readFileSync } from "node:fs";
import { type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const GDP = "/numbers?indicator=生产总值";
const ROWS = ".number-table tbody tr";
/** What lies beside the chart's axis of years, and before its bars. */
const LINES = { left: 68, right: 24 };
const BARS = { left: 152 };

describe.skipIf(!hasChromium)("numbers over the years", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("open from the group of analysis, on the indicator that is told most, by keyboard", async () => {
    const { page, complaints, close } = await explorer.open("/documents");
    await page.getByRole("button", { name: "分析" }).press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("数字");
    await page.keyboard.press("Enter");
    await page.waitForURL(/numbers\?indicator=/);
    await page.locator(".number-chart canvas").waitFor();
    expect(await page.locator(ROWS).count()).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    await close();
  });

  it("lead from a value to its sentence in the report, and the link opens there", async () => {
    const { page, close } = await explorer.open(`${GDP}&kind=actual&sense=level&sort=year`);
    const value = page.getByRole("row", { name: /2022 澜浦区/ }).getByRole("button");
    await value.press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.locator(".sentence-card").first().waitFor();
    await page.waitForURL(/point=/);
    await page.reload();
    await drawer.getByRole("link", { name: "看原文" }).first().click();
    await page.locator(".sentence-target").waitFor();
    await close();
  });

  it("are drawn with every point to be clicked", async () => {
    const one = `${GDP}&kind=actual&sense=level&place=澜浦区&from=2022&to=2024`;
    const { page, close } = await explorer.open(one);
    await page.locator(".number-chart canvas").waitFor();
    // The year in the middle stands in the middle of the axis.
    await clickChart(page, (width) => (LINES.left + width - LINES.right) / 2);
    await page.getByRole("dialog").locator(".sentence-card").first().waitFor();
    await close();
  });

  it("are bars where they are of one year, every bar to be clicked", async () => {
    const { page, close } = await explorer.open(`${GDP}&kind=actual&sense=level&from=2023&to=2023`);
    await page.locator(".number-chart canvas").waitFor();
    await clickChart(page, () => BARS.left + 10);
    await page.getByRole("dialog").locator(".sentence-card").first().waitFor();
    await close();
  });

  it("stand side by side for several places, and sort by every head", async () => {
    const { page, close } = await explorer.open(`${GDP}&sense=level`);
    await page.locator(ROWS).first().waitFor();
    await page.getByRole("button", { name: "数值", exact: true }).press("Enter");
    // The address changes before the rows do.
    await page.locator("th[aria-sort=ascending]", { hasText: "数值" }).waitFor();
    const values = await page.locator(`${ROWS} .value-button`).allInnerTexts();
    const amounts = values.map((text) => Number.parseFloat(text.replaceAll(",", "")));
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    expect(new Set(values.map((text) => text.split(" ")[1]?.slice(0, 2)))).toEqual(
      new Set(["亿元"]),
    );
    const places = await page.locator(`${ROWS} td:nth-child(2)`).allInnerTexts();
    expect(new Set(places).size).toBeGreaterThan(1);
    await close();
  });

  it("are searched by name, narrowed in the address, and exported as narrowed", async () => {
    const { page, close } = await explorer.open(GDP);
    await page.locator(ROWS).first().waitFor();
    await page.getByRole("combobox", { name: "指标" }).fill("固定资产");
    await page.locator(".indicator-option", { hasText: "固定资产投资" }).first().click();
    await page.waitForURL((url) => url.searchParams.get("indicator")?.includes(",") ?? false);
    await page.goto(`${explorer.url}/numbers?indicator=固定资产投资&from=2023&to=2024&kind=actual`);
    await page.locator(ROWS).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出 CSV" }).click(),
    ]);
    const csv = readFileSync(await download.path(), "utf8");
    expect(csv.startsWith("\ufeff指标,对象,地方")).toBe(true);
    const lines = csv.trimEnd().split("\r\n").slice(1);
    expect(lines.length).toBe(await page.locator(ROWS).count());
    expect(lines.every((line) => /,202[34],实绩,/u.test(line))).toBe(true);
    const [picture] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出图片" }).click(),
    ]);
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
    await close();
  });

  it("say what is not there", async () => {
    const { page, close } = await explorer.open("/numbers?indicator=没有的指标");
    await page.getByText("没有符合条件的数").waitFor();
    await close();
  });

  it.each(["light", "dark"] as const)("have no axe finding in %s mode", async (colorScheme) => {
    const { page, complaints, close } = await explorer.open(GDP, { colorScheme });
    await page.locator(".number-chart canvas").waitFor();
    const findings = [...(await axeFindings(page))];
    await page.locator(`${ROWS} button`).first().click();
    await page.getByRole("dialog").locator(".sentence-card").first().waitFor();
    findings.push(...(await axeFindings(page)));
    expect(findings).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("fit a phone, whose menu opens by touch, and speak English", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
    const { page, close } = await explorer.open("/about", phone);
    await page.getByRole("button", { name: "分析" }).tap();
    await page.getByRole("link", { name: "数字", exact: true }).tap();
    await page.locator(".number-chart canvas").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByRole("heading", { name: "Numbers" }).waitFor();
    await page.locator(".number-chart canvas").waitFor();
    await close();
  });
});

/** Clicks what is drawn at a place of the chart's width, the highest of it: the pointer turns to a hand over it. */
async function clickChart(page: Page, at: (width: number) => number): Promise<void> {
  const chart = page.locator(".number-chart");
  const box = await chart.boundingBox();
  if (!box) throw new Error("no chart");
  const x = box.x + at(box.width);
  for (let y = 20; y < box.height; y += 5) {
    await page.mouse.move(x, box.y + y);
    const cursor = await chart
      .locator("div")
      .first()
      .evaluate((one) => one.style.cursor);
    if (cursor !== "pointer") continue;
    await page.mouse.click(x, box.y + y);
    return;
  }
  throw new Error("nothing to click under the pointer");
}
