import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EntityPageSchema, SearchReplySchema } from "../../server/contract/entity.ts";
import { EdgeEvidenceSchema } from "../../server/contract/evidence.ts";
import {
  NeighbourhoodSchema,
  OverviewSchema,
  PathsSchema,
  SubgraphSchema,
} from "../../server/contract/graph.ts";
import { buildBatch, idOf } from "./fixtures/build-batch.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    documents: [sketch.REPORT_2023, sketch.REPORT_2024, sketch.SAMPLE],
  });
});
afterAll(() => server.close());

const PORT = idOf(sketch.PORT);
const LUOHU = idOf(sketch.LUOHU);
const REPORTS = [sketch.REPORT_2023, sketch.REPORT_2024].map(
  (each) => buildBatch(each).document.id,
);
const search = (q: string, rest = "") =>
  server.get(`/api/search?q=${encodeURIComponent(q)}${rest}`, SearchReplySchema);

describe("GET /api/search", () => {
  it.each([
    ["罗湖口岸", "name"],
    ["羅湖口岸", "name"],
    ["luohukouan", "pinyin"],
    ["LHKA", "initials"],
  ])("finds 罗湖口岸 first when %s is typed", async (q, match) => {
    const { items } = await search(q);
    expect(items[0]?.entity).toMatchObject({ id: PORT, type: "Port", name: "罗湖口岸" });
    expect(items[0]).toMatchObject({ match, matched: "罗湖口岸" });
  });

  it("says which alias was meant", async () => {
    const { items } = await search("区人民医院");
    expect(items.map((hit) => [hit.entity.name, hit.match, hit.matched])).toEqual([
      ["罗湖区人民医院", "alias", "区人民医院"],
    ]);
  });

  it("ranks a whole name before a beginning and counts all hits by type", async () => {
    const { items, total, types, limitHit } = await search("罗湖", "&limit=2");
    expect(items.map((hit) => hit.entity.name)).toEqual(["罗湖区", "罗湖口岸"]);
    expect(total).toBe(5);
    expect(limitHit).toBe(true);
    expect(Object.fromEntries(types.map(({ type, count }) => [type, count]))).toEqual({
      District: 1,
      Port: 1,
      Project: 1,
      Organization: 1,
      Platform: 1,
    });
  });

  it("keeps to the types asked for, given as a list or several times", async () => {
    const names = async (rest: string) =>
      (await search("罗湖", rest)).items.map((hit) => hit.entity.type).sort();
    expect(await names("&type=Port,Project")).toEqual(["Port", "Project"]);
    expect(await names("&type=Port&type=Project")).toEqual(["Port", "Project"]);
  });

  it("finds sentences by their text, the latest document first, with their source", async () => {
    const { sentences } = await search("地区生产总值");
    expect(sentences.items.map((found) => [found.document.year, found.section])).toEqual([
      [2024, "一、过去一年"],
      [2023, "一、过去一年"],
    ]);
    const [first] = sentences.items;
    const marked = first?.marks.map(({ start, end }) => first.text.slice(start, end));
    expect(marked).toContain("望岭桥重建工程");
  });

  it("finds nothing where nothing is, and does not stumble over Cypher or patterns", async () => {
    for (const q of ["查无此物", "'}) DETACH DELETE n //", ".*", "|", "%"]) {
      const { items, sentences } = await search(q);
      expect([q, items.length > 20, sentences.items]).toEqual([q, false, []]);
    }
  });
});

describe("GET /api/overview", () => {
  it("gives the most connected entities and says how much is not shown", async () => {
    const overview = await server.get("/api/overview?limit=3", OverviewSchema);
    expect(overview.nodes.map((node) => [node.name, node.degree])).toEqual([
      ["罗湖区", 5],
      ["罗湖口岸", 3],
      ["莲塘片区", 3],
    ]);
    expect(overview.edges.map((edge) => edge.type)).toEqual(["LOCATED_IN", "LOCATED_IN"]);
    expect(overview.totals).toEqual({ documents: 3, sentences: 10, entities: 11, relations: 10 });
    expect(overview.limitHit).toBe(true);
  });
});

