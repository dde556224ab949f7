import { describe, expect, it } from "vitest";
import { completeQuery } from "../../server/queries/complete-query.ts";

const SCHEMA = {
  labels: ["Port", "Project"],
  relationshipTypes: ["TARGETS", "LOCATED_IN"],
  propertyKeys: ["name", "开工 日期"],
};

/** Completes where the query has its last bar; gives the words of each kind, and what is replaced. */
async function completed(marked: string, parameters: readonly string[] = []) {
  const at = marked.lastIndexOf("|");
  const query = marked.slice(0, at) + marked.slice(at + 1);
  const { from, options } = await completeQuery({ query, at, parameters }, SCHEMA);
  const of = (kind: string) => options.filter((one) => one.kind === kind);
  return { typed: query.slice(from, at), kinds: new Set(options.map(({ kind }) => kind)), of };
}

describe("completeQuery", () => {
  it.each([
    ["MATCH (p:Po|) RETURN p", "Po", "label", "Port"],
    ["MATCH (p:Port)-[:|]->()", "", "relationshipType", "TARGETS"],
    ["MATCH (p)-[r:LOCATED_IN] -> (q)\nWHERE q:Pr|", "Pr", "label", "Project"],
    ["MATCH (p) WHERE p.na|", "na", "property", "name"],
    ["MATCH (p:Port {|", "", "property", "name"],
  ])("knows what the graph has at %s", async (marked, typed, kind, word) => {
    const found = await completed(marked);
    expect(found.typed).toBe(typed);
    expect([...found.kinds]).toEqual([kind]);
    expect(found.of(kind).map(({ label }) => label)).toContain(word);
  });

  it("offers the known parameters after a dollar sign, without a second one", async () => {
    const found = await completed("MATCH (p) WHERE p.name = $|\nRETURN p", ["place", "年份 止"]);
    expect([...found.kinds]).toEqual(["parameter"]);
    expect(found.of("parameter").map(({ text }) => text)).toEqual(["place", "`年份 止`"]);
    const before = await completed("MATCH (p) WHERE p.name = |", ["place"]);
    expect(before.of("parameter").map(({ text }) => text)).toEqual(["$place"]);
  });

  it("offers the variables of patterns, paths and aliases where one may stand", async () => {
    const found = await completed(
      "MATCH path = (port:Port)-[rel]->(x) WITH port, count(x) AS 数量, path, rel RETURN po|",
    );
    expect(found.typed).toBe("po");
    expect(found.of("variable").map(({ label }) => label)).toEqual([
      ...["port", "数量", "path", "rel"],
    ]);
    expect(found.of("function").map(({ text }) => text)).toContain("count(");
  });

  it.each([
    [
      "what WITH passes on, and nothing of before",
      "MATCH (a)-[r]->(b) WITH b, count(*) AS n RETURN |",
      "b, n",
    ],
    ["everything after WITH *", "MATCH (a)-->(b) WITH *, a.name AS name RETURN |", "a, b, name"],
    ["what was there before, within WITH", "MATCH (a)-->(b) WITH a AS x, |", "a, b"],
    [
      "only what is written before the cursor",
      "MATCH (a) WHERE a.name = | MATCH (later) RETURN a",
      "a",
    ],
    ["not what STARTS WITH compares", "MATCH (a) WHERE a.name STARTS WITH 'x' AND |", "a"],
    [
      "a subquery's own names and the outer ones, in EXISTS",
      "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WHERE | }",
      "a, b",
    ],
    ["none of a subquery after it", "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) } RETURN |", "a"],
    ["only what CALL (…) hands in", "MATCH (a), (b) CALL (a) { MATCH (a)-->(c) RETURN | }", "a, c"],
    [
      "what a subquery returns",
      "MATCH (a) CALL (a) { MATCH (a)-->(c) RETURN c.name AS name, c } RETURN |",
      "a, name, c",
    ],
    ["the outer names for an importing WITH", "MATCH (a), (b) CALL { WITH | }", "a, b"],
    ["nothing of the first half of a UNION", "MATCH (a) RETURN a UNION MATCH (b) RETURN |", "b"],
    [
      "an item of a list within its brackets",
      "MATCH (a) RETURN [item IN labels(a) WHERE |]",
      "a, item",
    ],
    [
      "no item of a list beyond its brackets",
      "MATCH (a) WHERE any(x IN labels(a) WHERE x = 'y') RETURN |",
      "a",
    ],
    [
      "a pattern's names within its comprehension",
      "MATCH (a) RETURN [(a)-[r]->(b) | |]",
      "a, r, b",
    ],
    ["the sum of a reduce", "MATCH (a) RETURN reduce(sum = 0, x IN a.list | |)", "a, sum, x"],
    [
      "what UNWIND and YIELD give",
      "UNWIND [1] AS n CALL db.labels() YIELD label AS l RETURN |",
      "n, l",
    ],
    [
      "the new names and the old ones where results are sorted",
      "MATCH (a) RETURN a.name AS name ORDER BY |",
      "name, a",
    ],
    ["names that are keywords too", "MATCH (count:Port)-[order]->(x) RETURN |", "count, order, x"],
    ["names in backquotes", "MATCH (`甲 方`:Port) RETURN |", "甲 方"],
  ])("knows the variables of the scope: %s", async (_, marked, names) => {
    const { of } = await completed(marked);
    expect(of("variable").map(({ label }) => label)).toEqual(names.split(", "));
  });

  it("offers keywords that read, where the grammar has them, and none that write", async () => {
    const words = (await completed("MATCH (p) RET|")).of("keyword").map(({ label }) => label);
    expect(words).toEqual(expect.arrayContaining(["RETURN", "WHERE", "WITH"]));
    const all = words.join(" ");
    expect(all).not.toMatch(/CREATE|DELETE|SET|MERGE|REMOVE|LOAD|DROP/);
    const last = (await completed("MATCH (p) RETURN p |")).of("keyword").map(({ label }) => label);
    expect(last).toEqual(expect.arrayContaining(["LIMIT", "SKIP", "ORDER BY"]));
  });

  it("writes names that are no words in backquotes", async () => {
    const { of } = await completed("MATCH (p) WHERE p.|");
    expect(of("property").map(({ text }) => text)).toEqual(["name", "`开工 日期`"]);
  });

  it.each(["RETURN 'po|", "|", "）））|", "MATCH (p) RETURN {na|}"])(
    "offers no name of the graph at %s",
    async (marked) => {
      const { kinds } = await completed(marked);
      expect([...kinds].filter((kind) => kind !== "keyword")).toEqual([]);
    },
  );
});
