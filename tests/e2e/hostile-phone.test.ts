/** Names that no layout is made for, on a phone: nothing of them runs, nothing breaks, and each can be read whole. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocument } from "../../server/graph/write-document.ts";
import { openStore } from "../../server/store/open-store.ts";
import { buildBatch, idOf } from "../builders/graph-batch.ts";
import type { Explorer } from "./explorer.ts";
import { PHONE, hasChromium, startExplorer } from "./explorer.ts";

const HUB = { type: "District", name: "澄港区", scope: "澄海省" } as const;
const CASES = [
  ["markup", "<img src=x onerror=alert(1)><b>工程</b><script>alert(2)</script>"],
  ["control characters", "控制\u0007符\u202e号工程\u2066无尽"],
  ["emoji", "🚢码头😀👨‍👩‍👧‍👦".repeat(17)],
  ["300 characters", "长".repeat(300)],
  ["one word of 300 letters", "W".repeat(300)],
  ["right to left", "مشروع تطوير ميناء تشنغانغ الجديد المرحلة الثانية"],
] as const;
const NAMES = CASES.map(([, name]) => name);
const workNamed = (name: string) => ({ type: "Project", name, scope: "澄海省/澄港区" }) as const;

async function fill(folder: string): Promise<void> {
  const store = await openStore({ kind: "embedded", folder });
  const sentences = NAMES.map((name) => ({
    text: `${name}在澄港区。`,
    mentions: [name, HUB.name],
    relation: [name, "LOCATED_IN", HUB.name] as const,
  }));
  const title = `${"名录".repeat(60)}${NAMES[0]}`;
  await writeDocument(
    store,
    buildBatch({ title, entities: [HUB, ...NAMES.map(workNamed)], sentences }),
  );
  await store.close();
}

/**
 * What is wrong with the page as it stands: it scrolls sideways, holds what a name has planted, or writes a name that is
 * cut off and leads nowhere that has it whole.
 */
function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate((names) => {
    const faults = [document.documentElement, document.querySelector("main")]
      .filter((part) => part && part.scrollWidth > part.clientWidth)
      .map((part) => `${part?.tagName} is ${part?.scrollWidth} wide`);
    const planted = document.querySelectorAll("img[src=x], body script:not([type=module])");
    faults.push(...[...planted].map(({ outerHTML }) => outerHTML.slice(0, 60)));
    const beginnings = names.map((name) => name.slice(0, 6));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement;
      const written = text.textContent ?? "";
      if (!holder?.checkVisibility({ visibilityProperty: true })) continue;
      if (holder.closest(".visually-hidden, [aria-hidden=true]")) continue;
      if (!beginnings.some((beginning) => written.includes(beginning))) continue;
      if (isCut(text, holder))
        faults.push(`${holder.className || holder.tagName}: ${written.slice(0, 20)}`);
    }
    return [...new Set(faults)];

    function isCut(text: Node, holder: Element): boolean {
      // What opens the thing itself may be short: there the name stands whole.
      const short = "a, button, summary, [role=option], [role=treeitem], [role=menuitem], [title]";
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right } = range.getBoundingClientRect();
      for (let up: Element | null = holder; up; up = up.parentElement) {
        const { overflowX } = getComputedStyle(up);
        const box = up.getBoundingClientRect();
        if (overflowX === "visible" || (left >= box.left - 1 && right <= box.right + 1)) continue;
        const scrolls =
          (overflowX === "auto" || overflowX === "scroll") && up.scrollWidth > up.clientWidth;
        return !scrolls && holder.closest(short) === null;
      }
      return left < -1 || right > innerWidth + 1;
    }
  }, NAMES);
}

