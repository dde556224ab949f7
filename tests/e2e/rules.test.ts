/** Rules that make entities stand out by a condition: written, ordered, switched, kept, printed; by key, finger and ear. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Explorer } from "./explorer.ts";
import { PHONE, axeOnDeskAndPhone, hasChromium, startExplorer } from "./explorer.ts";

const PATIENT = { timeout: 60_000 };

const panelOf = (page: Page) => page.getByRole("region", { name: "突出显示规则", exact: true });
const legendOf = (page: Page) => page.getByRole("region", { name: "突出显示规则图例" });
const rulesIn = (page: Page) => legendOf(page).getByRole("button", { pressed: true });

async function openRules(page: Page): Promise<void> {
  await page.locator(".sigma-canvas canvas, .list-panel table").first().waitFor();
  await page.getByRole("button", { name: "颜色与大小" }).press("Enter");
  const form = page.getByRole("dialog", { name: "颜色与大小" });
  await form.getByRole("button", { name: "按规则突出显示…" }).press("Enter");
  await panelOf(page).waitFor();
  await form.waitFor({ state: "hidden" });
}

interface Written {
  readonly property: string;
  readonly value: string;
  readonly color?: string;
  readonly name?: string;
}

/** Writes a rule with the keyboard in the form that is open. */
async function writeRule(page: Page, { property, value, color, name }: Written): Promise<void> {
  const panel = panelOf(page);
  const what = panel.getByLabel("判断依据");
  await what.selectOption(property);
  await panel.getByLabel("值", { exact: true }).fill(value);
  if (color !== undefined) await panel.getByRole("radio", { name: color }).check();
  if (name !== undefined) await panel.getByLabel("名称（可不填）").fill(name);
  await panel.getByRole("button", { name: "保存规则" }).press("Enter");
  await panel.getByRole("button", { name: "添加规则" }).waitFor();
}

async function countOf(page: Page, name: string): Promise<number> {
  const row = legendOf(page).getByRole("button", { name });
  return Number(/\d+$/.exec((await row.textContent()) ?? "")?.[0]);
}

