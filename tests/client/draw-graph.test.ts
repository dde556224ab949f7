/** The picture of a graph off the canvas. */
import { describe, expect, it } from "vitest";
import { drawGraph } from "../../paper/draw-graph.ts";
import { textWidth } from "../../paper/svg.ts";

const SIZE = 12;
const RADIUS = 9;
const LABEL = /<text x="([\d.-]+)" y="([\d.-]+)"[^>]*fill="[^"]*">([^<]*)<\/text>/g;

/** Discs so near to each other that some of their names find no room. */
const nodes = Array.from({ length: 60 }, (_none, index) => ({
  ...{ id: `n${index}`, x: (index % 10) * 44, y: Math.floor(index / 10) * 30, radius: RADIUS },
  ...{ color: "#333333", type: "Project" as const, label: `工程第${index}号` },
}));
const edges = nodes.slice(1).map(({ id }) => ({
  ...{ source: "n0", target: id, width: 1, arrow: true, label: "位于" },
}));

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function writtenOn(picture: string, size = SIZE - 1): readonly Extent[] {
  const halo = /<text [^>]*aria-hidden="true"[^>]*>[^<]*<\/text>/g;
  return [...picture.replaceAll(halo, "").matchAll(LABEL)].map(([, x = "", y = "", label = ""]) => {
    const half = textWidth(label, size) / 2;
    return { left: +x - half, right: +x + half, top: +y - SIZE * 0.8, bottom: +y };
  });
}

function overlap(a: Extent, b: Extent): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe("drawGraph", () => {
  const picture = drawGraph({ nodes, edges, mode: "light" }).content;
  const written = writtenOn(picture);

  it("writes some names, and none over another or over a disc", () => {
    const discs = [...picture.matchAll(/<circle cx="([\d.-]+)" cy="([\d.-]+)"/g)].map(
      ([, x = "", y = ""]) => ({
        ...{ left: +x - RADIUS, right: +x + RADIUS, top: +y - RADIUS, bottom: +y + RADIUS },
      }),
    );
    expect(discs).toHaveLength(nodes.length);
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(nodes.length + edges.length);
    written.forEach((label, index) => {
      const others = [...discs, ...written.slice(index + 1)];
      expect(others.filter((other) => overlap(label, other))).toEqual([]);
    });
  });

  it("gives the same picture each time", () => {
    expect(drawGraph({ nodes, edges, mode: "light" }).content).toBe(picture);
  });

  it("writes every name whole within the picture, at its edge too", () => {
    const names = [
      "市域社会治理现代化综合试点平台",
      "前海深港现代服务业合作区",
      "🚢".repeat(12),
      "W".repeat(40),
    ];
    const corners = names.map((label, index) => ({
      ...{ id: label, x: (index % 2) * 900, y: Math.floor(index / 2) * 600, radius: RADIUS },
      ...{ color: "#333333", type: "Project" as const, label },
    }));
    // What takes the places below and above pushes the name aside.
    const crowd = [-24, 24].flatMap((off) =>
      corners.map((node) => ({ ...node, id: `${node.id}${off}`, y: node.y + off, label: "" })),
    );
    for (const at of [corners, [...corners, ...crowd]]) {
      const { content, width, height } = drawGraph({ nodes: at, edges: [], mode: "light" });
      const labels = writtenOn(content, SIZE).filter(({ left, right }) => right > left);
      expect(labels).toHaveLength(names.length);
      const outside = labels.filter(
        ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
      );
      expect(outside).toEqual([]);
    }
  });

  it("draws rings around what stands for several, and around nothing else", () => {
    const [first, second] = nodes;
    if (!first || !second) throw new Error("no nodes");
    const folded = drawGraph({
      nodes: [{ ...first, group: true }, second],
      ...{ edges: [], mode: "light" },
    }).content;
    expect(folded.match(/<circle [^>]*fill="none"/g)).toHaveLength(2);
    expect(picture).not.toMatch(/<circle [^>]*fill="none"/);
  });
});