describe("GET /api/entities/{id}", () => {
  it("lists each relation with the sentences behind it", async () => {
    const page = await server.get(`/api/entities/${PORT}`, EntityPageSchema);
    expect(
      page.relations.items.map((item) => [
        item.relation,
        item.direction,
        item.entity.name,
        item.total,
      ]),
    ).toEqual([
      ["TARGETS", "in", "罗湖口岸升级改造", 2],
      ["CONNECTS", "in", "云山绿道", 1],
      ["LOCATED_IN", "out", "罗湖区", 1],
    ]);
    const upgrade = page.relations.items[0]?.evidence.map(({ sentence, cue }) => [
      sentence.document.title,
      sentence.text,
      cue,
    ]);
    expect(upgrade).toEqual([
      ["2023年罗湖区情况汇报", sketch.REPORT_2023.sections[0]?.sentences[0], "推进"],
      ["2024年罗湖区情况汇报", sketch.REPORT_2024.sections[0]?.sentences[0], "完工"],
    ]);
    expect(page.documents.map((document) => document.year)).toEqual([2024, 2023]);
  });

  it("tells a project's life, the latest first, and what a district measures", async () => {
    const project = await server.get(`/api/entities/${idOf(sketch.UPGRADE)}`, EntityPageSchema);
    expect(project.status.items.map((fact) => [fact.year, fact.status, fact.verb])).toEqual([
      [2023, "completed", "完工"],
      [2022, "ongoing", "推进"],
    ]);
    const district = await server.get(`/api/entities/${LUOHU}`, EntityPageSchema);
    expect(district.metrics.items.map((fact) => [fact.indicator, fact.year, fact.value])).toEqual([
      ["地区生产总值", 2023, 2700],
      ["地区生产总值", 2022, 2600],
    ]);
  });

  it("cuts each list at the limit and says so", async () => {
    const page = await server.get(`/api/entities/${PORT}?limit=1`, EntityPageSchema);
    expect(page.relations).toMatchObject({ total: 3, limitHit: true });
    expect(page.mentions).toMatchObject({ total: 4, limitHit: true });
    expect([page.relations.items.length, page.mentions.items.length]).toEqual([1, 1]);
  });

  it("marks only what samples alone say as sample", async () => {
    const hospital = await server.get(`/api/entities/${idOf(sketch.HOSPITAL)}`, EntityPageSchema);
    expect(hospital.entity.sample).toBe(false);
    const cooperation = hospital.relations.items.find(
      (item) => item.relation === "COOPERATES_WITH",
    );
    expect(cooperation?.entity).toMatchObject({ name: "澄溪区", sample: true });
    expect(cooperation?.evidence[0]?.sentence.document.sample).toBe(true);
  });

  it("answers 404 with a sentence for an id that nothing has", async () => {
    const missing = await fetch(`${server.url}/api/entities/e00000000000000000000`);
    expect(await readError(missing)).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });
});

describe("GET /api/entities/{id}/neighbourhood", () => {
  const around = (rest: string) =>
    server.get(`/api/entities/${PORT}/neighbourhood?${rest}`, NeighbourhoodSchema);

  it("gives neighbours with the most evidence first, and edges merged over the documents", async () => {
    const { nodes, edges, limitHit } = await around("");
    expect(nodes.map((node) => node.name)).toEqual([
      "罗湖口岸",
      "罗湖口岸升级改造",
      "云山绿道",
      "罗湖区",
    ]);
    expect(limitHit).toBe(false);
    expect(edges.find((edge) => edge.type === "TARGETS")).toEqual({
      id: `${idOf(sketch.UPGRADE)}~TARGETS~${PORT}`,
      type: "TARGETS",
      source: idOf(sketch.UPGRADE),
      target: PORT,
      evidence: 2,
      documents: expect.arrayContaining(REPORTS) as string[],
      years: [2023, 2024],
      confidence: 0.9,
    });
  });

  it.each([
    ["relation=TARGETS", ["罗湖口岸升级改造"]],
    ["type=District,Route", ["云山绿道", "罗湖区"]],
    ["direction=out", ["罗湖区"]],
    ["relation=TARGETS&direction=out", []],
    [`exclude=${idOf(sketch.UPGRADE)},${LUOHU}`, ["云山绿道"]],
  ])("filters by %s", async (filter, names) => {
    const { nodes } = await around(filter);
    expect(nodes.slice(1).map((node) => node.name)).toEqual(names);
  });

  it("counts what there is, whatever is filtered or cut", async () => {
    const { counts, nodes, limitHit } = await around("relation=TARGETS&limit=1");
    expect([nodes.length, limitHit]).toEqual([2, false]);
    expect(counts).toEqual([
      { relation: "CONNECTS", direction: "in", type: "Route", count: 1, bothWays: 0 },
      { relation: "LOCATED_IN", direction: "out", type: "District", count: 1, bothWays: 0 },
      { relation: "TARGETS", direction: "in", type: "Project", count: 1, bothWays: 0 },
    ]);
    expect((await around("limit=2")).limitHit).toBe(true);
  });

  it("walks through all neighbours in pages that never repeat", async () => {
    const seen: string[] = [];
    for (let page = 0; page < 3; page += 1) {
      const { nodes } = await around(`limit=1&exclude=${seen.join(",")}`);
      seen.push(...nodes.slice(1).map((node) => node.id));
    }
    expect(new Set(seen).size).toBe(3);
    expect((await around(`limit=1&exclude=${seen.join(",")}`)).nodes).toHaveLength(1);
  });
});

