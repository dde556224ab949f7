import { expect, it } from "vitest";
import { writeDocument } from "../../server/graph/write-document.ts";
import { idOf } from "../builders/graph-batch.ts";
import { luohu, port, report2022, report2023, upgrade } from "../builders/luohu-documents.ts";
import { describeStores } from "./describe-stores.ts";

const limits = { timeoutMs: 20_000, maxRows: 100 };

const ENDLESS =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c WHERE c < 0 RETURN count(c) AS n";

describeStores("a person's query", (current) => {
  it("gives columns and rows in order", async () => {
    await writeDocument(current(), report2023);
    const result = await current().query(
      "MATCH (e:Entity) WHERE e.name STARTS WITH $start RETURN e.name AS 名称, size(e.aliases) AS 别名数 ORDER BY 名称",
      { start: "罗湖" },
      limits,
    );
    expect(result).toEqual({
      columns: ["名称", "别名数"],
      rows: [
        ["罗湖区", 1],
        ["罗湖口岸", 0],
        ["罗湖口岸升级改造", 0],
      ],
      nodes: [],
      edges: [],
      limitHit: false,
      cutBy: null,
      notes: [],
    });
  });

  it("collects the nodes and relationships that it returns, by the ids of the content", async () => {
    await writeDocument(current(), report2023);
    const result = await current().query(
      "MATCH (p:Project)-[r:TARGETS]->(o:Port) RETURN p, r, o",
      {},
      limits,
    );
    expect(result.nodes.map(({ id, labels }) => ({ id, labels }))).toEqual([
      { id: idOf(upgrade), labels: ["Entity", "Project"] },
      { id: idOf(port), labels: ["Entity", "Port"] },
    ]);
    expect(result.edges).toHaveLength(1);
    expect(result.edges[0]).toMatchObject({
      type: "TARGETS",
      source: idOf(upgrade),
      target: idOf(port),
      properties: { document: report2023.document.id, year: 2023 },
    });
    expect(result.rows[0]?.[0]).toMatchObject({ id: idOf(upgrade), labels: ["Entity", "Project"] });
  });

  it("finds nodes inside paths, lists and maps, once each", async () => {
    await writeDocument(current(), report2022);
    const result = await current().query(
      `MATCH path = (o:Port)-[:LOCATED_IN]->(d:District)
       RETURN path AS path, nodes(path) AS nodes, {the: o} AS map, [o, d] AS list`,
      {},
      limits,
    );
    expect(result.nodes.map((node) => node.id).sort()).toEqual([idOf(luohu), idOf(port)].sort());
    expect(result.edges).toHaveLength(1);
  });

  it("adds the ends of relationships that come alone", async () => {
    await writeDocument(current(), report2022);
    const result = await current().query("MATCH ()-[r:LOCATED_IN]->() RETURN r", {}, limits);
    expect(result.nodes.map((node) => node.id).sort()).toEqual([idOf(luohu), idOf(port)].sort());
    expect(result.edges[0]).toMatchObject({ source: idOf(port), target: idOf(luohu) });
  });

  it("says when there were more rows than allowed", async () => {
    const few = { ...limits, maxRows: 3 };
    const cut = await current().query("UNWIND range(1, 10) AS n RETURN n", {}, few);
    expect(cut.rows).toEqual([[1], [2], [3]]);
    expect(cut.limitHit).toBe(true);
    const whole = await current().query("UNWIND range(1, 3) AS n RETURN n", {}, few);
    expect(whole.rows).toHaveLength(3);
    expect(whole.limitHit).toBe(false);
  });

  it.each([
    ["MATCH (n RETURN n", {}, "QUERY_INVALID"],
    ["MATCH (n) RETURN unknown", {}, "QUERY_INVALID"],
    ["", {}, "QUERY_INVALID"],
    ["MATCH (n) WHERE n.name = '罗湖 RETURN n", {}, "QUERY_INVALID"],
    ["RETURN $year AS year", {}, "PARAMETER_INVALID"],
  ])("explains why %j cannot run", async (cypher, parameters, code) => {
    await expect(current().query(cypher, parameters, limits)).rejects.toMatchObject({ code });
  });

  it("stops at its time and leaves the store working", async () => {
    await writeDocument(current(), report2022);
    await expect(
      current().query(ENDLESS, {}, { timeoutMs: 700, maxRows: 10 }),
    ).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    const rows = await current().read("MATCH (d:Document) RETURN count(d) AS documents");
    expect(rows).toEqual([{ documents: 1 }]);
    expect(await writeDocument(current(), report2023)).toMatchObject({ added: true });
  });

  it("stops when its owner cancels it", async () => {
    const controller = new AbortController();
    const running = current().query(ENDLESS, {}, limits, controller.signal);
    setTimeout(() => controller.abort(), 300);
    await expect(running).rejects.toMatchObject({ code: "QUERY_CANCELLED" });
    expect((await current().query("RETURN 1 AS one", {}, limits)).rows).toEqual([[1]]);
  });

  it("does not run when it was cancelled before", async () => {
    const query = current().query("RETURN 1 AS one", {}, limits, AbortSignal.abort());
    await expect(query).rejects.toMatchObject({ code: "QUERY_CANCELLED" });
  });

  it("lets reads and writes through while another query runs away", async () => {
    const endless = current().query(ENDLESS, {}, { timeoutMs: 1500, maxRows: 10 });
    const outcome = expect(endless).rejects.toMatchObject({ code: "QUERY_TIMEOUT" });
    expect(await writeDocument(current(), report2022)).toMatchObject({ added: true });
    const bystander = current().query("MATCH (d:Document) RETURN d.title AS title", {}, limits);
    expect((await bystander).rows).toEqual([[report2022.document.title]]);
    await outcome;
    expect(await current().read("MATCH (d:Document) RETURN count(d) AS n")).toEqual([{ n: 1 }]);
  });
});
