import { describe, expect, it } from "vitest";
import { areasOf } from "../../client/graph/areas.ts";
import { layoutInput } from "../../client/graph/layout/layout-client.ts";
import { LAYOUT_IDS } from "../../client/graph/layout/layout-types.ts";
import { loadLayout } from "../../client/graph/layout/layouts.ts";
import { measureGraph } from "../../client/graph/measures/measures.ts";
import { addedBy, collapseEntity } from "../../client/state/canvas/expansions.ts";
import { groupEntities } from "../../client/state/canvas/groups.ts";
import { canvasOf, hideEntities, pinEntities } from "../../client/state/canvas/producers.ts";
import type { Canvas } from "../../client/state/canvas/types.ts";
import { readLink, viewLink } from "../../client/state/canvas/view-link.ts";
import { packCanvas, unpackCanvas } from "../../client/state/canvas/view-state.ts";
import { NO_FILTERS, toggleType } from "../../client/state/filters/producers.ts";
import { PLAIN_LOOKS } from "../../client/state/looks/types.ts";
import { ViewStateSchema } from "../../server/contract/view.ts";
import { edge, entity, idOf } from "./graph-builders.ts";
import { moveTo } from "./move-to.ts";

const harbour = {
  nodes: [
    entity(1, { type: "District", name: "澄港区", level: "区县" }),
    entity(2, { scope: "澄港区", degree: 4 }),
    entity(3, { scope: "澄港区" }),
    entity(4),
    entity(5, { type: "District", name: "望山市", level: "市" }),
    entity(6, { scope: "望山市" }),
  ],
  edges: [edge(2, 1), edge(3, 1), edge(4, 2), edge(6, 5)],
};

function arranged(): Canvas {
  const moved = moveTo(canvasOf(harbour), idOf(2), { x: 120.26, y: -40 });
  const pinned = pinEntities(moved, [idOf(3)], true);
  return {
    ...groupEntities(hideEntities(pinned, [idOf(6)]), [idOf(5), idOf(6)], "望山 ~ 一组&"),
    expansions: new Map([[idOf(1), [idOf(2), idOf(3), idOf(9)]]]),
    filters: toggleType(NO_FILTERS, "Award"),
    looks: {
      ...{ color: "indicator", size: "mentions", edge: "year", ground: "area" },
      indicator: { indicator: "投资~完成额", unit: "亿元" },
      rules: [
        {
          ...{ name: "大 & 新", on: true, color: "rose", bigger: true },
          where: {
            property: "indicator",
            indicator: "投资~额",
            unit: "亿元",
            test: "least",
            value: -2.5,
          },
        },
        {
          ...{ name: "", on: false, color: null, bigger: true },
          where: { property: "name", value: "“<口岸>”" },
        },
      ],
    },
    force: { gravity: 1.05, scaling: 90, strongGravity: true },
    origin: "/queries/area-projects?area=x",
  };
}

const state = packCanvas(arranged(), idOf(2));

describe("a kept view", () => {
  it("fits the contract and opens as it was", () => {
    expect(ViewStateSchema.parse(state)).toEqual(state);
    const { canvas, missing } = unpackCanvas(state, harbour);
    expect(missing).toBe(0);
    expect(packCanvas(canvas, idOf(2))).toEqual(state);
  });

  it("keeps groups, and what expansions added so that it can be collapsed", () => {
    const { canvas } = unpackCanvas(state, harbour);
    expect([...canvas.groups.values()]).toEqual([
      { name: "望山 ~ 一组&", members: [idOf(5), idOf(6)] },
    ]);
    expect(canvas.groups).toEqual(arranged().groups);
    const collapsed = collapseEntity(canvas, idOf(1));
    // Both that were added are pinned.
    expect(addedBy(canvas, idOf(1))).toEqual([]);
    expect(addedBy(pinEntities(canvas, [idOf(3)], false), idOf(1))).toEqual([idOf(3)]);
    expect(collapsed.expansions.size).toBe(0);
  });

  it("opens what was kept before there were groups", () => {
    const older = Object.entries(state).filter(
      ([part]) => !["groups", "expansions"].includes(part),
    );
    const { canvas } = unpackCanvas(ViewStateSchema.parse(Object.fromEntries(older)), harbour);
    expect(canvas.groups.size + canvas.expansions.size).toBe(0);
  });

  it("goes through an address, positions and all, to whole pixels", () => {
    const url = new URL(viewLink(state), "http://localhost");
    const link = readLink(url.search, url.hash);
    expect(link?.placed).toBe(true);
    const whole = state.nodes.map(([id, x, y]) => [id, Math.round(x), Math.round(y)]);
    expect(link?.state).toEqual({ ...state, nodes: whole });
  });

  it("tells how much of a link from another graph is missing, and keeps the rest", () => {
    const { canvas, missing } = unpackCanvas(state, { nodes: [entity(2)], edges: [] });
    expect(missing).toBe(5);
    expect([...canvas.entities.keys()]).toEqual([idOf(2)]);
    expect(canvas.hidden.size).toBe(0);
  });

  it.each([
    ["?nodes=../../etc,<script>", ""],
    ["?nodes=", "#at=1_2"],
    ["", ""],
  ])("finds no view in %s", (search, hash) => {
    expect(readLink(search, hash)).toBeNull();
  });

  it("takes what it can from a garbled link", () => {
    const link = readLink(
      `?nodes=${idOf(1)}&rule=7&rule={"on":true}&rule={&filter={"hiddenTypes":7&looks=x.y.z&pin=9.a&group=0.9~x&group=~&group=0.1~&exp=7_-_a-1&from=//elsewhere`,
      "#at=%%",
    );
    expect(link?.placed).toBe(false);
    const { canvas } = unpackCanvas(link?.state ?? state, harbour);
    expect(canvas.filters).toEqual(NO_FILTERS);
    expect(canvas.looks).toEqual(PLAIN_LOOKS);
    expect(canvas.origin).toBeNull();
    expect(canvas.groups.size + canvas.expansions.size).toBe(0);
  });
});

