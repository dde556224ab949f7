/** Every payload as the name of a thing, in its sentence, in titles and queries: it stays text wherever it comes out. */
import { load } from "cheerio";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Endpoint } from "../../server/contract/endpoint.ts";
import { endpoints } from "../../server/contract/endpoints.ts";
import { idOf } from "../server/fixtures/build-batch.ts";
import { type RunningServer, readError, startServer } from "../server/running-server.ts";
import { HOSTILE_DOCUMENTS, PATH, projectsNamed, reportNaming } from "./hostile-documents.ts";
import { PAYLOADS } from "./payloads.ts";

let server: RunningServer;
beforeAll(async () => {
  // The first query starts the parser, which takes its time on a busy machine.
  server = await startServer({ documents: HOSTILE_DOCUMENTS, env: { QUERY_TIMEOUT_MS: "60000" } });
});
afterAll(() => server.close());

/** Control characters have no place in XML, and are left out there. */
const clean = (text: string) => text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "");

async function body(method: string, path: string, sent?: unknown): Promise<string> {
  const reply = await server.send(method, path, sent);
  expect([path, reply.status]).toEqual([path, 200]);
  expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
  return new TextDecoder("utf-8").decode(await reply.arrayBuffer());
}

const exported = (format: string) => body("POST", "/api/export", { format });

async function documentIds(): Promise<readonly string[]> {
  const listed = await server.get(
    "/api/documents",
    z.object({ items: z.array(z.object({ id: z.string() })) }),
  );
  return listed.items.map(({ id }) => id);
}

describe("a list of payloads", () => {
  it("is long enough, and each of them is there once", () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  });
});

/** Every file that the API gives as a table, by the name of its endpoint. */
const TABLES: Readonly<Record<string, () => Promise<string>>> = {
  exportGraph: () => exported("csv"),
  exportAreaTable: () => body("GET", "/api/areas/export"),
  exportPromises: () =>
    body("GET", `/api/promises/export?format=csv&place=${encodeURIComponent(PATH)}`),
  exportNumbers: async () => {
    const { items } = await server.get(
      "/api/numbers/indicators?limit=1000",
      z.object({ items: z.array(z.object({ key: z.string() })) }),
    );
    const chosen = items.filter(({ key }) => !key.includes(",")).slice(0, 20);
    expect(chosen).toHaveLength(20);
    const query = new URLSearchParams(chosen.map(({ key }) => ["indicator", key]));
    return body("GET", `/api/numbers/export?${query.toString()}`);
  },
  exportComparison: async () => {
    const [left = "", right = ""] = await documentIds();
    return body("GET", `/api/compare/export?format=csv&left=${left}&right=${right}`);
  },
};
/** The other files: a page, lines of text, packed JSON, and the progress of a job. */
const OTHER_FILES = ["exportBriefing", "exportCorrections", "getBackup", "watchJob"];

describe("tables for spreadsheets", () => {
  it("are all looked at here", () => {
    const files = Object.entries<Endpoint>(endpoints).filter(
      ([, { reply }]) => typeof reply === "string",
    );
    expect(files.map(([name]) => name).sort()).toEqual(
      [...Object.keys(TABLES), ...OTHER_FILES].sort(),
    );
  });

  it.each(Object.entries(TABLES))("of %s hold no formula", async (_, fetchTable) => {
    const rows = parseCsv(await fetchTable(), { bom: true, relax_column_count: true });
    const cells = rows.flat();
    expect(cells.length).toBeGreaterThan(10);
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  });

  it("show every payload as it is, those that would be formulas with a sign before them", async () => {
    const cells = new Set(parseCsv(await exported("csv"), { bom: true }).flat());
    const shown = (name: string) => cells.has(name) || cells.has(`'${name}`);
    expect(PAYLOADS.filter((name) => !shown(name))).toEqual([]);
  });
});

