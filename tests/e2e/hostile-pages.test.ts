/** Every payload as a name, a title and a sentence, on every page where a person would see it: nothing of it runs. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocument } from "../../server/graph/write-document.ts";
import { openStore } from "../../server/store/open-store.ts";
import { PAYLOADS } from "../security/payloads.ts";
import { buildBatch, idOf } from "../server/fixtures/build-batch.ts";
import type { EntitySketch } from "../server/fixtures/build-batch.ts";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";

const PATH = "澄海省/澄港区";
const DISTRICT: EntitySketch = { type: "District", name: "澄港区", scope: "澄海省", level: "区县" };
const projects = PAYLOADS.map((name): EntitySketch => ({ type: "Project", name, scope: PATH }));
const TITLE = '澄港区报告"><img src=x onerror=alert(100)>';

async function fill(folder: string): Promise<void> {
  const store = await openStore({ kind: "embedded", folder });
  for (const [year, part] of [
    [2023, "plan"],
    [2024, "review"],
  ] as const) {
    await writeDocument(
      store,
      buildBatch({
        ...{ title: `${year}${TITLE}`, place: "澄港区", placePath: PATH, year },
        sections: [
          {
            ...{ title: PAYLOADS[0] ?? "", part, year },
            sentences: projects.map(({ name }) => `${year}推进${name}，地点在澄港区。`),
          },
        ],
        entities: [DISTRICT, ...projects],
        relations: projects.map(({ name }, at) => [
          "LOCATED_IN",
          name,
          DISTRICT.name,
          at,
          "地点在",
        ]),
        status: projects.map(({ name }, at) => [name, "ongoing", year, at, "推进"]),
      }),
    );
  }
  await store.close();
}

describe.skipIf(!hasChromium)("hostile texts in the browser", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer({ prepare: fill });
  }, 240_000);
  afterAll(() => explorer.close());

  it("are shown on every page and run on none", { timeout: 400_000 }, async () => {
    const reply = await fetch(`${explorer.url}/api/documents`);
    const { items } = (await reply.json()) as { items: readonly { id: string; title: string }[] };
    const ours = items.filter(({ title }) => title.includes("澄港区"));
    const [left = "", right = ""] = ours.map(({ id }) => id);
    const query = encodeURIComponent("MATCH (n:Project) RETURN n.name AS name, n");
    const pages = [
      ...["/", "/documents", `/documents/${left}`, "/areas", "/promises", "/review"],
      ...[
        `/entity/${idOf(DISTRICT)}`,
        ...projects.slice(0, 4).map((one) => `/entity/${idOf(one)}`),
      ],
      ...[`/compare?left=${left}&right=${right}`, `/report/entity/${idOf(DISTRICT)}`],
      ...[`/?focus=${idOf(DISTRICT)}`, `/console?query=${query}`],
      ...["/?focus=<img src=x onerror=alert(1)>", "/queries/<script>alert(1)</script>"],
    ];
    const { page, complaints, close } = await explorer.open("/about");
    const alerts: string[] = [];
    page.on("dialog", (dialog) => {
      alerts.push(`${page.url()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const planted: unknown[] = [];
    for (const path of pages) {
      await page.goto(explorer.url + path);
      await page.locator("main").waitFor();
      if (path.startsWith("/console")) await page.getByRole("button", { name: "运行" }).click();
      await page.waitForLoadState("networkidle");
      const found = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            "body script, iframe, object, embed, base, img[src=x], [onerror], [onload], [onmouseover], [onfocus], a[href^='javascript']",
          ),
        ]
          .filter((element) => !(element instanceof HTMLScriptElement && element.type === "module"))
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      if (found.length > 0) planted.push({ path, found });
    }
    const policy = complaints.filter((line) =>
      /Content Security Policy|attacker\.example/.test(line),
    );
    expect({ alerts, planted, policy }).toEqual({ alerts: [], planted: [], policy: [] });
    await close();
  });
});
