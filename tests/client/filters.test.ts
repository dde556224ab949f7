import { describe, expect, it } from "vitest";
import { addedBy, collapseEntity, recordExpansion } from "../../client/state/canvas/expansions.ts";
import {
  foldGroups,
  foldVisible,
  groupEntities,
  renameGroup,
  unfoldEdge,
  ungroup,
} from "../../client/state/canvas/groups.ts";
import {
  canvasOf,
  hideEntities,
  pinEntities,
  removeEntities,
} from "../../client/state/canvas/producers.ts";
import { histogramOf } from "../../client/state/filters/histogram.ts";
import { packFilters, unpackFilters } from "../../client/state/filters/pack.ts";
import {
  NO_FILTERS,
  isFiltering,
  toggleStatus,
  visibleOf,
} from "../../client/state/filters/producers.ts";
import type { Filters } from "../../client/state/filters/types.ts";
import { edge, entity, idOf } from "./graph-builders.ts";
import { moveTo } from "./move-to.ts";

const REPORT_A = "d0000000000000000000a";
const REPORT_B = "d0000000000000000000b";

const canvas = canvasOf({
  nodes: [
    entity(1, {
      type: "Area",
      degree: 9,
      mentions: 30,
      years: [2023, 2024],
      documents: [REPORT_A, REPORT_B],
    }),
    entity(2, { status: "completed", years: [2023], documents: [REPORT_A], degree: 2 }),
    entity(3, { status: "planned", years: [2024], documents: [REPORT_B], mentions: 5 }),
  ],
  edges: [
    edge(2, 1, { years: [2023], documents: [REPORT_A], confidence: 0.9 }),
    edge(3, 1, { years: [2024], documents: [REPORT_B], confidence: 0.6 }),
  ],
});

/** The numbers of the entities, and of the heads of the edges, that stay. */
function shown(part: Partial<Filters>) {
  const { nodes, edges } = visibleOf(canvas, { ...NO_FILTERS, ...part });
  const numbers = [1, 2, 3];
  return [
    numbers.filter((number) => nodes.has(idOf(number))),
    numbers.filter((number) => edges.has(edge(number, 1).id)),
  ];
}

describe("filters", () => {
  it.each<[string, Partial<Filters>, number[], number[]]>([
    ["nothing", {}, [1, 2, 3], [2, 3]],
    ["years", { years: [2024, 2025] }, [1, 3], [3]],
    ["documents", { documents: new Set([REPORT_A]) }, [1, 2], [2]],
    ["status", { hiddenStatuses: new Set(["planned"] as const) }, [1, 2], [2]],
    ["no status", { hiddenStatuses: new Set(["none"] as const) }, [2, 3], []],
    ["degree", { degree: [2, 9] }, [1, 2], [2]],
    ["mentions", { mentions: [1, 1] }, [2], []],
    ["confidence", { confidence: 0.8 }, [1, 2, 3], [2]],
    [
      "an indicator",
      {
        measure: {
          indicator: "投资",
          unit: "亿元",
          range: [2, 4],
          values: { [idOf(2)]: 3, [idOf(3)]: 9 },
        },
      },
      [2],
      [],
    ],
  ])("by %s hide and never take off", (_name, part, nodes, edges) => {
    expect(shown(part)).toEqual([nodes, edges]);
    expect(canvas.entities.size).toBe(3);
  });

  it("know whether they hide anything", () => {
    expect(isFiltering(NO_FILTERS)).toBe(false);
    const hiding = toggleStatus(NO_FILTERS, "none");
    expect(isFiltering(hiding)).toBe(true);
    expect(isFiltering(toggleStatus(hiding, "none"))).toBe(false);
  });

  it("come back from a link, and what a stranger wrote there is passed over", () => {
    const filters: Filters = {
      ...NO_FILTERS,
      years: [2023, 2024],
      documents: new Set([REPORT_A]),
      confidence: 0.7,
      measure: { indicator: "投资", unit: "亿元", range: [1, 2], values: { [idOf(1)]: 1 } },
    };
    expect(unpackFilters(JSON.parse(JSON.stringify(packFilters(filters))))).toEqual(filters);
    const odd = {
      years: 7,
      degree: ["a", "b"],
      mentions: [1],
      measure: { range: 3 },
      confidence: "x",
    };
    expect(unpackFilters(odd)).toEqual(NO_FILTERS);
  });
});

