/** What a person's query on Neo4j is allowed to make: nothing here runs. */
import { describe, expect, it } from "vitest";
import { readQuery } from "../../server/store/cypher/read-query.ts";
import type { Parameters } from "../../server/store/graph-store.ts";
import { boundValues } from "../../server/store/neo4j/bounds/bound-values.ts";

const bound = async (cypher: string, parameters: Parameters = {}) =>
  boundValues(await readQuery(cypher), parameters);

const DOUBLING_ROWS = Array.from({ length: 40 }, () => "WITH s + s AS s").join(" ");
const NESTED_MAPS = Array.from({ length: 40 }, () => "WITH {a: s, b: s} AS s").join(" ");

describe("boundValues", () => {
  it.each([
    "MATCH (p:Project)-[r:LOCATED_IN]->(d) WHERE p.name CONTAINS '桥' RETURN p, r, d LIMIT 10",
    "MATCH p = (a:Port)-[*1..3]-(b) RETURN p",
    "MATCH (e:Entity) RETURN e.type AS type, count(*) AS n ORDER BY n DESC",
    "UNWIND range(1, 100000000) AS i RETURN sum(i) AS n",
    "RETURN [i IN range(1, 100) | i * i] AS squares",
    "RETURN reduce(text = '', i IN range(1, 10) | text + toString(i) + ',') AS text",
    "MATCH (e:Entity) WHERE toUpper(e.name) <> e.id + 'x' RETURN size(e.name) AS n, count(e.name) AS m",
    "MATCH (e:Entity) WHERE any(a IN e.aliases WHERE a CONTAINS '罗') RETURN e {.name, .type} AS e",
    "UNWIND $rows AS row RETURN row.name AS name",
  ])("leaves %s as it is", async (cypher) => {
    expect((await bound(cypher, { rows: [{ name: "罗湖" }] })).cypher).toBe(cypher);
  });

  it.each([
    ["RETURN range(1, 100000000) AS all", 1],
    ["RETURN range(1, $n) AS all", 1],
    ["RETURN size(range(1, 5)) AS n, range(1, size(labels(n))) AS l", 1, "MATCH (n) "],
    ["MATCH (e) RETURN collect(e) AS all", 1],
    ["RETURN [i IN range(1, 100000000) | toString(i)] AS texts", 2],
    ["MATCH (e) RETURN [(e)--(o) | o.name] AS names", 1],
    ["MATCH (e) RETURN COLLECT { MATCH (e)--(o) RETURN o.name } AS names", 1],
    ["RETURN [i IN range(1, 30000) | range(1, 30000)] AS lists", 3],
  ])("watches the lists of %s", async (cypher, lists, before = "") => {
    const written = (await bound(before + cypher, { n: 5 })).cypher;
    expect(written.split("zhengtu: more than")).toHaveLength(lists + 1);
  });

  it.each([
    ["MATCH (e) RETURN collect(e.name) AS names", 1],
    ["MATCH (e) RETURN e.name + e.id AS text, e.name AS name", 2],
    ["MATCH (e) RETURN [i IN range(1, 9) | e] AS nodes", 1],
    ["MATCH (e) RETURN [x IN collect(e) | x] AS nodes", 1],
    ["MATCH p = (a)--(b) RETURN [n IN nodes(p) | n.name] AS names", 2],
    ["MATCH (e) RETURN reduce(n = 0, a IN e.aliases | n + size(a)) AS letters", 1],
    ["MATCH (e) RETURN e.name AS name, e.name + count(*) AS text", 0],
    [
      "MATCH (e) RETURN COLLECT { WITH e MATCH (e)--(o) WITH o AS other RETURN other.name } AS n",
      1,
    ],
  ])("checks the stored values of %s", async (cypher, values) => {
    const written = (await bound(cypher)).cypher;
    expect(written.split("zhengtu: stored more than")).toHaveLength(values + 1);
  });

  it.each([
    "RETURN size(reduce(s = 'x', i IN range(1, 40) | s + s)) AS n",
    "RETURN reduce(l = [1], i IN range(1, 40) | [l, l]) AS l",
    "RETURN reduce(s = 'x', i IN range(1, 40) | replace(s, 'x', s)) AS l",
    "RETURN reduce(s = 'x', i IN range(1, 40) | CASE WHEN i > 1 THEN s + s ELSE s END) AS l",
    "RETURN reduce(s = [1], i IN range(1, 40) | [x IN s | s]) AS l",
    `WITH 'x' AS s ${DOUBLING_ROWS} RETURN size(s) AS n`,
    `WITH 'x' AS s ${NESTED_MAPS} RETURN s`,
    `CALL () { WITH 'x' AS s ${DOUBLING_ROWS} RETURN s } RETURN size(s) AS n`,
    "RETURN replace($long, 'x', $long) AS text",
    "RETURN [$long, $long, $long, $long, $long] + [$long, $long, $long, $long, $long] AS l",
  ])("refuses %s and names what it refuses", async (cypher) => {
    await expect(bound(cypher, { long: "x".repeat(300_000) })).rejects.toMatchObject({
      code: "QUERY_UNSUPPORTED",
      message: expect.stringMatching(/^“.+”造出的值可能大到占满内存/) as unknown,
    });
  });

  it("fetches heavy rows in small numbers", async () => {
    const light = await bound("MATCH (e:Entity) RETURN e.name AS name");
    const heavy = await bound("MATCH (e:Entity) RETURN e.type AS type, collect(e) AS all");
    expect(light.rowWeight).toBeLessThan(100);
    expect(heavy.rowWeight).toBeGreaterThan(100_000);
  });

  it("takes no longer for expressions inside each other than for as many beside each other", async () => {
    const nested = (depth: number): string =>
      depth === 0 ? "1" : `reduce(a = 0, x IN [1] | a + ${nested(depth - 1)})`;
    expect((await bound(`RETURN ${nested(20)} AS n`)).cypher).toContain("reduce");
  });
});
