import { describe, expect, it } from "vitest";
import { forceLayout } from "../../client/graph/layout/force-layout.ts";
import { layoutInput } from "../../client/graph/layout/layout-client.ts";
import { PLAIN_FORCE } from "../../client/graph/layout/layout-types.ts";
import { syncGraph } from "../../client/graph/sync-graph.ts";
import { neighbourTowards } from "../../client/graph/walk-neighbours.ts";
import {
  addSubgraph,
  canvasOf,
  hideEntities,
  placeEntities,
  removeEntities,
  showHidden,
} from "../../client/state/canvas/producers.ts";
import {
  NO_FILTERS,
  toggleRelation,
  toggleType,
  visibleOf,
} from "../../client/state/filters/producers.ts";
import { record, redo, startHistory, undo } from "../../client/state/history.ts";
import { edge, entity, idOf } from "./graph-builders.ts";
import { moveTo } from "./move-to.ts";

const star = {
  nodes: [entity(1, { type: "Area", name: "澄港片区" }), entity(2), entity(3)],
  edges: [edge(2, 1), edge(3, 1)],
};

describe("canvas producers", () => {
  it("gives the same picture for the same subgraph, in whatever order it comes", () => {
    const turned = { nodes: star.nodes.toReversed(), edges: star.edges.toReversed() };
    expect(forceLayout.layOut(layoutInput(canvasOf(turned)))).toEqual(
      forceLayout.layOut(layoutInput(canvasOf(star))),
    );
  });

  it("gives the same picture for the same forces, and a tighter one for more gravity", () => {
    const chain = Array.from({ length: 12 }, (_none, index) => index + 1);
    const canvas = canvasOf({
      nodes: chain.map((one) => entity(one)),
      edges: chain.slice(1).map((one) => edge(one, one - 1)),
    });
    const widthWith = (gravity: number) => {
      const force = { ...PLAIN_FORCE, gravity };
      const layOut = () => forceLayout.layOut(layoutInput({ ...canvas, force }));
      expect(layOut()).toEqual(layOut());
      const xs = layOut().map(([, x]) => x);
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(widthWith(3)).toBeLessThan(widthWith(0.05));
  });

  it("keeps every known entity where it stands when the canvas grows", () => {
    const before = moveTo(canvasOf(star), idOf(1), { x: 120, y: -40 });
    const more = Array.from({ length: 60 }, (_none, index) => 10 + index);
    const reply = { nodes: more.map((one) => entity(one)), edges: more.map((one) => edge(one, 1)) };
    const after = addSubgraph(before, reply, idOf(1));
    expect(after.entities.size).toBe(63);
    for (const [id, point] of before.positions) expect(after.positions.get(id)).toEqual(point);
  });

  it("changes nothing when the same reply is merged again", () => {
    const canvas = canvasOf(star);
    expect(addSubgraph(canvas, star)).toBe(canvas);
  });

  it("remembers that relations were left out, until the step is undone", () => {
    const canvas = canvasOf(star);
    const cut = addSubgraph(canvas, {
      ...{ nodes: [entity(9)], edges: [edge(9, 1)] },
      edgeLimitHit: true,
    });
    expect([canvas.edgesCut, cut.edgesCut]).toEqual([false, true]);
    expect(addSubgraph(cut, { nodes: [entity(8)], edges: [] }).edgesCut).toBe(true);
  });

  it("puts no new entity on another one", () => {
    const reply = {
      nodes: Array.from({ length: 40 }, (_none, index) => entity(10 + index)),
      edges: Array.from({ length: 40 }, (_none, index) => edge(10 + index, 1)),
    };
    const places = [...addSubgraph(canvasOf(star), reply, idOf(1)).positions.values()];
    const added = places.slice(3);
    const nearest = added.map((one) =>
      Math.min(
        ...places
          .filter((other) => other !== one)
          .map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
      ),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(14);
  });

  it("drops an edge whose end is not on the canvas", () => {
    const reply = { nodes: [entity(4)], edges: [edge(4, 99)] };
    expect(addSubgraph(canvasOf(star), reply).edges.size).toBe(2);
  });

  it("takes an entity's edges off with it", () => {
    const after = removeEntities(canvasOf(star), [idOf(2)]);
    expect([...after.entities.keys()]).toEqual([idOf(1), idOf(3)]);
    expect([...after.edges.keys()]).toEqual([edge(3, 1).id]);
  });

  it("hides without losing", () => {
    const canvas = canvasOf(star);
    const hidden = hideEntities(canvas, [idOf(1)]);
    expect(visibleOf(hidden, NO_FILTERS).nodes.size).toBe(2);
    expect(visibleOf(hidden, NO_FILTERS).edges.size).toBe(0);
    expect(visibleOf(showHidden(hidden), NO_FILTERS).edges.size).toBe(2);
  });

  it("leaves what was moved by hand where it is when a layout comes", () => {
    const moved = moveTo(canvasOf(star), idOf(2), { x: 7, y: 8 });
    const placed = placeEntities(moved, new Map([[idOf(2), { x: 0, y: 0 }]]));
    expect(placed.positions.get(idOf(2))).toEqual({ x: 7, y: 8 });
    const [, x, y] = forceLayout.layOut(layoutInput(moved)).find(([id]) => id === idOf(2)) ?? [];
    expect([x, y]).toEqual([7, 8]);
  });
});

describe("history", () => {
  it("undoes and redoes fifty steps", () => {
    let history = startHistory(0);
    for (let step = 1; step <= 60; step += 1) history = record(history, step);
    for (let step = 0; step < 50; step += 1) history = undo(history);
    expect(history.present).toBe(10);
    for (let step = 0; step < 50; step += 1) history = redo(history);
    expect(history.present).toBe(60);
  });

  it("forgets the future after a new step", () => {
    const history = record(undo(record(startHistory("甲"), "乙")), "丙");
    expect(redo(history)).toBe(history);
  });
});

describe("filters", () => {
  it("hides a type with its edges and shows it again", () => {
    const canvas = canvasOf(star);
    const without = toggleType(NO_FILTERS, "Area");
    expect(visibleOf(canvas, without)).toEqual({
      nodes: new Set([idOf(2), idOf(3)]),
      edges: new Set(),
    });
    expect(visibleOf(canvas, toggleType(without, "Area")).nodes.size).toBe(3);
  });

  it("hides a relation and keeps its entities", () => {
    const visible = visibleOf(canvasOf(star), toggleRelation(NO_FILTERS, "LOCATED_IN"));
    expect([visible.nodes.size, visible.edges.size]).toEqual([3, 0]);
  });
});

describe("syncGraph", () => {
  it("keeps one graph through growing and shrinking, and holds what the canvas holds", () => {
    const graph = syncGraph(null, canvasOf(star));
    const grown = addSubgraph(canvasOf(star), { nodes: [entity(4)], edges: [edge(4, 2)] });
    expect(syncGraph(graph, grown)).toBe(graph);
    expect([graph.order, graph.size]).toEqual([4, 3]);
    expect(syncGraph(graph, removeEntities(grown, [idOf(4)]))).toBe(graph);
    expect([graph.order, graph.size]).toEqual([3, 2]);
  });

  it("builds a new graph where much has gone", () => {
    const nodes = Array.from({ length: 90 }, (_none, index) => entity(index + 1));
    const graph = syncGraph(null, canvasOf({ nodes, edges: [] }));
    expect(syncGraph(graph, canvasOf(star))).not.toBe(graph);
  });
});

describe("neighbourTowards", () => {
  it("walks to the neighbour in the arrow's direction", () => {
    const canvas = [
      [1, 0, 0],
      [2, 100, 10],
      [3, -100, 0],
    ].reduce(
      (now, [number = 0, x = 0, y = 0]) => moveTo(now, idOf(number), { x, y }),
      canvasOf(star),
    );
    expect(neighbourTowards(canvas, idOf(1), "ArrowRight")).toBe(idOf(2));
    expect(neighbourTowards(canvas, idOf(1), "ArrowLeft")).toBe(idOf(3));
    expect(neighbourTowards(canvas, idOf(1), "ArrowUp")).toBeUndefined();
  });
});
