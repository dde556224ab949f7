/** Promises over the years and two reports side by side, as a person uses them. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { axeFindings, hasChromium, startExplorer } from "./explorer.ts";

const LANPU = "/promises?place=澜浦区";

describe.skipIf(!hasChromium)("promises over the years", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("open on the place with most reports, each count opening its list", async () => {
    const { page, complaints, close } = await explorer.open("/promises");
    await page.waitForURL(/place=/);
    const line = page.getByRole("listitem").filter({ hasText: /2023年承诺的 \d+ 件事中/ });
    const silent = line.getByRole("link", { name: /未见记载 \d+/ });
    const count = Number(/\d+/.exec((await silent.textContent()) ?? "")?.[0]);
    await silent.click();
    await page.waitForURL(/state=silent/);
    await page.getByText(`显示 ${count} 件`).waitFor();
    await page.getByRole("link", { name: "云汀科技馆" }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("lead from a promise through its years to the sentence in the report", async () => {
    const { page, close } = await explorer.open(`${LANPU}&year=2023`);
    await page.getByRole("link", { name: "澜汀二桥", exact: true }).click();
    const story = page.getByRole("dialog");
    await story.getByText("自述未如期").first().waitFor();
    const words = await story.locator(".story-head strong").allTextContents();
    expect(words).toEqual(["计划", "自述未如期", "自述未如期", "再次列入计划", "完成"]);
    await story.getByRole("link", { name: "看原文" }).last().click();
    await page.locator(".sentence-target").waitFor();
    expect(await page.locator(".sentence-target").textContent()).toContain("澜汀二桥建成通车");
    await close();
  });

  it("are filtered in the address and exported as filtered, for Excel", async () => {
    const { page, close } = await explorer.open(`${LANPU}&state=below`);
    await page.getByText(/显示 \d+ 件/).waitFor();
    const shown = Number(/显示 (\d+)/.exec(await page.getByText(/^共 \d+ 件/).innerText())?.[1]);
    expect(shown).toBeGreaterThan(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV" }).click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    const text = Buffer.concat(chunks).toString("utf8");
    expect(text.startsWith("\ufeff承诺年份")).toBe(true);
    expect(text.trimEnd().split("\r\n")).toHaveLength(shown + 1);
    await close();
  });

  it("ask a person about doubtful names, keep the answer, and take it back", async () => {
    const { page, close } = await explorer.open(LANPU);
    const proposals = page.getByRole("region", { name: /可能是同一件事/ });
    const first = proposals.getByRole("listitem").first();
    await first.waitFor();
    const names = await first.getByRole("heading").allTextContents();
    await first.getByRole("button", { name: "不是同一件" }).click();
    await page.getByText(`已记下：${names.join(" 与 ")}`).waitFor();
    const same = proposals.getByRole("listitem").filter({ hasText: names[0] ?? "" });
    await expect.poll(() => same.filter({ hasText: names[1] ?? "" }).count()).toBe(0);
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => same.filter({ hasText: names[1] ?? "" }).count()).toBeGreaterThan(0);
    await close();
  });

  it("work with the keyboard alone", async () => {
    const { page, close } = await explorer.open(`${LANPU}&year=2023&q=澜汀二桥`);
    const promise = page.getByRole("link", { name: "澜汀二桥", exact: true });
    await promise.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(page.url()).not.toContain("promise=");
    await close();
  });

  it("say plainly that a place is unknown", async () => {
    const { page, close } = await explorer.open("/promises?place=无名县");
    await page.getByRole("alert").getByText("图里没有这个地方的报告").waitFor();
    await close();
  });

  it("stand side by side on one layout that does not move, and in a table", async () => {
    const { page, complaints, close } = await explorer.open(LANPU);
    await page.getByRole("link", { name: "对照两份报告" }).click();
    await page.getByRole("img", { name: /2024年.*个实体/ }).waitFor();
    const places = (side: number) =>
      page
        .locator(".half-graph")
        .nth(side)
        .locator(".twin-node")
        .evaluateAll((nodes) =>
          nodes.map((node) => {
            const circle = node.querySelector("circle");
            const title = node.querySelector("title")?.textContent;
            return [title, circle?.getAttribute("cx"), circle?.getAttribute("cy")].join(" ");
          }),
        );
    const before = await places(0);
    expect(await places(1)).toEqual(before);
    await page.getByRole("button", { name: /^只在右边/ }).click();
    await page.waitForURL(/change=new/);
    await expect.poll(async () => (await places(1)).length).toBeLessThan(before.length);
    const filtered = await places(1);
    expect(before).toEqual(expect.arrayContaining(filtered));
    await page.getByText("表格", { exact: true }).click();
    await page.getByRole("link", { name: "汀南片区城市更新项目" }).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)("have no axe finding in %s mode", async (colorScheme) => {
    const { page, close } = await explorer.open("/about", { colorScheme });
    const findings: string[] = [];
    for (const path of [LANPU, `${LANPU}&view=timeline`, "/compare"]) {
      await page.goto(explorer.url + path);
      await page.waitForLoadState("networkidle");
      await page.locator("h1").waitFor();
      findings.push(...(await axeFindings(page)).map((finding) => `${path} ${finding}`));
    }
    await page.goto(explorer.url + LANPU);
    await page.getByRole("link", { name: "对照两份报告" }).click();
    await page.locator(".twin-node").first().waitFor();
    findings.push(...(await axeFindings(page)));
    expect(findings).toEqual([]);
    await close();
  });

  it("fit a phone, and speak English", async () => {
    const { page, close } = await explorer.open(LANPU, { viewport: { width: 390, height: 844 } });
    await page
      .getByText(/2023年承诺的/)
      .first()
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    await page.getByRole("button", { name: /English/ }).click();
    await page.getByText(/things promised in 2023/).waitFor();
    await close();
  });
});