describe("histogramOf", () => {
  it("gives few values a bar each and many values bars that share them", () => {
    expect(histogramOf([2, 1, 2])).toEqual([
      { from: 1, to: 1, count: 1 },
      { from: 2, to: 2, count: 2 },
    ]);
    const many = histogramOf([...Array.from({ length: 100 }, (_, at) => at), 10_000]);
    expect(many).toHaveLength(24);
    expect(many.reduce((sum, { count }) => sum + count, 0)).toBe(101);
    expect(many.at(-1)?.to).toBe(10_000);
    expect(histogramOf([])).toEqual([]);
  });
});

describe("expansions", () => {
  it("collapse what they added and what was added from there, but not what is pinned", () => {
    const expanded = recordExpansion(recordExpansion(canvas, idOf(1), [idOf(2)]), idOf(2), [
      idOf(3),
    ]);
    expect(addedBy(expanded, idOf(1))).toEqual([idOf(2), idOf(3)]);
    expect([...collapseEntity(expanded, idOf(1)).entities.keys()]).toEqual([idOf(1)]);
    const pinned = pinEntities(expanded, [idOf(3)], true);
    expect([...collapseEntity(pinned, idOf(1)).entities.keys()]).toEqual([idOf(1), idOf(3)]);
    expect(addedBy(collapseEntity(expanded, idOf(1)), idOf(1))).toEqual([]);
  });
});

describe("groups", () => {
  const grouped = groupEntities(canvas, [idOf(2), idOf(3)], "两个工程");
  const [group = ""] = grouped.groups.keys();

  it("draw several entities as one with all their relations, and keep them on the canvas", () => {
    const folded = foldGroups(grouped);
    expect([...folded.entities.keys()].toSorted()).toEqual([idOf(1), group].toSorted());
    expect(folded.entities.get(group)).toMatchObject({
      name: "两个工程（2）",
      years: [2023, 2024],
    });
    const [line] = folded.edges.values();
    expect(line).toMatchObject({ source: group, target: idOf(1), evidence: 2, confidence: 0.9 });
    expect(unfoldEdge(grouped, line?.id ?? "").map(({ source }) => source)).toEqual([
      idOf(2),
      idOf(3),
    ]);
    expect(grouped.entities.size).toBe(3);
    expect(foldGroups(canvas)).toBe(canvas);
  });

  it("are shown as long as one of their members is", () => {
    const hide = (numbers: number[]) => {
      const hidden = hideEntities(grouped, numbers.map(idOf));
      return foldVisible(hidden, visibleOf(hidden, NO_FILTERS)).nodes.has(group);
    };
    expect([hide([]), hide([2]), hide([2, 3])]).toEqual([true, true, false]);
  });

  it("stand for their members in whatever is done to them", () => {
    expect(visibleOf(hideEntities(grouped, [group]), NO_FILTERS).nodes).toEqual(new Set([idOf(1)]));
    expect([...removeEntities(grouped, [group]).entities.keys()]).toEqual([idOf(1)]);
    const moved = moveTo(grouped, group, { x: 500, y: 500 });
    expect(foldGroups(moved).positions.get(group)).toEqual({ x: 500, y: 500 });
    expect([...moved.pinned].toSorted()).toEqual([idOf(2), idOf(3)]);
  });

  it("are renamed, taken apart, and end when fewer than two are left", () => {
    expect(renameGroup(grouped, group, "  ")).toBe(grouped);
    expect(renameGroup(grouped, group, "新名").groups.get(group)?.name).toBe("新名");
    expect(ungroup(grouped, group).groups.size).toBe(0);
    expect(removeEntities(grouped, [idOf(2)]).groups.size).toBe(0);
    expect(groupEntities(canvas, [idOf(2)], "一个")).toBe(canvas);
  });
});
