import { expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
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

const WRITES = [
  "CREATE (n:Entity {id: 'x'})",
  "MATCH (n) DELETE n",
  "MATCH (n) DETACH DELETE n",
  "MATCH (n) SET n.name = '改'",
  "MATCH (n) REMOVE n.name",
  "MERGE (n:Entity {id: 'x'}) RETURN n",
  "match (n) set n.name = 'x' return n",
  "MATCH (n) /* 只读 */ SET /* */ n.x = 1 RETURN n",
  "MATCH (n)// 注释\nSET n.x = 1",
  "MATCH (n) WITH n CALL { WITH n SET n.x = 1 } RETURN n",
  "MATCH (n) CALL (n) { CREATE (m:Entity {id: 'y'}) RETURN m } RETURN m",
  "UNWIND [1] AS x FOREACH (i IN [1] | CREATE (:Entity {id: 'z'})) RETURN x",
  "RETURN 1 AS x UNION CREATE (n) RETURN 1 AS x",
  "RETURN '/*' AS a CREATE (n:Entity {id: 'x'}) RETURN '*/' AS b",
  "RETURN \"'\" AS a CREATE (n:Entity {id: 'x'}) RETURN \"'\" AS b",
  "RETURN 1 AS `a'` CREATE (n:Entity {id: 'x'}) RETURN 2 AS `b'`",
  "MATCH (n)\u00a0SET\u00a0n.x = 1",
  "MATCH (n)\u3000DELETE\u3000n",
  "\\u0043REATE (n:Entity {id: 'x'})",
  "RETURN '\\u0027 CREATE (n:Entity {id: \\u0027x\\u0027}) RETURN \\u0027' AS x",
  "MATCH (n) RETURN n; MATCH (n) DETACH DELETE n",
  ";CREATE (n)",
  "EXPLAIN CREATE (n)",
  "PROFILE CREATE (n:Entity {id: 'x'})",
  "CYPHER runtime=slotted CREATE (n)",
  "CREATE INDEX hostile FOR (n:Entity) ON (n.x)",
  "CREATE CONSTRAINT hostile FOR (n:Entity) REQUIRE n.x IS UNIQUE",
  "DROP CONSTRAINT entity_id",
  "DROP INDEX entity_name",
  "CREATE USER hostile SET PASSWORD 'hostile-password'",
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
  "GRANT ROLE admin TO neo4j",
  "CREATE DATABASE hostile",
  "SHOW USERS",
  "USE system MATCH (n) RETURN n",
  "MATCH (n) CALL { USE system RETURN 1 AS x } RETURN x",
  "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  "START n = node(*) DELETE n",
  "INSERT (:Entity {id: 'x'})",
  "MATCH (n) INSERT (n)-[:X]->(:Y)",
  "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS",
];

const FILES_AND_PROCEDURES = [
  "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:9/x' AS line RETURN line",
  "load csv from '/etc/passwd' as line return line",
  "LOAD/**/CSV FROM '/etc/passwd' AS line RETURN line",
  "MATCH (n) CALL { LOAD CSV FROM '/etc/passwd' AS line RETURN line } RETURN line",
  "\\u004cOAD CSV FROM '/etc/passwd' AS line RETURN line",
  "CALL dbms.listConfig()",
  "CALL dbms.listConfig() YIELD name RETURN name",
  "CALL db.createLabel('Hostile')",
  "CALL db.clearQueryCaches()",
  "CALL `db`.`createLabel`('Hostile')",
  "CALL db . createLabel('Hostile')",
  "CALL dbms.security.createUser('a', 'b')",
  "CALL apoc.load.json('http://127.0.0.1:9/')",
  "CALL apoc.cypher.doIt('CREATE (n)', {})",
  "RETURN apoc.util.sleep(1) AS x",
  "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {}) AS x",
  "CALL grafeo.pagerank()",
  "MATCH (n) CALL dbms.components() YIELD name RETURN name",
  "CALL tx.setMetaData({a: 1})",
];

describeStores("the read-only gate", (current) => {
  it.each(WRITES)("refuses to write: %j", async (cypher) => {
    await writeDocument(current(), report2022);
    const before = await dumpGraph(current());
    const refusal = {
      code: expect.stringMatching(/^QUERY_(NOT_READ_ONLY|UNSUPPORTED|INVALID)$/) as unknown,
    };
    await expect(current().query(cypher, {}, limits)).rejects.toMatchObject(refusal);
    expect(await dumpGraph(current())).toBe(before);
  });

  it.each(FILES_AND_PROCEDURES)("refuses files and procedures: %j", async (cypher) => {
    const refusal = {
      code: expect.stringMatching(/^QUERY_(NOT_READ_ONLY|UNSUPPORTED)$/) as unknown,
    };
    await expect(current().query(cypher, {}, limits)).rejects.toMatchObject(refusal);
  });

  it.each([
    ["MATCH (n:Entity) WHERE n.name CONTAINS 'CREATE' RETURN n.name AS name", []],
    ["RETURN 'LOAD CSV; DELETE // SET' AS text", [["LOAD CSV; DELETE // SET"]]],
    ["MATCH (n:Entity) WHERE n.`set` = 1 RETURN n.`create` AS x", []],
    ["MATCH (n:`Create`)-[:`SET`]->() RETURN n.id AS id", []],
    ["RETURN 1 AS `DELETE`", [[1]]],
    ["// 注释\nRETURN 1 AS x;", [[1]]],
    ["OPTIONAL MATCH (n:Nothing) RETURN n.id AS id", [[null]]],
    [
      "UNWIND [1, 2] AS x CALL (x) { RETURN x * 2 AS y } RETURN x, y",
      [
        [1, 2],
        [2, 4],
      ],
    ],
    ["WITH {a: 1} AS m RETURN m.a AS a", [[1]]],
  ])("lets %j read", async (cypher, rows) => {
    expect((await current().query(cypher, {}, limits)).rows).toEqual(rows);
  });
});
