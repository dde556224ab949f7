/** A briefing in a real browser, on paper and as files; corrections made at the word. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { readDocuments } from "../../ingest/read/read-documents.ts";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const ListSchema = z.object({
  items: z.array(z.object({ id: z.string(), title: z.string() })),
});

const PATIENT = { timeout: 100_000 };

describe.skipIf(!hasChromium)("a briefing and a correction", () => {
  let explorer: Explorer;
  let report = "";
  beforeAll(async () => {
    explorer = await startExplorer();
    const reply = ListSchema.parse(await (await fetch(`${explorer.url}/api/documents`)).json());
    report = reply.items.find(({ title }) => title.includes("澜浦区"))?.id ?? "";
  });
  afterAll(() => explorer.close());

  it("of a place opens from its promises, prints whole, and is saved as Word", async () => {
    const { page, complaints, close } = await explorer.open("/promises?place=澜浦区");
    await page.getByRole("link", { name: "简报" }).click();
    await page.getByRole("heading", { name: "澜浦区简报" }).waitFor();
    await page.getByText("不等于没有做", { exact: false }).first().waitFor();
    expect(await page.locator(".briefing-line").count()).toBeGreaterThan(20);
    expect(await page.locator(".report svg circle").count()).toBeGreaterThan(5);
    expect(await axeFindings(page)).toEqual([]);
    // Every page of it, not only the one that the window shows.
    const paper = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeGreaterThan(3);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "保存为 Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("澜浦区简报.docx");
    const bytes = readFileSync(await download.path());
    for await (const part of readDocuments({ name: "简报.docx", bytes })) {
      expect((await part.read()).text).toContain("此后的报告未见记载");
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it(
    "of the word is made in the text, after its preview, and taken back there",
    { timeout: 400_000 },
    async () => {
      const { page, complaints, close } = await explorer.open(`/documents/${report}`);
      const mark = page.locator(".document-sheet p a.mark", { hasText: "澜浦精密" }).first();
      const name = (await mark.textContent()) ?? "";
      await mark.click({ button: "right" });
      const menu = page.getByRole("group", { name: /^纠正“/ });
      await menu.waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await menu.getByRole("button", { name: "不是实体" }).click();
      // Reading again begins with starting the process that does it.
      await page.getByText("会改变什么", { exact: true }).waitFor(PATIENT);
      await page.locator(".difference-removed").first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: "写入" }).click();
      await page.getByText("已写入，有关的文档已重读。").waitFor(PATIENT);
      await page.getByRole("button", { name: "撤销纠正" }).click();
      await page.locator(".document-sheet p a.mark", { hasText: name }).first().waitFor(PATIENT);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it("of plain text begins with selecting it; of a name, with the key C", async () => {
    const { page, close } = await explorer.open(`/documents/${report}`);
    await page.locator(".document-sheet p .sentence").first().waitFor();
    await page.evaluate(() => {
      const texts = document.querySelectorAll(".document-sheet [data-sentence] .sentence > span");
      const node = [...texts].find(({ textContent }) => (textContent ?? "").length > 6)?.firstChild;
      if (node) getSelection()?.setBaseAndExtent(node, 0, node, 4);
    });
    await page.getByRole("button", { name: "这是一个…" }).click();
    await page.getByRole("combobox", { name: "类型" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".document-sheet p a.mark").first().focus();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "改类型" }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("改类型");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "改类型" }).waitFor({ state: "detached" });
    await close();
  });
});
