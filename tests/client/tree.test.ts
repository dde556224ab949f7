import { describe, expect, it } from "vitest";
import { canvasOf, hideEntities } from "../../client/state/canvas/producers.ts";
import { NO_FILTERS, visibleOf } from "../../client/state/filters/producers.ts";
import { nameInitials, startsAs } from "../../client/text/name-initials.ts";
import { moveInTree, rowNamed } from "../../client/views/explore/tree/tree-keys.ts";
import type { Counts, TreeRow } from "../../client/views/explore/tree/tree-rows.ts";
import { openEntities, treeRows } from "../../client/views/explore/tree/tree-rows.ts";
import { edge, entity, idOf } from "./graph-builders.ts";

const area = entity(1, { type: "Area", name: "澄港片区", degree: 3 });
const bridge = entity(2, { name: "临江大桥", degree: 2 });
const wharf = entity(3, { name: "东岸码头", degree: 1 });
const canvas = canvasOf({
  nodes: [area, bridge, wharf],
  edges: [edge(2, 1), edge(3, 1), edge(2, 3, { type: "CONNECTS" })],
});

function rowsOf(open: readonly string[], counts: Counts = "none", from = canvas) {
  return treeRows({
    canvas: from,
    visible: visibleOf(from, NO_FILTERS),
    root: idOf(1),
    open: new Map(open.map((path) => [path, 100])),
    countsOf: () => counts,
  });
}

function written(row: TreeRow): string {
  const words = `${" ".repeat(row.level - 1)}${row.position}/${row.siblings}`;
  switch (row.kind) {
    case "entity":
      return `${words} ${row.entity.name}${row.open === null ? " 上层已有" : ""}`;
    case "relation":
      return `${words} ${row.relation} ${row.direction} ${row.shown} of ${row.total}`;
    case "neighbours":
    case "rows":
      return `${words} ${row.rest} more`;
    case "loading":
    case "failed":
      return `${words} ${row.kind}`;
  }
}

const root = idOf(1);
const inside = `${root}/LOCATED_IN>in`;
const toBridge = `${inside}/${idOf(2)}`;

describe("treeRows", () => {
  it("shows relations by direction, their entities by degree, and what the graph has besides", () => {
    const counts = [
      { relation: "LOCATED_IN", direction: "in", type: "Project", count: 5, bothWays: 0 },
      { relation: "HOSTS", direction: "out", type: "Event", count: 1, bothWays: 0 },
    ] as const;
    expect(rowsOf([root, inside], counts).map(written)).toEqual([
      "1/1 澄港片区",
      " 1/2 LOCATED_IN in 2 of 5",
      "  1/3 临江大桥",
      "  2/3 东岸码头",
      "  3/3 3 more",
      " 2/2 HOSTS out 0 of 1",
    ]);
  });

  it("goes round no circle: what stands above cannot be opened again", () => {
    const open = [root, inside, toBridge, `${toBridge}/LOCATED_IN>out`];
    expect(rowsOf(open).map(written)).toEqual([
      "1/1 澄港片区",
      " 1/1 LOCATED_IN in 2 of 2",
      "  1/2 临江大桥",
      "   1/2 LOCATED_IN out 1 of 1",
      "    1/1 澄港片区 上层已有",
      "   2/2 CONNECTS out 1 of 1",
      "  2/2 东岸码头",
    ]);
  });

  it("has one row for a relation that says the same of both its ends", () => {
    const met = canvasOf({
      nodes: [area, bridge, wharf],
      edges: [edge(1, 2, { type: "COOPERATES_WITH" }), edge(3, 1, { type: "COOPERATES_WITH" })],
    });
    const counts = [
      { relation: "COOPERATES_WITH", direction: "out", type: "Project", count: 2, bothWays: 0 },
      { relation: "COOPERATES_WITH", direction: "in", type: "Project", count: 3, bothWays: 0 },
    ] as const;
    expect(rowsOf([root, `${root}/COOPERATES_WITH>both`], counts, met).map(written)).toEqual([
      "1/1 澄港片区",
      " 1/1 COOPERATES_WITH null 2 of 5",
      "  1/3 临江大桥",
      "  2/3 东岸码头",
      "  3/3 3 more",
    ]);
  });

  it("leaves out what is hidden and still counts it as on the canvas", () => {
    const hidden = hideEntities(canvas, [idOf(3)]);
    expect(rowsOf([root, inside], "none", hidden).map(written)).toEqual([
      "1/1 澄港片区",
      " 1/1 LOCATED_IN in 1 of 2",
      "  1/1 临江大桥",
    ]);
  });

  it("writes so many rows at once and says how many are left", () => {
    const many = Array.from({ length: 130 }, (_none, index) => 10 + index);
    const wide = canvasOf({
      nodes: [area, ...many.map((one) => entity(one))],
      edges: many.map((one) => edge(one, 1)),
    });
    const rows = rowsOf([root, inside], "none", wide);
    expect(rows).toHaveLength(103);
    expect(rows.at(-1)).toMatchObject({ kind: "rows", rest: 30, position: 101, siblings: 101 });
  });

  it("shows the canvas's own relations where the graph's numbers did not come", () => {
    expect(rowsOf([root], "loading").map(written)).toEqual(["1/1 澄港片区", " 1/1 loading"]);
    expect(rowsOf([root], "failed").map(written)).toEqual([
      "1/1 澄港片区",
      " 1/2 LOCATED_IN in 2 of 2",
      " 2/2 failed",
    ]);
  });

  it("asks for the numbers of entities alone, each once", () => {
    const open = new Map([root, inside, toBridge].map((path) => [path, 100]));
    expect(openEntities(open)).toEqual([idOf(1), idOf(2)]);
  });
});