describe("graph files", () => {
  it.each([
    ["gexf", parseGexf],
    ["graphml", parseGraphml],
  ])("as %s are well formed and hold names, not elements", async (format, parse) => {
    const text = await exported(format);
    const graph = parse(MultiDirectedGraph, text);
    for (const project of projectsNamed(PAYLOADS)) {
      const label: unknown = graph.getNodeAttribute(idOf(project), "label");
      expect(label).toBe(clean(project.name));
    }
    const elements = load(text, { xml: true })("*").toArray();
    const names = new Set(
      elements.map((element) => ("name" in element ? element.name.toLowerCase() : "")),
    );
    for (const name of ["script", "img", "svg", "iframe", "style", "a"]) {
      expect([name, names.has(name)]).toEqual([name, false]);
    }
    expect(text).not.toMatch(/<!DOCTYPE|<!ENTITY|<\?xml-stylesheet/);
  });

  it("as JSON give every name back as it was", async () => {
    const { nodes } = JSON.parse(await exported("json")) as { nodes: { name: string }[] };
    const names = new Set(nodes.map(({ name }) => name));
    expect(PAYLOADS.filter((name) => !names.has(name))).toEqual([]);
  });

  it("as a Cypher script hold as many statements as with harmless names", async () => {
    const names = PAYLOADS.map((_, at) => `甲${at}工程`);
    const harmless = await startServer({
      documents: [2023, 2024].map((year) => reportNaming(names, { year, title: `${year}年报告` })),
    });
    try {
      const reply = await harmless.send("POST", "/api/export", { format: "cypher" });
      const count = (script: string) => script.split("\n").length;
      expect(count(await exported("cypher"))).toBe(count(await reply.text()));
    } finally {
      await harmless.close();
    }
  });
});

describe("pages that the server writes", () => {
  it("hold a briefing's names as text, and nothing that runs", async () => {
    const query = new URLSearchParams({ of: "澄港区", format: "html", limit: "100" });
    const $ = load(await body("GET", `/api/briefing/file?${query.toString()}`));
    expect(
      $("script, iframe, object, embed, form, input, base, meta[http-equiv=refresh]").length,
    ).toBe(0);
    const attributes = $("*")
      .toArray()
      .flatMap((element) => Object.entries("attribs" in element ? element.attribs : {}));
    expect(attributes.filter(([name]) => /^on|^srcdoc$/i.test(name))).toEqual([]);
    const links = attributes.filter(([name]) =>
      ["href", "src", "action", "xlink:href"].includes(name),
    );
    expect(links.filter(([, value]) => /^\s*(javascript|vbscript|data:text)/i.test(value))).toEqual(
      [],
    );
    expect(links.filter(([, value]) => value.includes("attacker.example"))).toEqual([]);
    expect($("body").text()).toContain("alert(");
  });
});

describe("queries and views", () => {
  it.each(PAYLOADS)("are kept under the title %j without running it", async (title) => {
    const named = title.trim();
    const texts = { title: { zh: named, en: named }, description: { zh: title, en: title } };
    const label = { zh: named, en: named };
    const saved = await server.send("POST", "/api/queries", {
      ...{ ...texts, folder: named, view: "table" },
      cypher: "MATCH (n:Entity) WHERE n.name = $name RETURN n.name AS name",
      parameters: [
        { name: "name", type: "string", label, required: true, default: title, entityTypes: [] },
      ],
    });
    const kept = (await saved.json()) as { id: string };
    expect([saved.status, kept]).toMatchObject([201, texts]);
    const run = `/api/queries/${encodeURIComponent(kept.id)}/run`;
    const answer = await server.send("POST", run, { parameters: { name: title } });
    expect(await answer.json()).toMatchObject({ rows: [[title]] });
    const asked = await server.send("POST", "/api/cypher", {
      query: "MATCH (n:Project) WHERE n.name = $name RETURN n.name AS name",
      parameters: { name: title },
    });
    const { rows } = (await asked.json()) as { rows: readonly (readonly unknown[])[] };
    expect(JSON.stringify(rows)).toContain(JSON.stringify(title).slice(1, -1));
  });
});

describe("what persons teach", () => {
  const teach = (text: string) =>
    server.send("POST", "/api/corrections", { correction: { kind: "not-entity", text } });

  it("is one line each in the file, whatever is in it", async () => {
    const taught: string[] = [];
    // None of them is in a document, so that none is read again.
    for (const text of PAYLOADS.map((payload) => `${payload.trim()}乙`)) {
      const reply = await teach(text);
      expect([201, 400]).toContain(reply.status);
      if (reply.status === 201) taught.push(text);
    }
    expect(taught.length).toBeGreaterThan(60);
    const lines = (await body("GET", "/api/corrections/file")).trimEnd().split("\n").slice(1);
    expect(lines.toSorted()).toEqual(taught.map((text) => `not-entity\t\t${text}`).toSorted());
  });

  it.each(["甲\nsame\tPort\t\t乙\tPort\t\t丙", "甲\t乙", "甲\r乙", "甲\u0000乙"])(
    "is refused where it would be more than a line: %j",
    async (text) => {
      expect(await readError(await teach(text))).toEqual({
        ...{ status: 400, code: "BAD_REQUEST" },
        message: "请求内容 correction 不能含换行、制表符等控制字符。",
      });
    },
  );
});
