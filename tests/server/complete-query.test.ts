import { describe, expect, it } from "vitest";
import { completeQuery } from "../../server/queries/complete-query.ts";

const SCHEMA = {
  labels: ["Port", "Project"],
  relationshipTypes: ["TARGETS", "LOCATED_IN"],
  propertyKeys: ["name", "开工 日期"],
};

/** Completes where the query has its bar; gives the words of each kind, and what is replaced. */
async function completed(marked: string, parameters: readonly string[] = []) {
  const at = marked.indexOf("|");
  const query = marked.replace("|", "");
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
      ...["path", "port", "rel", "x", "数量"],
    ]);
    expect(found.of("function").map(({ text }) => text)).toContain("count(");
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