describe.skipIf(!hasChromium)("hostile names on a phone", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer({ prepare: fill });
    await fetch(`${explorer.url}/api/samples`, { method: "DELETE" });
  }, 240_000);
  afterAll(() => explorer.close());

  it.each(CASES)(
    "%s in a name break nothing, and it can be read whole",
    { timeout: 240_000 },
    async (_kind, name) => {
      const { page, complaints, close } = await explorer.open("/", PHONE);
      const alerts: string[] = [];
      page.on("dialog", (dialog) => {
        alerts.push(dialog.message());
        void dialog.dismiss();
      });
      const faults: string[] = [];
      const look = async (where: string) => {
        for (const fault of await faultsOf(page)) faults.push(`${where}: ${fault}`);
      };
      /** The name stands whole, and every line of it can be brought into sight. */
      const whole = async (where: string, place: Locator) => {
        await place.waitFor();
        const text = await place.evaluate((element) => element.textContent);
        if (!text.includes(name)) faults.push(`${where}: the name is not whole`);
        const cut = await place.evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < 0 || right > innerWidth || element.scrollWidth > element.clientWidth + 1;
        });
        if (cut) faults.push(`${where}: the whole name is cut`);
      };

      const list = page.getByRole("region", { name: "画布上的实体" });
      const row = list
        .getByRole("row")
        .filter({ hasText: name.slice(0, 20) })
        .first();
      await row.waitFor();
      await look("list");
      await row.getByRole("button", { name: "展开" }).tap();
      const dialog = page.getByRole("dialog");
      await dialog
        .getByText(/画布上已有/)
        .first()
        .waitFor();
      await whole("dialog", dialog.locator(".ant-modal-title"));
      await look("dialog");
      await dialog.getByRole("button", { name: "关闭" }).tap();
      await dialog.waitFor({ state: "hidden" });

      await page.getByRole("combobox", { name: "查找实体或原文" }).fill(name.slice(0, 8));
      const option = page
        .getByRole("option")
        .filter({ hasText: name.slice(0, 20) })
        .first();
      await option.waitFor();
      await look("search");
      await option.tap();
      const detail = page.locator(".detail");
      await whole("panel", detail.getByRole("heading", { level: 2 }));
      await detail.getByText("位于").first().waitFor();
      await look("panel");
      await detail.getByRole("button", { name: "关闭" }).tap();

      await page.getByText("树", { exact: true }).tap();
      await page.getByRole("treeitem", { expanded: false }).first().tap();
      await page
        .getByRole("treeitem")
        .filter({ hasText: name.slice(0, 20) })
        .first()
        .waitFor();
      await look("tree");
      await page
        .getByRole("treeitem")
        .filter({ hasText: name.slice(0, 20) })
        .first()
        .tap();
      await look("tree with details");
      await detail.getByRole("button", { name: "关闭" }).tap();
      await page.getByRole("button", { name: "看出处" }).tap();
      await page.locator(".edge-panel .evidence").first().waitFor();
      await whole(
        "edge",
        page.locator(".edge-title button").filter({ hasText: name.slice(0, 20) }),
      );
      await look("edge");
      await detail.getByRole("button", { name: "关闭" }).tap();

      await page.getByRole("button", { name: "图例" }).tap();
      await look("legend");
      await page.getByText("路径", { exact: true }).first().tap();
      const paths = page.getByRole("region", { name: "两个实体怎样相连" });
      for (const [end, typed] of [
        ["起点", name],
        ["终点", HUB.name],
      ] as const) {
        await paths.getByRole("combobox", { name: end }).fill(typed.slice(0, 8));
        await paths.getByRole("option").first().tap();
      }
      await paths.getByRole("button", { name: "查找路径" }).tap();
      await paths.locator(".path").first().waitFor();
      await whole("path", paths.locator(".path button").filter({ hasText: name.slice(0, 20) }));
      await look("path");

      await page.getByRole("button", { name: "图例" }).tap();
      await page.getByRole("button", { name: "保存为视图" }).tap();
      const title = [...name].slice(0, 100).join("");
      await page.getByLabel("名称").fill(title);
      await look("save");
      await page.getByRole("button", { name: "保存", exact: true }).tap();
      await page.waitForURL(/\?view=v/);
      await page.goto(`${explorer.url}/views`);
      await page
        .getByRole("link")
        .filter({ hasText: name.slice(0, 3) })
        .first()
        .waitFor();
      await look("views");

      await page.goto(`${explorer.url}/entity/${idOf(workNamed(name))}`);
      await whole("page", page.getByRole("heading", { level: 1 }));
      await look("entity page");
      expect([faults, alerts, complaints]).toEqual([[], [], []]);
      await close();
    },
  );
});
