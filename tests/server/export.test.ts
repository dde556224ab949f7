import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DocumentSketch, EntitySketch } from "./fixtures/build-batch.ts";
import { idOf } from "./fixtures/build-batch.ts";
import * as sketch from "./fixtures/documents.ts";
import { type RunningServer, startServer } from "./running-server.ts";

const FORMULA: EntitySketch = { type: "Project", name: '=HYPERLINK("x")项目' };
const HOSTILE: EntitySketch = { type: "Area", name: "<b>甲&乙\u0001\u{1F600}</b>片区" };
const HOSTILE_REPORT: DocumentSketch = {
  ...{ title: '带,逗号"引号"的报告', place: "罗湖区", placePath: "", year: 2024 },
  sections: [
    {
      ...{ title: "一", part: "review", year: 2023 },
      sentences: [`${FORMULA.name}位于${HOSTILE.name}。`],
    },
  ],
  entities: [FORMULA, HOSTILE],
  relations: [["LOCATED_IN", FORMULA.name, HOSTILE.name, 0, "位于"]],
};

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({
    documents: [sketch.REPORT_2023, sketch.REPORT_2024, HOSTILE_REPORT],
  });
});
afterAll(() => server.close());

async function exported(format: string, ids: readonly string[] = []): Promise<string> {
  const response = await server.send("POST", "/api/export", { format, ids });
  expect(response.headers.get("content-disposition")).toContain(`zhengtu.${format}`);
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
}

describe("POST /api/export", () => {
  it.each([
    ["gexf", parseGexf],
    ["graphml", parseGraphml],
  ])("writes %s that opens again with every node, edge and attribute", async (format, parse) => {
    const graph = parse(MultiDirectedGraph, await exported(format));
    expect([graph.order, graph.size]).toEqual([12, 10]);
    const label = (id: string): unknown => graph.getNodeAttribute(id, "label");
    expect(label(idOf(sketch.PORT))).toBe("罗湖口岸");
    expect(label(idOf(FORMULA))).toBe(FORMULA.name);
    expect(label(idOf(HOSTILE))).toBe("<b>甲&乙\u{1F600}</b>片区");
    const [edge] = graph.directedEdges(idOf(sketch.UPGRADE), idOf(sketch.PORT));
    expect(graph.getEdgeAttributes(edge)).toMatchObject({ label: "TARGETS", weight: 2 });
    expect(graph.getNodeAttributes(idOf(sketch.LUOHU))).toMatchObject({
      ...{ type: "District", aliases: "罗湖", level: "区县" },
    });
  });

  // By the name that the format gives it, and networkx and Gephi look for; the reader above looks at none.
  it("writes places into GEXF in the namespace of the format", async () => {
    const id = idOf(sketch.PORT);
    const body = { format: "gexf", ids: [id], positions: { [id]: [3, -4] } };
    const text = await (await server.send("POST", "/api/export", body)).text();
    expect(/xmlns:viz="([^"]*)"/.exec(text)?.[1]).toBe("http://www.gexf.net/1.2draft/viz");
    expect(text).toContain('<viz:position x="3" y="-4"');
  });

  it("writes CSV that spreadsheets open as Chinese, with the sentence and no formula", async () => {
    const text = await exported("csv");
    expect(text.startsWith("\ufeff起点,起点类型,关系,终点")).toBe(true);
    const lines = text.trimEnd().split("\r\n");
    // One row for each sentence behind an edge, and the head.
    expect(lines).toHaveLength(1 + 11);
    expect(
      lines.some((line) =>
        line.includes("罗湖口岸升级改造,Project,TARGETS,罗湖口岸,Port,我们推进"),
      ),
    ).toBe(true);
    const cells = lines.flatMap((line) => line.split(","));
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
    expect(text).toContain('"带,逗号""引号""的报告"');
  });

  it("writes JSON with sentences, and only the part that is asked for", async () => {
    const ids = [idOf(sketch.UPGRADE), idOf(sketch.PORT), idOf(sketch.ISLAND)];
    const file = JSON.parse(await exported("json", ids)) as {
      nodes: { name: string }[];
      edges: { type: string; sayings: { sentence: string }[] }[];
      sentences: { id: string; document: { title: string } }[];
    };
    expect(file.nodes.map((node) => node.name)).toEqual([
      "罗湖口岸升级改造",
      "罗湖口岸",
      "首届湖畔诗歌节",
    ]);
    expect(file.edges.map((edge) => [edge.type, edge.sayings.length])).toEqual([["TARGETS", 2]]);
    const known = new Set(file.sentences.map((sentence) => sentence.id));
    expect(file.edges[0]?.sayings.every(({ sentence }) => known.has(sentence))).toBe(true);
  });
});
