import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listOf } from "../../server/contract/common.ts";
import { QueryReplySchema, SavedQuerySchema } from "../../server/contract/query.ts";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { idOf } from "./fixtures/build-batch.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, readError, startServer } from "./running-server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    documents: [sketch.REPORT_2023, sketch.REPORT_2024],
    env: { QUERY_MAX_ROWS: "5", QUERY_TIMEOUT_MS: "3000" },
  });
});
afterAll(() => server.close());

const listQueries = () => server.get("/api/queries", listOf(SavedQuerySchema));
async function run(id: string, parameters: Record<string, unknown>) {
  const response = await server.send("POST", `/api/queries/${id}/run`, { parameters });
  if (!response.ok) throw new Error(JSON.stringify(await response.json()));
  return QueryReplySchema.parse(await response.json());
}
async function cypher(query: string, parameters: Record<string, unknown> = {}) {
  return server.send("POST", "/api/cypher", { query, parameters });
}

const OWN = {
  folder: "",
  title: { zh: "某类型的实体", en: "Entities of a type" },
  description: { zh: "", en: "" },
  cypher: "MATCH (e:Entity) WHERE e.mentions >= $least RETURN e.name AS 名称 ORDER BY 名称",
  parameters: [
    {
      ...{ name: "least", type: "integer", label: { zh: "最少提及", en: "Mentions at least" } },
      ...{ required: true, default: null, entityTypes: [] },
    },
  ],
  view: "table",
};

describe("saved queries", () => {
  it("begin with the built-in ones", async () => {
    const { items } = await listQueries();
    expect(items.slice(0, 2).map((query) => [query.id, query.title.zh, query.builtIn])).toEqual([
      ["area-projects", "某地区有哪些项目", true],
      ["entity-everything", "与某实体有关的一切", true],
    ]);
    expect(items.length).toBeGreaterThanOrEqual(8);
  });

  it("run with one area and then with another", async () => {
    const projects = async (area: string) =>
      (await run("area-projects", { area })).rows.map((row) => row[0]);
    expect(await projects(idOf(sketch.AREA))).toEqual(["望岭桥重建工程"]);
    expect(await projects(idOf(sketch.PORT))).toEqual(["罗湖口岸升级改造", "罗湖口岸升级改造"]);
  });

  it("give nodes and relationships where they are graphs", async () => {
    const reply = await run("entity-everything", { entity: idOf(sketch.PORT) });
    expect(new Set(reply.nodes.map((node) => node.caption))).toEqual(
      new Set(["罗湖口岸", "罗湖口岸升级改造", "罗湖区", "云山绿道"]),
    );
    const ids = new Set(reply.nodes.map((node) => node.id));
    expect(reply.edges.every((edge) => ids.has(edge.source) && ids.has(edge.target))).toBe(true);
    expect(reply.nodes[0]?.properties).not.toHaveProperty("searchPinyin");
  });

  it.each([
    ["area-projects", {}, "请填写参数“地区”（area）。"],
    ["area-projects", { area: "罗湖" }, "参数“地区”（area）应为从列表中选出的实体。"],
    ["promises-of-year", { year: "去年" }, "参数“年份”（year）应为四位数的年份。"],
    ["promises-of-year", { years: 2023 }, "这条查询没有参数“years”。"],
  ])("refuse parameters that do not fit: %s %o", async (id, parameters, message) => {
    const response = await server.send("POST", `/api/queries/${id}/run`, { parameters });
    expect(await readError(response)).toMatchObject({
      ...{ status: 400, code: "PARAMETER_INVALID" },
      message,
    });
  });

  it("of users are saved, run, changed and deleted", async () => {
    const created = await server.send("POST", "/api/queries", OWN);
    expect(created.status).toBe(201);
    const { id, builtIn } = SavedQuerySchema.parse(await created.json());
    expect(builtIn).toBe(false);
    expect((await listQueries()).items.at(-1)).toEqual({ ...OWN, id, builtIn: false });
    const names = async (least: unknown) => (await run(id, { least })).rows.flat();
    expect(await names(4)).toEqual(["罗湖区", "罗湖口岸"]);
    expect(await names("7")).toEqual(["罗湖区"]);

    const changed = { ...OWN, title: { zh: "改过的", en: "Changed" } };
    await server.send("PUT", `/api/queries/${id}`, changed);
    expect((await listQueries()).items.at(-1)?.title.zh).toBe("改过的");

    expect((await server.send("DELETE", `/api/queries/${id}`)).status).toBe(200);
    expect((await listQueries()).items.some((query) => query.id === id)).toBe(false);
    const gone = await server.send("POST", `/api/queries/${id}/run`, { parameters: {} });
    expect(await readError(gone)).toMatchObject({ status: 404, code: "NOT_FOUND" });
  });

  it("that are built in cannot be changed or deleted", async () => {
    const change = await server.send("PUT", "/api/queries/awards", OWN);
    expect(await readError(change)).toMatchObject({ status: 409, code: "CONFLICT" });
    const deletion = await server.send("DELETE", "/api/queries/awards");
    expect(await readError(deletion)).toMatchObject({ status: 409, code: "CONFLICT" });
  });

  it("are refused with a parameter named twice or no Cypher", async () => {
    const twice = { ...OWN, parameters: [OWN.parameters[0], OWN.parameters[0]] };
    const first = await server.send("POST", "/api/queries", twice);
    expect(await readError(first)).toMatchObject({ status: 400, code: "PARAMETER_INVALID" });
    const empty = await server.send("POST", "/api/queries", { ...OWN, cypher: "" });
    expect(await readError(empty)).toMatchObject({ status: 400, code: "BAD_REQUEST" });
  });
});

