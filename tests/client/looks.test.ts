import { describe, expect, it } from "vitest";
import { canvasPicture } from "../../client/picture/canvas-picture.ts";
import { canvasOf, toggleEntities } from "../../client/state/canvas/producers.ts";
import type { Canvas } from "../../client/state/canvas/types.ts";
import { packFilters, unpackFilters } from "../../client/state/filters/pack.ts";
import {
  NO_FILTERS,
  isFiltering,
  showsClass,
  toggleClass,
  visibleOf,
} from "../../client/state/filters/producers.ts";
import { UNMEASURED, paintOf } from "../../client/state/looks/paint.ts";
import { PLAIN_LOOKS, settled } from "../../client/state/looks/types.ts";
import type { ColorBy, Looks } from "../../client/state/looks/types.ts";
import { scaleTint, seriesTint, tintColor } from "../../client/styles/tints.ts";
import { inksOf } from "../../paper/inks.ts";
import { VISIONS, contrast, distance } from "./color-vision.ts";
import { edge, entity, idOf } from "./graph-builders.ts";

const GDP = { indicator: "生产总值", unit: "亿元" };

const canvas = canvasOf({
  nodes: [
    entity(1, { type: "District", name: "澄港区", level: "区县", years: [2021, 2022, 2024] }),
    entity(2, { type: "District", name: "石桥街道", level: "街道镇", years: [2023] }),
    entity(3, { status: "completed", years: [2024] }),
    entity(4, { status: "planned", years: [2023], scope: "澄港区" }),
    entity(5, { scope: "澄港区" }),
  ],
  edges: [edge(2, 1), edge(3, 1), edge(4, 1), edge(5, 2)],
});

function measured(values: ReadonlyMap<string, number>) {
  const of = [...values].map(([id, value]) => ({ entity: id, value, year: null }));
  return { ...UNMEASURED, numbers: [{ ...GDP, values: of }] };
}

function legend(color: ColorBy, known = UNMEASURED, of: Canvas = canvas) {
  const looks: Looks = { ...PLAIN_LOOKS, color, indicator: GDP };
  return paintOf(of, looks, known).groups.map(({ key, count, tint, range }) => ({
    ...{ key, count },
    ...(range ? { range } : {}),
    color: tint?.light ?? null,
  }));
}

describe("what colour tells", () => {
  it("follows the life of a project, with a colour of its own for each step and none for silence", () => {
    expect(legend("status")).toEqual([
      { key: "planned", count: 1, color: scaleTint(0, 4).light },
      { key: "completed", count: 1, color: scaleTint(3, 4).light },
      { key: "none", count: 3, color: null },
    ]);
  });

  it("orders years from the earliest to the latest, by the first or the last that speaks of it", () => {
    expect(legend("year").map(({ key, count }) => [key, count])).toEqual([
      ["2023", 2],
      ["2024", 2],
      ["none", 1],
    ]);
    expect(legend("firstYear").map(({ key, count }) => [key, count])).toEqual([
      ["2021", 1],
      ["2023", 2],
      ["2024", 1],
      ["none", 1],
    ]);
  });

  it("gives each administrative level the same colour in every view", () => {
    expect(legend("level")).toEqual([
      { key: "街道镇", count: 1, color: scaleTint(1, 6).light },
      { key: "区县", count: 1, color: scaleTint(2, 6).light },
      { key: "none", count: 3, color: null },
    ]);
  });

  it("puts an indicator's values on a scale, and those without one beside it", () => {
    const values = new Map([
      [idOf(1), 2630],
      [idOf(2), -4],
      [idOf(3), 12.5],
    ]);
    expect(legend("indicator", measured(values))).toEqual([
      { key: "0", range: [-4, -4], count: 1, color: scaleTint(0, 3).light },
      { key: "1", range: [12.5, 12.5], count: 1, color: scaleTint(1, 3).light },
      { key: "2", range: [2630, 2630], count: 1, color: scaleTint(2, 3).light },
      { key: "none", count: 2, color: null },
    ]);
  });

  it("gathers many values into six steps that leave none out", () => {
    const many = canvasOf({
      nodes: Array.from({ length: 40 }, (_, index) => entity(index + 1)),
      edges: [],
    });
    const values = new Map([...many.entities.keys()].map((id, index) => [id, index ** 3]));
    const steps = legend("indicator", measured(values), many);
    expect(steps).toHaveLength(6);
    expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  });

  it("gives the biggest area the first colour", () => {
    expect(legend("area")).toEqual([{ key: "澄港区", count: 5, color: seriesTint(0).light }]);
  });

  it("draws by type as long as numbers have not come, and for an indicator that nobody named", () => {
    expect(legend("indicator")).toEqual([]);
    expect(settled({ ...PLAIN_LOOKS, color: "indicator", size: "indicator" })).toEqual(PLAIN_LOOKS);
    expect(settled({ ...PLAIN_LOOKS, indicator: GDP })).toEqual(PLAIN_LOOKS);
  });
});

