/** Every payload as the name of a thing, in its sentence, in titles and queries: it stays text wherever it comes out. */
import { load } from "cheerio";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { DocumentSketch, EntitySketch } from "../server/fixtures/build-batch.ts";
import { idOf } from "../server/fixtures/build-batch.ts";
import { type RunningServer, startServer } from "../server/running-server.ts";
import { PAYLOADS } from "./payloads.ts";

const PATH = "澄海省/澄港区";
const DISTRICT: EntitySketch = {
  ...{ type: "District", name: "澄港区", scope: "澄海省", level: "区县" },
};
const projects = PAYLOADS.map((name): EntitySketch => ({
  type: "Project",
  name,
  scope: PATH,
  aliases: [`别名${name}`],
}));

function report(year: number, title: string): DocumentSketch {
  return {
    ...{ title, place: "澄港区", placePath: PATH, year },
    sections: [
      {
        ...{ title: PAYLOADS[0] ?? "", part: year === 2023 ? "plan" : "review", year },
        sentences: projects.map(({ name }) => `推进${name}，地点在澄港区。`),
      },
    ],
    entities: [DISTRICT, ...projects],
    relations: projects.map(({ name }, at) => ["LOCATED_IN", name, DISTRICT.name, at, "地点在"]),
    status: projects.map(({ name }, at) => [name, "ongoing", year, at, "推进"]),
    metrics: PAYLOADS.map((indicator, at) => [
      ...([indicator, year + at, "亿元", at, "actual", DISTRICT.name] as const),
    ]),
  };
}

const DOCUMENTS = [
  report(2023, `=1+1<img src=x onerror=alert(1)>`),
  report(2024, `"><script>alert(1)</script>`),
];

let server: RunningServer;
beforeAll(async () => {
  // The first query starts the parser, which takes its time on a busy machine.
  server = await startServer({ documents: DOCUMENTS, env: { QUERY_TIMEOUT_MS: "60000" } });
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

describe("tables for spreadsheets", () => {
  it.each([
    ["the graph", () => exported("csv")],
    ["projects by area", () => body("GET", "/api/areas/export")],
    [
      "promises",
      () => body("GET", `/api/promises/export?format=csv&place=${encodeURIComponent(PATH)}`),
    ],
    [
      "numbers",
      async () => {
        const { items } = await server.get(
          "/api/numbers/indicators?limit=1000",
          z.object({ items: z.array(z.object({ key: z.string() })) }),
        );
        const chosen = items.filter(({ key }) => !key.includes(",")).slice(0, 20);
        expect(chosen).toHaveLength(20);
        const query = new URLSearchParams(chosen.map(({ key }) => ["indicator", key]));
        return body("GET", `/api/numbers/export?${query.toString()}`);
      },
    ],
    [
      "two reports compared",
      async () => {
        const [left = "", right = ""] = await documentIds();
        return body("GET", `/api/compare/export?format=csv&left=${left}&right=${right}`);
      },
    ],
  ])("of %s hold no formula", async (_, fetchTable) => {
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
    for (const project of projects) {
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
    const harmless = await startServer({
      documents: DOCUMENTS.map((document) => rename(document)),
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

/** The same document with 甲0, 甲1 … in the place of the payloads. */
function rename(document: DocumentSketch): DocumentSketch {
  const plain = new Map(PAYLOADS.map((name, at) => [name, `甲${at}工程`]));
  const named = (name: string) => plain.get(name) ?? name;
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      sentences: projects.map(({ name }) => `推进${named(name)}，地点在澄港区。`),
    })),
    entities: document.entities.map((entity) => ({
      ...entity,
      name: named(entity.name),
      aliases: entity.aliases?.map(() => `别名${named(entity.name)}`) ?? [],
    })),
    relations: (document.relations ?? []).map(([type, one, ...rest]) => [
      type,
      named(one),
      ...rest,
    ]),
    status: (document.status ?? []).map(([name, ...rest]) => [named(name), ...rest]),
  };
}

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
    const query = {
      ...{ title: { zh: named, en: named }, description: { zh: named, en: "" } },
      ...{ cypher: "MATCH (n:Entity) WHERE n.name = $name RETURN n.name AS name" },
      parameters: [{ name: "name", type: "text", label: { zh: named.slice(0, 80), en: "" } }],
    };
    const saved = await server.send("POST", "/api/queries", query);
    expect([201, 400, 409]).toContain(saved.status);
    const asked = await server.send("POST", "/api/cypher", {
      query: "MATCH (n:Project) WHERE n.name = $name RETURN n.name AS name",
      parameters: { name: title },
    });
    const { rows } = (await asked.json()) as { rows: readonly (readonly unknown[])[] };
    expect(JSON.stringify(rows)).toContain(JSON.stringify(title).slice(1, -1));
  });
});