describe("POST /api/cypher", () => {
  it("answers with columns, rows, what was allowed and how long it took", async () => {
    const response = await cypher("MATCH (e:Port) WHERE e.name = $name RETURN e.name AS 名称", {
      name: "罗湖口岸",
    });
    const reply = QueryReplySchema.parse(await response.json());
    expect(reply).toMatchObject({
      ...{ columns: ["名称"], rows: [["罗湖口岸"]], limitHit: false },
      limits: { timeoutMs: 3000, maxRows: 5 },
    });
  });

  it("cuts at its greatest number of rows and says so", async () => {
    const response = await cypher("MATCH (e:Entity) RETURN e.name AS 名称");
    const reply = QueryReplySchema.parse(await response.json());
    expect([reply.rows.length, reply.limitHit]).toEqual([5, true]);
  });

  it.each([
    ["CREATE (n:Port {id: 'x'}) RETURN n.id AS id", "QUERY_NOT_READ_ONLY"],
    ["MATCH (n) DETACH DELETE n", "QUERY_NOT_READ_ONLY"],
    ["MATCH (n:Port) SET n.name = 'x' RETURN n.name AS name", "QUERY_NOT_READ_ONLY"],
    ["MATCH (n RETURN n", "QUERY_INVALID"],
  ])("refuses %s and leaves the graph as it was", async (query, code) => {
    const before = await dumpGraph(server.store);
    const refusal = await readError(await cypher(query));
    expect([refusal.status, refusal.code]).toEqual([400, code]);
    expect(refusal.message).toMatch(/\p{Script=Han}/u);
    expect(await dumpGraph(server.store)).toBe(before);
  });

  it("stops when the client goes away, and goes on serving others", async () => {
    const controller = new AbortController();
    const endless =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c RETURN max(c) AS most";
    const asked = fetch(`${server.url}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: endless }),
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(), 300);
    await expect(asked).rejects.toThrow();
    const response = await cypher("RETURN 1 AS one");
    expect(QueryReplySchema.parse(await response.json()).rows).toEqual([[1]]);
  });

  it("stops what takes longer than it may", async () => {
    const endless =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c RETURN max(c) AS most";
    const refusal = await readError(await cypher(endless));
    expect([refusal.status, refusal.code]).toEqual([408, "QUERY_TIMEOUT"]);
  });
});