describe("layouts", () => {
  const many = {
    nodes: [...harbour.nodes, ...Array.from({ length: 60 }, (_none, at) => entity(10 + at))],
    edges: [...harbour.edges, ...Array.from({ length: 50 }, (_none, at) => edge(10 + at, 1))],
  };
  const turned = { nodes: many.nodes.toReversed(), edges: many.edges.toReversed() };

  it.each(LAYOUT_IDS)(
    "%s gives the same picture for the same graph, no node on another",
    async (id) => {
      const centre = idOf(1);
      const { layOut } = await loadLayout(id);
      const places = layOut({ ...layoutInput(canvasOf(many)), centre });
      expect(layOut({ ...layoutInput(canvasOf(turned)), centre })).toEqual(places);
      expect(places).toHaveLength(many.nodes.length);
      const nearest = places.map(([a, x, y]) =>
        Math.min(
          ...places.filter(([b]) => b !== a).map(([, ox, oy]) => Math.hypot(x - ox, y - oy)),
        ),
      );
      expect(Math.min(...nearest)).toBeGreaterThan(16);
    },
  );

  it("sets what belongs to something below it", async () => {
    const { layOut } = await loadLayout("hierarchy");
    const places = new Map(
      layOut(layoutInput(canvasOf(harbour))).map(([id, x, y]) => [id, { x, y }] as const),
    );
    const heightOf = (number: number) => places.get(idOf(number))?.y ?? NaN;
    expect(heightOf(1)).toBeGreaterThan(heightOf(2));
    expect(heightOf(2)).toBeGreaterThan(heightOf(4));
  });

  it("sets the chosen node in the middle and its neighbours nearest", async () => {
    const { layOut } = await loadLayout("radial");
    const places = layOut({ ...layoutInput(canvasOf(harbour)), centre: idOf(2) });
    const reach = new Map(places.map(([id, x, y]) => [id, Math.round(Math.hypot(x, y))] as const));
    expect(reach.get(idOf(2))).toBe(0);
    expect(reach.get(idOf(1))).toBe(reach.get(idOf(4)));
    expect(reach.get(idOf(3))).toBeGreaterThan(reach.get(idOf(1)) ?? 0);
  });

  it("keeps the areas apart", async () => {
    const { layOut } = await loadLayout("area");
    const xs = new Map(layOut(layoutInput(canvasOf(harbour))).map(([id, x, y]) => [id, { x, y }]));
    const boxOf = (numbers: readonly number[]) => {
      const points = numbers.map((number) => xs.get(idOf(number)) ?? { x: NaN, y: NaN });
      return {
        left: Math.min(...points.map(({ x }) => x)),
        right: Math.max(...points.map(({ x }) => x)),
        low: Math.min(...points.map(({ y }) => y)),
        high: Math.max(...points.map(({ y }) => y)),
      };
    };
    const [one, other] = [boxOf([1, 2, 3, 4]), boxOf([5, 6])];
    expect(
      one.right < other.left ||
        other.right < one.left ||
        one.low > other.high ||
        other.low > one.high,
    ).toBe(true);
  });
});

describe("areasOf", () => {
  it("goes by scope, then by what an entity relates to", () => {
    const areas = areasOf(harbour.nodes, harbour.edges);
    expect([1, 2, 4, 5, 6].map((number) => areas.get(idOf(number)))).toEqual([
      ...["澄港区", "澄港区", "澄港区", "望山市", "望山市"],
    ]);
  });

  it("leaves without area what nothing places", () => {
    expect(areasOf([entity(9)], []).get(idOf(9))).toBe("");
  });
});

describe("measures", () => {
  const input = {
    nodes: harbour.nodes.map(({ id }) => id),
    edges: harbour.edges.map(({ source, target }) => [source, target, 1] as const),
  };

  it("finds the communities, the biggest first, the same each time", () => {
    const found = new Map(measureGraph({ measure: "community", ...input }));
    expect(found.get(idOf(5))).toBe(found.get(idOf(6)));
    expect(found.get(idOf(5))).not.toBe(found.get(idOf(1)));
    expect(measureGraph({ measure: "community", ...input })).toEqual([...found]);
  });

  it.each(["pagerank", "betweenness", "closeness"] as const)(
    "ranks the hub first by %s",
    (measure) => {
      const values = new Map(measureGraph({ measure, ...input }));
      const leaf = values.get(idOf(3)) ?? NaN;
      expect(values.get(idOf(1))).toBeGreaterThan(leaf);
    },
  );
});
