import { describe, expect, it } from "vitest";
import { canvasPicture } from "../../client/picture/canvas-picture.ts";
import { drawnEdge } from "../../client/sigma/display-reducers.ts";
import { displayOf } from "../../client/sigma/display.ts";
import { canvasOf } from "../../client/state/canvas/producers.ts";
import { readLink, viewLink } from "../../client/state/canvas/view-link.ts";
import { packCanvas, readLooks } from "../../client/state/canvas/view-state.ts";
import { packFilters, unpackFilters } from "../../client/state/filters/pack.ts";
import {
  NO_FILTERS,
  isFiltering,
  showsEdgeClass,
  toggleEdgeClass,
  visibleOf,
} from "../../client/state/filters/producers.ts";
import { edgeClassOf, groupEdges, relationTint } from "../../client/state/looks/edge-groups.ts";
import { UNMEASURED, paintOf } from "../../client/state/looks/paint.ts";
import type { EdgeBy } from "../../client/state/looks/types.ts";
import { PLAIN_LOOKS } from "../../client/state/looks/types.ts";
import { kindTint, scaleTint, tintColor } from "../../client/styles/tints.ts";
import { inksOf } from "../../paper/inks.ts";
import { RELATION_TYPES } from "../../server/contract/vocabulary.ts";
import { VISIONS, contrast, distance } from "./color-vision.ts";
import { edge, entity, idOf } from "./graph-builders.ts";

const inside = edge(2, 1, { years: [2021, 2024], confidence: 0.9 });
const linked = edge(2, 3, { type: "CONNECTS", years: [2022], confidence: 0.7 });
const hosted = edge(1, 4, { type: "HOSTS", years: [], confidence: 0.51 });
const canvas = canvasOf({
  nodes: [entity(1), entity(2), entity(3), entity(4)],
  edges: [inside, linked, hosted],
});

function legend(by: EdgeBy) {
  return groupEdges(canvas, by).groups.map(({ key, count, tint }) => [
    ...[key, count, tint?.light ?? null],
  ]);
}

function paintBy(edgeBy: EdgeBy) {
  return paintOf(canvas, { ...PLAIN_LOOKS, edge: edgeBy }, UNMEASURED);
}

describe("what the colours of lines tell", () => {
  it("orders the latest years, what has none at the end", () => {
    expect(legend("year")).toEqual([
      ["2022", 1, scaleTint(0, 2).light],
      ["2024", 1, scaleTint(1, 2).light],
      ["none", 1, null],
    ]);
  });

  it("has the same steps of confidence in every view", () => {
    expect(legend("confidence")).toEqual([
      ["0", 1, scaleTint(0, 5).light],
      ["70", 1, scaleTint(2, 5).light],
      ["90", 1, scaleTint(4, 5).light],
    ]);
    const at = (confidence: number) => edgeClassOf("confidence", edge(1, 2, { confidence }));
    // 59.6% is written as 60%, and counted with what is written so.
    expect([0, 0.594, 0.596, 0.6, 0.8, 1].map(at)).toEqual(["0", "0", "60", "60", "80", "90"]);
  });

  it("gives each relation a colour of its own, the same in every view", () => {
    expect(legend("relation")).toEqual([
      ["LOCATED_IN", 1, relationTint("LOCATED_IN").light],
      ["CONNECTS", 1, relationTint("CONNECTS").light],
      ["HOSTS", 1, relationTint("HOSTS").light],
    ]);
    expect(new Set(RELATION_TYPES.map((type) => relationTint(type).light)).size).toBe(9);
    expect(legend("none")).toEqual([]);
  });

  it("is drawn on the canvas, faint where something else stands out", () => {
    const draw = (by: EdgeBy, hovered: string | null, of = inside) =>
      drawnEdge(
        {
          ...displayOf(
            canvas,
            visibleOf(canvas, NO_FILTERS),
            { entities: new Set(), edge: null, hovered, path: null },
            "light",
          ),
          paint: paintBy(by),
        },
        { size: 1, edge: of },
        (relation) => relation,
      ).color;
    const { edge: plain, quiet, faintEdge } = inksOf("light");
    expect([draw("none", null), draw("none", idOf(1))]).toEqual([plain, quiet]);
    expect([draw("year", null), draw("year", idOf(1))]).toEqual(
      Array<string>(2).fill(scaleTint(1, 2).light),
    );
    expect(draw("year", idOf(4), linked)).toBe(faintEdge);
  });
});

