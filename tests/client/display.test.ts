import { describe, expect, it } from "vitest";
import { splitMarks } from "../../client/components/split-marks.ts";
import { edgeIndexOf } from "../../client/graph/edge-index.ts";
import { syncGraph } from "../../client/graph/sync-graph.ts";
import { drawnEdge, drawnNode } from "../../client/sigma/display-reducers.ts";
import type { Focus } from "../../client/sigma/display.ts";
import { displayOf } from "../../client/sigma/display.ts";
import { foldGroups, groupEntities } from "../../client/state/canvas/groups.ts";
import { canvasOf } from "../../client/state/canvas/producers.ts";
import { NO_FILTERS, toggleType, visibleOf } from "../../client/state/filters/producers.ts";
import { typeColor } from "../../client/styles/palette.ts";
import { cropLabel } from "../../paper/lettering.ts";
import { ENTITY_TYPES } from "../../server/contract/vocabulary.ts";
import { edge, entity, idOf } from "./graph-builders.ts";

const canvas = canvasOf({
  nodes: [entity(1, { type: "Area" }), entity(2), entity(3)],
  edges: [
    edge(2, 1, { evidence: 2 }),
    edge(2, 1, { type: "TARGETS" }),
    edge(3, 2, { type: "PART_OF" }),
  ],
});
const graph = syncGraph(null, canvas);
const NO_FOCUS: Focus = { entities: new Set(), edge: null, hovered: null, path: null };
const all = visibleOf(canvas, NO_FILTERS);

function drawn(focus: Partial<Focus>) {
  const display = displayOf(canvas, all, { ...NO_FOCUS, ...focus }, "light");
  return {
    node: (number: number) =>
      drawnNode(display, idOf(number), graph.getNodeAttributes(idOf(number))),
    edge: (id: string) => drawnEdge(display, graph.getEdgeAttributes(id), (type) => type),
  };
}

describe("display reducers", () => {
  it("draws every node in its type's colour where nothing is selected", () => {
    const { node } = drawn({});
    expect(node(1)).toMatchObject({
      color: typeColor("Area", "light"),
      faint: false,
      hidden: false,
    });
    expect(node(2).color).toBe(typeColor("Project", "light"));
  });

  it("singles out the selected node with its neighbours and names their edges", () => {
    const view = drawn({ entities: new Set([idOf(1)]) });
    expect(view.node(1)).toMatchObject({ highlighted: true, faint: false });
    expect(view.node(2)).toMatchObject({ faint: false, forceLabel: true });
    expect(view.node(3)).toMatchObject({ faint: true, forceLabel: false });
    expect(view.edge(edge(2, 1).id).label).toBe("LOCATED_IN +1");
    expect(view.edge(edge(3, 2, { type: "PART_OF" }).id).label).toBeNull();
  });

  it("draws parallel edges once, as the one with the most evidence", () => {
    const view = drawn({});
    expect(view.edge(edge(2, 1).id).hidden).toBe(false);
    expect(view.edge(edge(2, 1, { type: "TARGETS" }).id).hidden).toBe(true);
    const bundles = new Set(edgeIndexOf(canvas.edges).bundleOf.values());
    expect([...bundles].map(({ members }) => members.length)).toEqual([2, 1]);
  });

  it("marks a group as one, and always names it", () => {
    const grouped = foldGroups(groupEntities(canvas, [idOf(2), idOf(3)], "工程"));
    const [id = ""] = grouped.groups.keys();
    const visible = visibleOf(grouped, NO_FILTERS);
    const display = displayOf(grouped, visible, NO_FOCUS, "light");
    const one = syncGraph(null, grouped);
    expect(drawnNode(display, id, one.getNodeAttributes(id))).toMatchObject({
      ...{ group: true, forceLabel: true, label: "工程（2）" },
    });
    expect(drawnNode(display, idOf(1), one.getNodeAttributes(idOf(1))).group).toBe(false);
  });

  it("hides what a filter hides", () => {
    const visible = visibleOf(canvas, toggleType(NO_FILTERS, "Area"));
    const display = displayOf(canvas, visible, NO_FOCUS, "dark");
    expect(drawnNode(display, idOf(1), graph.getNodeAttributes(idOf(1))).hidden).toBe(true);
  });

  it("leaves the graph as it was", () => {
    const before = JSON.stringify(graph.export());
    drawn({ entities: new Set([idOf(2)]) }).node(2);
    expect(JSON.stringify(graph.export())).toBe(before);
  });
});

describe("palette", () => {
  const grounds = { light: ["#fffefb", "#f6f4ee"], dark: ["#171f23", "#12191c"] } as const;

  it.each(["light", "dark"] as const)("keeps every type readable as text in %s mode", (mode) => {
    for (const type of ENTITY_TYPES) {
      for (const ground of grounds[mode]) {
        expect(contrast(typeColor(type, mode), ground), `${type} on ${ground}`).toBeGreaterThan(
          4.5,
        );
      }
    }
  });

  it("gives no colour to two types", () => {
    expect(new Set(ENTITY_TYPES.map((type) => typeColor(type, "light"))).size).toBe(
      ENTITY_TYPES.length,
    );
  });
});

describe("labels", () => {
  it("crops long names by characters, not by halves of them", () => {
    expect(cropLabel("澄港口岸")).toBe("澄港口岸");
    expect(cropLabel("澄港新城滨海大道综合管廊二期工程")).toBe("澄港新城滨海大道综合管…");
    expect(cropLabel("𠮷".repeat(13))).toBe(`${"𠮷".repeat(11)}…`);
  });
});

describe("splitMarks", () => {
  const text = "澄港口岸升级改造开工";
  const port = { start: 0, end: 4, entity: idOf(1), type: "Port" as const };
  const project = { start: 0, end: 8, entity: idOf(2), type: "Project" as const };

  it("keeps the sentence whole and lets the inner mark win", () => {
    const pieces = splitMarks(text, [project, port]);
    expect(pieces.map((piece) => [piece.text, piece.mark?.type ?? null])).toEqual([
      ["澄港口岸", "Port"],
      ["升级改造", "Project"],
      ["开工", null],
    ]);
  });

  it("passes over marks that do not fit the sentence", () => {
    expect(splitMarks(text, [{ ...port, end: 40 }])).toEqual([{ text, mark: null }]);
  });
});

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
