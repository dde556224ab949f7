/** Every payload as a name, a title, a note and a sentence, on every page where a person would see it: nothing of it runs. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeDocument } from "../../server/graph/write-document.ts";
import { openStore } from "../../server/store/open-store.ts";
import { DISTRICT, HOSTILE_DOCUMENTS, projectsNamed } from "../security/hostile-documents.ts";
import { PAYLOADS } from "../security/payloads.ts";
import { buildBatch, idOf } from "../server/fixtures/build-batch.ts";
import type { Explorer } from "./explorer.ts";
import { hasChromium, startExplorer } from "./explorer.ts";
import { routedPages } from "./page-addresses.ts";

const SCRIPT = "<img src=x onerror=alert(200)>";
const district = idOf(DISTRICT);
const projects = projectsNamed(PAYLOADS).map((project) => idOf(project));

async function fill(folder: string): Promise<void> {
  const store = await openStore({ kind: "embedded", folder });
  for (const sketch of HOSTILE_DOCUMENTS) await writeDocument(store, buildBatch(sketch));
  await store.close();
}

/** Whatever persons keep on the server under titles of their own; the id of one view and of one query. */
async function keepAll(url: string) {
  const post = async (path: string, sent: unknown, taken = [201]) => {
    const headers = { "Content-Type": "application/json" };
    const reply = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(sent) });
    expect([path, taken.includes(reply.status)]).toEqual([path, true]);
    return (await reply.json()) as { id: string };
  };
  const nodes = [district, ...projects].map((id, at) => [id, at % 9, Math.floor(at / 9)]);
  const kept = { view: "", query: "" };
  for (const payload of PAYLOADS) {
    const title = payload.trim();
    const label = { zh: title, en: title };
    const groups = [{ name: title, members: projects.slice(0, 3) }];
    const lists = {
      pinned: [],
      hidden: [],
      groups,
      filters: {},
      looks: { colour: title.slice(0, 40) },
    };
    const state = {
      nodes,
      ...lists,
      selected: projects[4],
      origin: `javascript:alert(201)//${title}`,
    };
    kept.view = (await post("/api/views", { title, note: title, state })).id;
    kept.query = (
      await post("/api/queries", {
        ...{ title: label, description: label, folder: title, view: "table" },
        cypher: "MATCH (n:Project) WHERE n.name <> $name RETURN n.name AS name, n LIMIT 100",
        parameters: [
          { name: "name", type: "string", label, required: true, default: title, entityTypes: [] },
        ],
      })
    ).id;
  }
  for (const payload of PAYLOADS) {
    const correction = { kind: "not-entity", text: `${payload}乙` };
    // Refused where it is longer than a name or more than a line.
    await post("/api/corrections", { correction, note: payload }, [201, 400]);
  }
  for (const [at, verdict] of [
    [20, "different"],
    [40, "different"],
    [60, "same"],
  ] as const) {
    const pair = { one: projects[at], other: projects[at + 1], verdict };
    await post("/api/merge-decisions", { ...pair, note: SCRIPT });
  }
  return kept;
}

/** Addresses of every page, by its route. */
async function listAddresses(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const kept = await keepAll(url);
  const reply = await fetch(`${url}/api/documents`);
  const { items } = (await reply.json()) as { items: readonly { id: string; title: string }[] };
  const ours = items.filter(({ title }) => title.includes("alert(10"));
  const [left = "", right = ""] = ours.map(({ id }) => id);
  const query = encodeURIComponent("MATCH (n:Project) RETURN n.name AS name, n");
  const script = encodeURIComponent(SCRIPT);
  return {
    "": ["/", `/?focus=${district}`, `/?focus=${script}`, `/?q=${script}`, `/?view=${kept.view}`],
    "entity/:id": [district, ...projects.slice(0, 4), script].map((id) => `/entity/${id}`),
    documents: ["/documents"],
    "documents/:id": [`/documents/${left}`, `/documents/${script}`],
    promises: ["/promises", `/promises?place=${script}`],
    compare: [`/compare?left=${left}&right=${right}`, `/compare?left=${script}`],
    areas: ["/areas", "/areas?view=matrix", `/areas?place=${script}`],
    numbers: ["/numbers", `/numbers?indicator=${script}`],
    queries: ["/queries"],
    "queries/:id": [`/queries/${kept.query}`, `/queries/${script}`],
    console: [`/console?query=${query}`, `/console?query=${script}`],
    shortcuts: ["/shortcuts"],
    views: ["/views"],
    "report/:kind/:id?": [
      ...[`/report/entity/${district}`, `/report/view/${kept.view}`, "/report/canvas"],
      ...[`/report/place?of=${encodeURIComponent(DISTRICT.name)}`, `/report/${script}`],
    ],
    review: ["/review", "/review?tab=merged", "/review?tab=decided"],
    teach: ["/teach"],
    about: ["/about"],
    "*": [`/nothing/${script}`],
  };
}

/** Pages without anything that a document or a person says. */
const PLAIN = ["shortcuts", "about", "*"];

/** What a person does on a page before everything of it is to be seen. */
async function use(page: Page, path: string): Promise<void> {
  await page.locator("main").waitFor();
  if (path.includes("?query=MATCH")) {
    await page.getByRole("button", { name: "运行" }).first().click();
    await page.locator("main").getByText("alert(").nth(1).waitFor();
  }
  await page.waitForLoadState("networkidle");
  if (path.startsWith("/numbers")) {
    const chart = page.locator("main canvas, main svg").first();
    if ((await chart.count()) > 0) await chart.hover();
  }
  if (path === "/documents") {
    await page.getByRole("combobox", { name: "查找实体或原文" }).fill("alert");
    await page.getByRole("option").first().waitFor();
  }
}

/** Elements and attributes that no page of ours has: they would come of a text taken for markup. */
function listPlanted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "body script, iframe, object, embed, base, img[src=x], [onerror], [onload], [onmouseover], [onfocus], [onbegin], [ontoggle], [srcdoc], a[href^='javascript' i], a[href*='attacker.example']",
      ),
    ]
      .filter((element) => !(element instanceof HTMLScriptElement && element.type === "module"))
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

describe.skipIf(!hasChromium)("hostile texts in the browser", () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer({ prepare: fill });
  }, 240_000);
  afterAll(() => explorer.close());

  it("are shown on every page and run on none", { timeout: 600_000 }, async () => {
    const addresses = await listAddresses(explorer.url);
    expect(Object.keys(addresses).sort()).toEqual([...routedPages()].sort());
    const { page, complaints, close } = await explorer.open("/about");
    const alerts: string[] = [];
    page.on("dialog", (dialog) => {
      alerts.push(`${page.url()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const planted: unknown[] = [];
    const showing = new Set<string>();
    for (const [route, paths] of Object.entries(addresses)) {
      for (const path of paths) {
        await page.goto(explorer.url + path);
        await use(page, path);
        const found = await listPlanted(page);
        if (found.length > 0) planted.push({ path, found });
        if ((await page.locator("main").innerText()).includes("alert(")) showing.add(route);
      }
    }
    const policy = complaints.filter((line) =>
      /Content Security Policy|attacker\.example/.test(line),
    );
    expect({ alerts, planted, policy }).toEqual({ alerts: [], planted: [], policy: [] });
    // A page that shows none of it would prove nothing.
    const silent = Object.keys(addresses).filter((route) => !showing.has(route));
    expect(silent.sort()).toEqual(PLAIN.toSorted());
    await close();
  });
});