describe("the switches of the lines' legend", () => {
  it("hide relations of a year or a confidence, and are kept", () => {
    const filters = toggleEdgeClass(
      toggleEdgeClass(NO_FILTERS, "year", "2024"),
      "confidence",
      "70",
    );
    expect([...visibleOf(canvas, filters).edges]).toEqual([hosted.id]);
    expect(visibleOf(canvas, filters).nodes.size).toBe(4);
    expect(isFiltering(filters)).toBe(true);
    expect(showsEdgeClass(filters, "year", "2022")).toBe(true);
    expect(unpackFilters(packFilters(filters))).toEqual(filters);
    expect(unpackFilters(packFilters(NO_FILTERS))).toEqual(NO_FILTERS);
  });

  it("of relations are those that are there anyway", () => {
    const filters = toggleEdgeClass(NO_FILTERS, "relation", "HOSTS");
    expect([...filters.hiddenRelations]).toEqual(["HOSTS"]);
    expect(showsEdgeClass(filters, "relation", "HOSTS")).toBe(false);
  });
});

describe("a kept colour of lines", () => {
  it("goes through a link; what a link does not name is plain", () => {
    const looks = { ...PLAIN_LOOKS, edge: "confidence" as const };
    const url = new URL(viewLink(packCanvas({ ...canvas, looks }, null)), "http://localhost");
    const link = readLink(url.search, url.hash);
    expect(readLooks(link?.state.looks ?? {})).toEqual(looks);
    const older = readLink(`?nodes=${idOf(1)}&looks=status.degree.none`, "");
    expect(readLooks(older?.state.looks ?? {})).toEqual({ ...PLAIN_LOOKS, color: "status" });
    expect(readLooks({ edge: "rainbow" })).toEqual(PLAIN_LOOKS);
  });

  it("is in a picture, with a legend that counts what is shown", () => {
    const svg = canvasPicture({
      ...{ canvas, mode: "dark", paint: paintBy("relation") },
      visible: visibleOf(canvas, toggleEdgeClass(NO_FILTERS, "relation", "HOSTS")),
      words: {
        ...{ title: "图", subtitle: "", sources: [], arrow: "箭头", colorTells: "" },
        edgeTells: "关系颜色表示：关系类型",
        type: (type) => type,
        relation: (relation) => relation,
        rulesTitle: "规则",
        rule: ({ name }) => name,
        group: ({ key }) => key,
        edgeGroup: ({ key }) => `线 ${key}`,
        small: (count) => String(count),
      },
    });
    expect(svg).toContain("关系颜色表示：关系类型");
    expect(svg).toContain("线 CONNECTS 1");
    expect(svg).not.toContain("线 HOSTS");
    // On the canvas and in the legend.
    expect(svg.split(relationTint("CONNECTS").dark).length).toBeGreaterThan(2);
  });
});

describe("the colours of nine kinds", () => {
  const kinds = RELATION_TYPES.map((_type, at) => kindTint(at));

  it.each(["light", "dark"] as const)("stand out from every ground in %s mode", (mode) => {
    const { paper, ground } = inksOf(mode);
    for (const tint of kinds) {
      for (const other of [paper, ground])
        expect(contrast(tint[mode], other)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(VISIONS.flatMap((vision) => [[vision, "light"] as const, [vision, "dark"] as const]))(
    "are apart from each other and from the rest under %s in %s mode",
    (vision, mode) => {
      kinds.forEach((tint, at) => {
        for (const other of [null, ...kinds.slice(at + 1)]) {
          expect(distance(tint[mode], tintColor(other, mode), vision)).toBeGreaterThan(0.045);
        }
      });
    },
  );
});
