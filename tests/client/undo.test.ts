/** Undo and redo of whatever a person does to the canvas. */
import { beforeEach, describe, expect, it } from "vitest";
import { forceLayout } from "../../client/graph/layout/force-layout.ts";
import { layoutInput } from "../../client/graph/layout/layout-client.ts";
import { collapseEntity, recordExpansion } from "../../client/state/canvas/expansions.ts";
import { groupEntities, renameGroup, ungroup } from "../../client/state/canvas/groups.ts";
import {
  addSubgraph,
  canvasOf,
  hideEntities,
  hideOthers,
  moveEntities,
  pinEntities,
  placeEntities,
  removeEntities,
  showHidden,
} from "../../client/state/canvas/producers.ts";
import {
  arrangeCanvas,
  changeCanvas,
  currentCanvas,
  redoCanvas,
  showCanvas,
  showSubgraph,
  undoCanvas,
  useCanvasStore,
} from "../../client/state/canvas/store.ts";
import type { Canvas } from "../../client/state/canvas/types.ts";
import { NO_FILTERS, toggleRelation, toggleType } from "../../client/state/filters/producers.ts";
import { changeFilters } from "../../client/state/filters/store.ts";
import { startHistory } from "../../client/state/history.ts";
import { chooseLooks } from "../../client/state/looks/store.ts";
import { edge, entity, idOf } from "./graph-builders.ts";
import { moveTo } from "./move-to.ts";

const start = canvasOf({
  nodes: [entity(1, { type: "Area" }), entity(2), entity(3)],
  edges: [edge(2, 1), edge(3, 1)],
});
const more = { nodes: [entity(4), entity(5)], edges: [edge(4, 1), edge(5, 1)] };
const firstGroup = (canvas: Canvas) => [...canvas.groups.keys()][0] ?? "";

/** One of each thing that can be done, in an order in which each changes something. */
const ACTIONS: Readonly<Record<string, () => void>> = {
  expand: () =>
    changeCanvas((now) =>
      recordExpansion(addSubgraph(now, more, idOf(1)), idOf(1), [idOf(4), idOf(5)]),
    ),
  pin: () => changeCanvas((now) => pinEntities(now, [idOf(2)], true)),
  move: () => changeCanvas((now) => moveTo(now, idOf(1), { x: 120, y: -40 })),
  moveSeveral: () => changeCanvas((now) => moveEntities(now, [idOf(2), idOf(3)], { x: 9, y: 9 })),
  unpin: () => changeCanvas((now) => pinEntities(now, [idOf(1), idOf(2), idOf(3)], false)),
  arrange: () =>
    changeCanvas((now) => {
      const places = forceLayout.layOut(layoutInput(now));
      return placeEntities(now, new Map(places.map(([id, x, y]) => [id, { x: x + 1, y }])));
    }),
  hide: () => changeCanvas((now) => hideEntities(now, [idOf(3)])),
  hideOthers: () => changeCanvas((now) => hideOthers(now, new Set([idOf(1)]))),
  showHidden: () => changeCanvas(showHidden),
  group: () => changeCanvas((now) => groupEntities(now, [idOf(2), idOf(3)], "口岸一带")),
  renameGroup: () => changeCanvas((now) => renameGroup(now, firstGroup(now), "片区")),
  ungroup: () => changeCanvas((now) => ungroup(now, firstGroup(now))),
  filterType: () => changeFilters((filters) => toggleType(filters, "Area")),
  filterRelation: () => changeFilters((filters) => toggleRelation(filters, "LOCATED_IN")),
  clearFilters: () => changeFilters(() => NO_FILTERS),
  color: () => chooseLooks({ color: "community" }),
  size: () => chooseLooks({ size: "pagerank" }),
  plainLooks: () => chooseLooks({ color: "type", size: "degree" }),
  collapse: () => changeCanvas((now) => collapseEntity(now, idOf(1))),
  remove: () => changeCanvas((now) => removeEntities(now, [idOf(3)])),
  replace: () => changeCanvas(() => start),
};

describe("undo", () => {
  beforeEach(() => useCanvasStore.setState({ history: startHistory(start) }));

  it("takes back more than fifty steps of every kind, one by one, and redoes them", () => {
    const states = [currentCanvas()];
    for (let round = 0; round < 3; round += 1) {
      for (const [name, act] of Object.entries(ACTIONS)) {
        act();
        expect(currentCanvas(), name).not.toBe(states.at(-1));
        states.push(currentCanvas());
      }
    }
    expect(states.length).toBeGreaterThan(50);
    for (const state of states.toReversed().slice(1)) {
      undoCanvas();
      expect(currentCanvas()).toBe(state);
    }
    for (const state of states.slice(1)) {
      redoCanvas();
      expect(currentCanvas()).toBe(state);
    }
  });

  it("makes no step of what changes nothing", () => {
    const { past } = useCanvasStore.getState().history;
    changeCanvas((now) => hideEntities(now, []));
    changeCanvas((now) => moveEntities(now, [idOf(9)], { x: 1, y: 1 }));
    changeCanvas(showHidden);
    expect(useCanvasStore.getState().history.past).toBe(past);
  });
});

describe("moving by hand", () => {
  it("moves several as far, pins them, and leaves the others", () => {
    const moved = moveEntities(start, [idOf(1), idOf(2)], { x: 10, y: -5 });
    for (const id of [idOf(1), idOf(2)]) {
      const { x = NaN, y = NaN } = start.positions.get(id) ?? {};
      expect(moved.positions.get(id)).toEqual({ x: x + 10, y: y - 5 });
    }
    expect(moved.positions.get(idOf(3))).toBe(start.positions.get(idOf(3)));
    expect([...moved.pinned].toSorted()).toEqual([idOf(1), idOf(2)]);
  });
});

describe("a layout on its way", () => {
  it("does not scatter the view that has taken the canvas meanwhile", async () => {
    const other = { nodes: [entity(1), entity(7), entity(8)], edges: [edge(7, 1), edge(8, 1)] };
    await showSubgraph(other, () => true);
    const alone = currentCanvas().positions;
    useCanvasStore.setState({ history: startHistory(start) });
    const arranged = arrangeCanvas({ layout: "hierarchy" });
    showCanvas(placeEntities(canvasOf(other), alone), () => true);
    expect(await arranged).toBe(false);
    expect(currentCanvas().positions).toEqual(alone);
    expect(useCanvasStore.getState().arranging).toBe(false);
  });
});