describe("GET /api/edges/{id}", () => {
  it("gives every sentence behind an edge, the earliest first", async () => {
    const id = `${idOf(sketch.UPGRADE)}~TARGETS~${PORT}`;
    const edge = await server.get(`/api/edges/${id}`, EdgeEvidenceSchema);
    expect(edge).toMatchObject({ total: 2, limitHit: false, source: { name: "罗湖口岸升级改造" } });
    expect(edge.evidence.map(({ sentence }) => sentence.year)).toEqual([2022, 2023]);
    const cut = await server.get(`/api/edges/${id}?limit=1`, EdgeEvidenceSchema);
    expect([cut.evidence.length, cut.total, cut.limitHit]).toEqual([1, 2, true]);
  });

  it("answers 404 for an edge that is not there, 400 for what is no edge id", async () => {
    const missing = await fetch(`${server.url}/api/edges/${PORT}~TARGETS~${LUOHU}`);
    expect(await readError(missing)).toMatchObject({ status: 404, code: "NOT_FOUND" });
    const odd = await fetch(`${server.url}/api/edges/${PORT}~NO_SUCH_TYPE~${LUOHU}`);
    expect(await readError(odd)).toMatchObject({ status: 404 });
    const wrong = await fetch(`${server.url}/api/edges/abc`);
    expect(await readError(wrong)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });
});

describe("POST /api/subgraph", () => {
  it("gives the entities that are still there, in the order asked for, and the edges among them", async () => {
    const ids = [PORT, "e00000000000000000000", LUOHU];
    const response = await server.send("POST", "/api/subgraph", { ids });
    const { nodes, edges } = SubgraphSchema.parse(await response.json());
    expect(nodes.map((node) => node.name)).toEqual(["罗湖口岸", "罗湖区"]);
    expect(edges.map((edge) => edge.id)).toEqual([`${PORT}~LOCATED_IN~${LUOHU}`]);
  });
});

describe("GET /api/paths", () => {
  const path = (from: string, to: string, rest = "") =>
    server.get(`/api/paths?from=${from}&to=${to}${rest}`, PathsSchema);

  it("finds every shortest path and the edges along it", async () => {
    const found = await path(idOf(sketch.BRIDGE), PORT);
    const names = new Map(found.nodes.map((node) => [node.id, node.name]));
    expect(found.paths.map(({ nodes }) => nodes.map((id) => names.get(id))).sort()).toEqual(
      [
        ["望岭桥重建工程", "莲塘片区", "云山绿道", "罗湖口岸"],
        ["望岭桥重建工程", "莲塘片区", "罗湖区", "罗湖口岸"],
      ].sort(),
    );
    for (const { nodes, edges } of found.paths) expect(edges).toHaveLength(nodes.length - 1);
    const known = new Set(found.edges.map((edge) => edge.id));
    expect(found.paths.flatMap(({ edges }) => edges).every((id) => known.has(id))).toBe(true);
  });

  it("keeps to the greatest length and to the limit", async () => {
    expect((await path(idOf(sketch.BRIDGE), PORT, "&maxLength=2")).paths).toEqual([]);
    const cut = await path(idOf(sketch.BRIDGE), PORT, "&limit=1");
    expect([cut.paths.length, cut.limitHit]).toEqual([1, true]);
  });

  it("finds no path to an island and refuses a path to itself", async () => {
    expect((await path(PORT, idOf(sketch.ISLAND))).paths).toEqual([]);
    const same = await fetch(`${server.url}/api/paths?from=${PORT}&to=${PORT}`);
    expect(await readError(same)).toMatchObject({ status: 400 });
  });
});