describe("what size tells", () => {
  it("compares areas of discs by an indicator; what is not stated is smaller than the smallest number", () => {
    const looks: Looks = { ...PLAIN_LOOKS, size: "indicator", indicator: GDP };
    const indicator = new Map([
      [idOf(1), 400],
      [idOf(2), 100],
      [idOf(3), -100],
    ]);
    const { sizes } = paintOf(canvas, looks, measured(indicator));
    const radius = (number: number) => sizes.get(idOf(number)) ?? NaN;
    expect(radius(1)).toBeGreaterThan(radius(2));
    expect(radius(2)).toBeGreaterThan(radius(3));
    expect(radius(3)).toBeGreaterThan(radius(5));
  });
});

describe("the switches of a colour's legend", () => {
  it("hide a class by what each entity says, so that it stays hidden when more of it comes", () => {
    const filters = toggleClass(toggleClass(NO_FILTERS, "year", "2023"), "status", "completed");
    expect(showsClass(filters, "year", "2023")).toBe(false);
    expect(showsClass(filters, "firstYear", "2023")).toBe(true);
    const { nodes } = visibleOf(canvas, filters);
    expect([1, 2, 3, 4, 5].filter((number) => nodes.has(idOf(number)))).toEqual([1, 5]);
    expect(isFiltering(filters)).toBe(true);
    expect(unpackFilters(packFilters(filters))).toEqual(filters);
    const back = toggleClass(toggleClass(filters, "year", "2023"), "status", "completed");
    expect(isFiltering(back)).toBe(false);
  });

  it("hide a step of an indicator by hand and show it again", () => {
    const ids = [idOf(1), idOf(3)];
    const hidden = toggleEntities(canvas, ids);
    expect([...hidden.hidden]).toEqual(ids);
    expect(toggleEntities(hidden, ids).hidden.size).toBe(0);
    // One of them is shown: then both are hidden.
    expect(toggleEntities(toggleEntities(canvas, [idOf(1)]), ids).hidden.size).toBe(2);
  });
});

describe("a picture of the colours", () => {
  it("says what they tell, with counts of what is shown", () => {
    const filters = toggleClass(NO_FILTERS, "status", "planned");
    const svg = canvasPicture({
      ...{ canvas, visible: visibleOf(canvas, filters), mode: "dark" },
      paint: paintOf(canvas, { ...PLAIN_LOOKS, color: "status" }, UNMEASURED),
      words: {
        ...{ title: "图", subtitle: "", sources: [], arrow: "箭头", colorTells: "颜色表示：进展" },
        type: (type) => type,
        relation: (relation) => relation,
        rulesTitle: "规则",
        rule: ({ name }) => name,
        group: ({ key }) => `进展 ${key}`,
        edgeTells: "",
        edgeGroup: ({ key }) => key,
        small: (count) => `其他 ${count}`,
      },
    });
    expect(svg).toContain("颜色表示：进展");
    expect(svg).toContain("进展 completed 1");
    expect(svg).toContain("进展 none 3");
    expect(svg).not.toContain("进展 planned");
    expect(svg).toContain(scaleTint(3, 4).dark);
  });
});

describe("the scale", () => {
  const steps = [0, 1, 2, 3, 4, 5].map((step) => scaleTint(step, 6));

  it.each(["light", "dark"] as const)("stands out from ground and pictogram in %s mode", (mode) => {
    const { paper, ground, onType } = inksOf(mode);
    for (const tint of [...steps, null]) {
      for (const other of [paper, ground, onType]) {
        expect(contrast(tintColor(tint, mode), other)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it.each(VISIONS.flatMap((vision) => [[vision, "light"] as const, [vision, "dark"] as const]))(
    "parts its steps from each other and from the unstated under %s in %s mode, and stays in order",
    (vision, mode) => {
      const { paper } = inksOf(mode);
      steps.slice(1).forEach((tint, index) => {
        const before = steps[index];
        if (!before) throw new Error("no step before");
        expect(distance(tint[mode], before[mode], vision)).toBeGreaterThan(0.05);
        expect(contrast(tint[mode], paper)).toBeGreaterThan(contrast(before[mode], paper));
      });
      for (const tint of steps) {
        expect(distance(tint[mode], tintColor(null, mode), vision)).toBeGreaterThan(0.05);
      }
    },
  );
});