describe("moveInTree", () => {
  const rows = rowsOf([root, inside]);

  it("opens, goes in, goes out and shuts by the arrows left and right", () => {
    expect(moveInTree(rows, toBridge, "ArrowRight")).toEqual({ does: "open", paths: [toBridge] });
    expect(moveInTree(rows, inside, "ArrowRight")).toEqual({ does: "go", to: toBridge });
    expect(moveInTree(rows, toBridge, "ArrowLeft")).toEqual({ does: "go", to: inside });
    expect(moveInTree(rows, inside, "ArrowLeft")).toEqual({ does: "shut", paths: [inside] });
  });

  it("goes by rows and to both ends, and not beyond", () => {
    expect(moveInTree(rows, inside, "ArrowDown")).toEqual({ does: "go", to: toBridge });
    expect(moveInTree(rows, root, "ArrowUp")).toBeNull();
    expect(moveInTree(rows, root, "End")).toEqual({ does: "go", to: rows.at(-1)?.path });
    expect(moveInTree(rows, toBridge, "Home")).toEqual({ does: "go", to: root });
  });

  it("opens all rows of a level by the asterisk", () => {
    expect(moveInTree(rows, toBridge, "*")).toEqual({
      does: "open",
      paths: [toBridge, `${inside}/${idOf(3)}`],
    });
  });

  it("finds the next row by the initials of its name's pinyin", () => {
    const wordsOf = (row: TreeRow) => (row.kind === "entity" ? row.entity.name : "");
    expect(rowNamed(rows, root, "dam", wordsOf)).toBe(`${inside}/${idOf(3)}`);
    expect(rowNamed(rows, root, "l", wordsOf)).toBe(toBridge);
    expect(rowNamed(rows, toBridge, "c", wordsOf)).toBe(root);
    expect(rowNamed(rows, root, "zz", wordsOf)).toBeNull();
  });
});

describe("nameInitials", () => {
  it("gives the letters by which a name is typed", () => {
    expect(nameInitials("罗湖口岸")).toBe("lhka");
    expect(nameInitials("前海“１２３”AI 平台")).toBe("qh123aipt");
    expect(nameInitials("")).toBe("");
  });

  it("takes the name itself as well as its initials", () => {
    expect(startsAs("罗湖口岸", "罗湖")).toBe(true);
    expect(startsAs("罗湖口岸", "LH")).toBe(true);
    expect(startsAs("罗湖口岸", "ka")).toBe(false);
  });
});
