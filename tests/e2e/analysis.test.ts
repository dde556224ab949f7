/** The working views in a real browser: the document as a map, projects by area. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const ListSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string() })),
});

describe.skipIf(!hasChromium)("the working views", () => {
  let explorer: Explorer;
  let report = "";
  beforeAll(async () => {
    explorer = await startExplorer();
    const reply = ListSchema.parse(await (await fetch(`${explorer.url}/api/documents`)).json());
    report = reply.items.find(({ title }) => title.includes("罗湖区"))?.id ?? "";
  });
  afterAll(() => explorer.close());

  it("link the words of a paragraph to its graph, both ways", async () => {
    const { page, complaints, close } = await explorer.open(`/documents/${report}`);
    const paragraph = page
      .locator(".paragraph", { has: page.getByText("罗湖口岸升级改造") })
      .first();
    // The port within the name is a mark of its own; the rest of the name is the project's.
    const mark = paragraph.locator("a.mark", { hasText: "升级改造" }).first();
    await mark.focus();
    await page
      .locator(".paragraph-graph .hovered", { hasText: "罗湖口岸升级改造" })
      .first()
      .waitFor();
    expect(await paragraph.getAttribute("class")).toContain("paragraph-current");
    const listed = page.locator(".paragraph-entities a", { hasText: "罗湖口岸升级改造" }).first();
    await listed.hover();
    await paragraph.locator(".mark.hovered").first().waitFor();
    expect(await page.locator(".paragraph-graph svg circle").count()).toBeGreaterThan(1);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("search within a report, and say how much of it was read", async () => {
    const { page, close } = await explorer.open(`/documents/${report}`);
    await page.getByRole("textbox", { name: "在本文中查找" }).fill("口岸");
    await page.getByText(/^0 \/ \d+ 句$/).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText(/^1 \/ \d+ 句$/).waitFor();
    expect(page.url()).toContain("q=");
    expect(await page.locator(".sentence-found").count()).toBeGreaterThan(1);
    await page.getByText(/正文的 \d+% 读出了内容/).waitFor();
    expect(await page.locator(".sentence-bare").count()).toBeGreaterThan(0);
    await page.getByRole("switch", { name: "标出没读出内容的句子" }).press("Space");
    await expect.poll(() => page.locator(".sentence-bare").count()).toBe(0);
    await close();
  });

  it("show projects by area, open a count of the matrix as its list, and export it", async () => {
    const { page, complaints, close } = await explorer.open("/areas");
    const unplaced = page.locator(".area-row", { hasText: "未写明地区" });
    await unplaced.waitFor();
    await page
      .getByRole("button", { name: /1 句|2 句/ })
      .first()
      .press("Enter");
    await page.locator(".project-evidence .sentence").first().waitFor();
    await page.goto(`${explorer.url}/areas?view=matrix`);
    const cell = page.getByRole("link", { name: /^未写明地区，完成：/ });
    const count = await cell.textContent();
    await cell.click();
    await page.getByText(new RegExp(`^${count ?? ""} 个项目（`)).waitFor();
    expect(await page.locator(".project-cell").count()).toBe(Number(count));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出 CSV" }).click(),
    ]);
    const csv = readFileSync(await download.path(), "utf8");
    expect(csv.startsWith("\ufeff上级地区")).toBe(true);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(Number(count) + 1);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
