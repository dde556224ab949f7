import { expect, it } from "vitest";
import { dumpGraph } from "../../server/graph/dump-graph.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import { report2022 } from "../builders/luohu-documents.ts";
import { describeStores } from "./describe-stores.ts";
import { FILES_AND_PROCEDURES, WRITES } from "./hostile-queries.ts";

const limits = { timeoutMs: 20_000, maxRows: 100 };

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
    ["RETURN 1 AS x // \u2028CREATE (n:Hostile)", [[1]]],
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
