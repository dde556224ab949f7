/** Every page: import, refusals, no WebGL, accessibility, languages, dark mode. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";
import { findSamples } from "./sample-graph.ts";

const REPORT = `# 2024年澄港区政府工作报告

一、2023年工作回顾

一年来，澄港口岸升级改造工程建成通车。新港片区引进澄港海洋研究院。全年地区生产总值512.6亿元，增长5.8%。

二、2024年工作安排

加快推进新港片区滨海大道工程建设，启动澄港文化馆改造项目。举办澄港区招商大会。
`;

describe.skipIf(!hasChromium)("the pages", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("imports several files, follows them, and says plainly why one was refused", async () => {
    const { page, close } = await explorer.open("/documents");
    await page.locator('input[type="file"]').setInputFiles([
      { name: "澄港区2024.md", mimeType: "text/markdown", buffer: Buffer.from(REPORT) },
      {
        name: "图片.txt",
        mimeType: "text/plain",
        buffer: Buffer.from([0, 1, 2, 255, 0, 3, 0, 0, 9]),
      },
    ]);
    const jobs = page.getByRole("region", { name: "导入进度" });
    await jobs.locator(".job-done").getByText("澄港区2024.md").waitFor();
    const refused = jobs.locator(".job-failed");
    await refused.getByText("图片.txt", { exact: true }).waitFor();
    expect(await refused.getByRole("alert").textContent()).toMatch(/[\u4e00-\u9fff].+。/);
    await page
      .getByRole("table")
      .getByRole("link", { name: /澄港区/ })
      .waitFor();

    await page
      .getByRole("row", { name: /澄港区/ })
      .getByRole("button", { name: "移除" })
      .click();
    await page.getByRole("tooltip").getByRole("button", { name: "移除" }).click();
    await page.getByText(/已移除 1 份文档/).waitFor();
    await expect
      .poll(() =>
        page
          .getByRole("table")
          .getByRole("link", { name: /澄港区/ })
          .count(),
      )
      .toBe(0);
    await close();
  });

  it("marks the sentence that a link leads to, and leads from a mark to its entity", async () => {
    const { page, complaints, close } = await explorer.open("/documents");
    await page
      .getByRole("link", { name: /罗湖区/ })
      .first()
      .click();
    await page.locator(".document-sheet a.mark").first().click();
    await page.waitForURL(/\/entity\/e[0-9a-f]{20}$/);
    await page.getByRole("link", { name: "看原文" }).first().click();
    await page.locator(".sentence-target").waitFor();
    expect(
      await page.locator(".sentence-target").evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it("reads in the console and refuses to write, under a policy without unsafe-inline", async () => {
    const { page, complaints, close } = await explorer.open("/console");
    const policy =
      (await page.request.get(explorer.url)).headers()["content-security-policy"] ?? "";
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toContain("unsafe");
    const editor = page.locator(".cm-content");
    await editor.click();
    await page.keyboard.type("MATCH (p:Port) RETURN p.name LIMIT 2");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Enter");
    await page.getByText(/^2 行/).waitFor();
    // The editor's own styles are in force: without them a line would have no padding.
    expect(
      await page
        .locator(".cm-line")
        .first()
        .evaluate((line) => getComputedStyle(line).paddingLeft),
    ).not.toBe("0px");
    expect(complaints).toEqual([]);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("CREATE (:Port)");
    await page.keyboard.press("Control+Enter");
    await page
      .getByRole("alert")
      .getByText(/只能|只读|不能/)
      .first()
      .waitFor();
    // The browser itself logs the refused request, nothing else.
    expect(complaints.filter((one) => !one.includes("status of 400"))).toEqual([]);
    await close();
  });

  it("stays usable without WebGL: list, expansion, evidence", async () => {
    const { page, complaints, close } = await explorer.openWithoutWebGl("/");
    await page.getByText(/WebGL 不可用/).waitFor();
    const list = page.getByRole("region", { name: "画布上的实体" });
    await list.getByRole("button", { name: "罗湖口岸", exact: true }).click();
    await page.locator(".detail .relation-item").first().waitFor();
    await list
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: /^罗湖区/ }) })
      .first()
      .getByRole("button", { name: "展开" })
      .click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /再放 \d+ 个/ })
      .first()
      .click();
    await page.getByText(/新增 \d+ 个实体/).waitFor();
    expect(complaints.filter((one) => !/webgl/i.test(one))).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)(
    "has no serious axe finding on any view in %s mode",
    async (colorScheme) => {
      const { left: report, entity } = await findSamples(explorer.url);
      const paths = [
        "/",
        `/?focus=${entity}`,
        `/entity/${entity}`,
        "/documents",
        `/documents/${report}`,
        "/queries",
        "/queries/area-project-table",
        "/console",
        "/about",
        "/nowhere",
      ];
      const { page, complaints, close } = await explorer.open("/about", { colorScheme });
      const findings: string[] = [];
      for (const path of paths) {
        await page.goto(explorer.url + path);
        await page.locator("main").waitFor();
        await page.waitForLoadState("networkidle");
        // The panel comes after the picture, and its tabs once they are measured.
        if (path.includes("focus"))
          await page.locator(".detail").getByRole("tab").first().waitFor();
        findings.push(...(await axeFindings(page)).map((finding) => `${path} ${finding}`));
      }
      expect(findings).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe(
        colorScheme,
      );
      await close();
    },
  );

  it("speaks English when asked, on the next visit too", async () => {
    const { page, close } = await explorer.open("/documents");
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByRole("heading", { name: "Documents", level: 1 }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Documents", level: 1 }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    const words = await page.locator(".top nav").innerText();
    expect(words).not.toMatch(/[\u4e00-\u9fff]/);
    await close();
  });

  it("begins with the list on a phone, without scrolling sideways", async () => {
    const { page, complaints, close } = await explorer.open("/", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await page.getByRole("region", { name: "画布上的实体" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.getByText("关系图", { exact: true }).tap();
    await page.locator(".sigma-canvas canvas").first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("opens the same view from a shared address", async () => {
    const { page, close } = await explorer.open("/");
    await page.getByRole("combobox", { name: "查找实体或原文" }).fill("lhka");
    await page.getByRole("option").first().click();
    await page.locator(".detail").getByRole("heading", { level: 2 }).waitFor();
    await expect.poll(() => page.url()).toContain("nodes=");
    const status = await page.locator(".canvas-status > span").first().textContent();
    const other = await explorer.open(page.url().slice(explorer.url.length));
    await other.page.locator(".detail").getByRole("heading", { level: 2 }).waitFor();
    expect(await other.page.locator(".canvas-status > span").first().textContent()).toBe(status);
    await other.close();
    await close();
  });
});