describe.skipIf(!hasChromium)("rules", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterAll(() => explorer.close());

  it("are written by keyboard and are in legend, list, tree, link, picture and report; undo takes them back", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await openRules(page);
    const panel = panelOf(page);
    await expect
      .poll(() => panel.getByLabel("判断依据").evaluate((one) => one === document.activeElement))
      .toBe(true);
    await panel.getByLabel("判断依据").selectOption("名称含有");
    expect(await panel.getByRole("button", { name: "保存规则" }).isDisabled()).toBe(true);
    await writeRule(page, {
      property: "名称含有",
      value: "口岸",
      color: "玫红",
      name: "口岸 & 码头",
    });
    await expect.poll(() => countOf(page, "口岸 & 码头"), PATIENT).toBeGreaterThan(0);
    const count = await countOf(page, "口岸 & 码头");

    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "hidden" });
    // The keyboard is back at the button that it came from.
    const opener = page.getByRole("button", { name: "颜色与大小" });
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("l");
    const marks = page.locator(".list-panel .looks-mark", { hasText: "口岸 & 码头" });
    await expect.poll(() => marks.count(), PATIENT).toBe(count);
    await page.getByText("树", { exact: true }).click();
    await page.getByRole("tree").waitFor();
    await page.getByText("关系图", { exact: true }).click();

    await expect.poll(() => page.evaluate(() => location.search), PATIENT).toContain("rule=");
    const address = await page.evaluate(() => location.pathname + location.search + location.hash);
    await page.getByRole("button", { name: "导出" }).press("Enter");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "SVG 矢量图" }).press("Enter"),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain(`口岸 &amp; 码头 ${count}`);

    const other = await explorer.open(address);
    await expect
      .poll(() => rulesIn(other.page).allTextContents(), PATIENT)
      .toEqual([`口岸 & 码头${count}`]);
    await other.page.getByRole("button", { name: "导出" }).press("Enter");
    await other.page.getByRole("menuitem", { name: "可打印的报告" }).press("Enter");
    await other.page.locator("figure svg", { hasText: `口岸 & 码头 ${count}` }).waitFor();

    await page.keyboard.press("Control+z");
    await legendOf(page).waitFor({ state: "hidden" });
    await page.keyboard.press("Control+Shift+z");
    await legendOf(page).waitFor();
    expect([...complaints, ...other.complaints]).toEqual([]);
    await other.close();
    await close();
  });

  it("are moved by keyboard with the focus, switched, changed and deleted; the first that holds decides", async () => {
    const { page, complaints, close } = await explorer.open("/");
    await openRules(page);
    await writeRule(page, { property: "全图关系数", value: "1", color: "绿" });
    await panelOf(page).getByRole("button", { name: "添加规则" }).press("Enter");
    await writeRule(page, { property: "名称含有", value: "区", color: "紫" });
    const many = "关系数 ≥ 1";
    const named = "名称含“区”";
    await expect.poll(() => countOf(page, many), PATIENT).toBeGreaterThan(0);
    const before = await countOf(page, many);
    // Written a moment after the first: of those that it holds for the first decides.
    await expect.poll(() => countOf(page, named), PATIENT).toBe(0);
    const up = panelOf(page).getByRole("button", { name: `上移“${named}”` });
    await up.press("Enter");
    expect(await up.evaluate((one) => one === document.activeElement)).toBe(true);
    await panelOf(page).getByText(`“${named}”现在是第 1 条`).waitFor();
    await expect.poll(() => countOf(page, named), PATIENT).toBeGreaterThan(0);
    expect((await countOf(page, named)) + (await countOf(page, many))).toBe(before);

    await legendOf(page).getByRole("button", { name: named }).press("Enter");
    await expect.poll(() => countOf(page, many), PATIENT).toBe(before);
    expect(await rulesIn(page).count()).toBe(1);
    await panelOf(page)
      .getByRole("button", { name: `修改“${many}”` })
      .press("Enter");
    await writeRule(page, { property: "全图关系数", value: "100000" });
    await expect.poll(() => countOf(page, "关系数 ≥ 100,000"), PATIENT).toBe(0);
    await panelOf(page).getByRole("button", { name: "删除“关系数 ≥ 100,000”" }).press("Enter");
    expect(await panelOf(page).getByRole("listitem").count()).toBe(1);
    // Whoever deletes by keyboard is not left nowhere.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest(".corner-panel") !== null))
      .toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it("ask for an indicator's numbers, and say so where they cannot be read; the other rules hold on", async () => {
    const { page, close } = await explorer.open("/");
    await openRules(page);
    await writeRule(page, { property: "名称含有", value: "区" });
    await expect.poll(() => countOf(page, "名称含“区”"), PATIENT).toBeGreaterThan(0);
    await panelOf(page).getByRole("button", { name: "添加规则" }).press("Enter");
    await panelOf(page).getByLabel("判断依据").selectOption("指标数值");
    await panelOf(page).getByLabel("哪个指标").selectOption({ index: 1 });
    await panelOf(page).getByLabel("值", { exact: true }).fill("-1000");
    await panelOf(page)
      .getByText(/画布上有 [1-9]\d* 个实体符合/)
      .waitFor();
    await panelOf(page).getByRole("button", { name: "保存规则" }).press("Enter");
    await expect.poll(() => rulesIn(page).count()).toBe(2);
    await expect.poll(() => page.evaluate(() => location.search), PATIENT).toContain("indicator");
    const address = await page.evaluate(() => location.pathname + location.search + location.hash);
    const other = await explorer.open("/about");
    await other.page.route("**/api/measures", (route) => route.abort());
    await other.page.goto(explorer.url + address);
    await other.page
      .getByText(/连接不上服务器/)
      .first()
      .waitFor();
    await expect.poll(() => countOf(other.page, "名称含“区”"), PATIENT).toBeGreaterThan(0);
    await other.close();
    await close();
  });

  it("are written by finger on a phone, on a sheet as wide as it", async () => {
    const { page, complaints, close } = await explorer.open("/", PHONE);
    await page.locator(".list-panel table").waitFor();
    await page.getByRole("button", { name: "颜色与大小" }).tap();
    await page.getByRole("button", { name: "按规则突出显示…" }).tap();
    const panel = panelOf(page);
    await panel.waitFor();
    const box = await panel.boundingBox();
    expect(box && [box.x, box.width]).toEqual([0, 390]);
    expect(box && box.y >= 0 && box.y + box.height <= 844).toBe(true);
    await panel.getByRole("button", { name: "保存规则" }).tap();
    await panel.getByRole("button", { name: "添加规则" }).waitFor();
    await panel.getByRole("button", { name: "关闭" }).tap();
    await page.locator(".list-panel .looks-mark", { hasText: "类型是项目" }).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(["light", "dark"] as const)(
    "have no axe finding in list, form and legend in %s mode, on a desk and on a phone",
    async (colorScheme) => {
      const findings = await axeOnDeskAndPhone(explorer, colorScheme, async (page, look, phone) => {
        await openRules(page);
        await look("form");
        await writeRule(page, { property: "全图关系数", value: "2", name: "枢纽" });
        await look("list");
        await panelOf(page).getByRole("button", { name: "关闭" }).press("Enter");
        if (phone) await page.getByRole("button", { name: "图例" }).tap();
        await legendOf(page).waitFor();
        await look("legend");
      });
      expect(findings).toEqual([]);
    },
  );
});
