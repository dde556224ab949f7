import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findKShortestPaths } from "../../server/graph/k-shortest-paths.ts";
import type { ExpandLevel } from "../../server/graph/shortest-paths.ts";
import { findShortestPaths } from "../../server/graph/shortest-paths.ts";

type Edges = readonly (readonly [string, string])[];

function expandOver(edges: Edges): ExpandLevel {
  return (ids) =>
    Promise.resolve(
      edges
        .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
        .filter(([source]) => ids.includes(source)),
    );
}

function search(edges: Edges, from: string, to: string, limits = { maxLength: 8, limit: 100 }) {
  return findShortestPaths({ from, to, ...limits, expand: expandOver(edges) });
}

/** Every walk without a repeated node, by its length and then by its nodes. */
function allPaths(edges: Edges, from: string, to: string, maxLength: number): string[] {
  let walks = [[from]];
  const arrived: string[] = [];
  for (let length = 1; length <= maxLength; length += 1) {
    walks = walks.flatMap((walk) => {
      const end = walk.at(-1) ?? "";
      if (end === to) return [];
      const next = edges.flatMap(([a, b]) => (a === end ? [b] : b === end ? [a] : []));
      return [...new Set(next)].filter((id) => !walk.includes(id)).map((id) => [...walk, id]);
    });
    const there = walks.filter((walk) => walk.at(-1) === to);
    arrived.push(...there.map((walk) => walk.join(" ")).sort());
  }
  return arrived;
}

/** Every path of the least length by trying all walks, the slow and plain way. */
function allShortest(edges: Edges, from: string, to: string, maxLength: number): string[] {
  let walks = [[from]];
  for (let length = 1; length <= maxLength; length += 1) {
    walks = walks.flatMap((walk) => {
      const end = walk.at(-1) ?? "";
      const next = edges.flatMap(([a, b]) => (a === end ? [b] : b === end ? [a] : []));
      return [...new Set(next)].filter((id) => !walk.includes(id)).map((id) => [...walk, id]);
    });
    const arrived = walks.filter((walk) => walk.at(-1) === to);
    if (arrived.length > 0) return arrived.map((walk) => walk.join(" ")).sort();
  }
  return [];
}

describe("findShortestPaths", () => {
  it("walks edges either way and gives all paths of the least length", async () => {
    const edges: Edges = [
      ["a", "b"],
      ["c", "b"],
      ["a", "d"],
      ["d", "c"],
      ["a", "x"],
      ["x", "y"],
      ["y", "c"],
    ];
    const { paths } = await search(edges, "a", "c");
    expect(paths).toEqual([
      ["a", "b", "c"],
      ["a", "d", "c"],
    ]);
  });

  it("joins one way to the middle with every way from it", async () => {
    // Both ends of the search meet in "m": what leaves "a" is wider than what leaves "z".
    const edges: Edges = [
      ["a", "m"],
      ["a", "x"],
      ["a", "y"],
      ["m", "p"],
      ["m", "q"],
      ["p", "z"],
      ["q", "z"],
    ];
    const { paths } = await search(edges, "a", "z");
    expect(paths).toEqual([
      ["a", "m", "p", "z"],
      ["a", "m", "q", "z"],
    ]);
  });

  it("says that there are more than it gives", async () => {
    const edges: Edges = ["p", "q", "r"].flatMap((id) => [["a", id] as const, [id, "z"] as const]);
    const { paths, limitHit } = await search(edges, "a", "z", { maxLength: 4, limit: 2 });
    expect([paths.length, limitHit]).toEqual([2, true]);
  });

  it("finds what trying all walks finds, on any small graph", async () => {
    const node = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
    const graphs = fc.array(fc.tuple(node, node), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 6 }), async (edges, maxLength) => {
        const { paths } = await search(edges, "a", "g", { maxLength, limit: 1000 });
        expect(paths.map((path) => path.join(" "))).toEqual(
          allShortest(edges, "a", "g", maxLength),
        );
      }),
    );
  });
});

describe("findKShortestPaths", () => {
  it("finds the first of all paths from short to long, on any small graph", async () => {
    const node = fc.constantFrom("a", "b", "c", "d", "e", "f", "g");
    const graphs = fc.array(fc.tuple(node, node), { maxLength: 14 });
    const number = fc.integer({ min: 1, max: 6 });
    await fc.assert(
      fc.asyncProperty(graphs, number, number, async (edges, maxLength, limit) => {
        const expand = expandOver(edges);
        const found = await findKShortestPaths({ from: "a", to: "g", maxLength, limit, expand });
        const all = allPaths(edges, "a", "g", maxLength);
        expect(found.paths.map((path) => path.join(" "))).toEqual(all.slice(0, limit));
        expect(found.limitHit).toBe(all.length > limit);
      }),
    );
  });

  it("stops where the search becomes too wide, and says so", async () => {
    const crowd: Edges = Array.from({ length: 25_000 }, (_, at) => ["a", `n${at}`] as const);
    const expand: ExpandLevel = (ids) =>
      Promise.resolve(
        ids.flatMap((id) => (id === "a" ? crowd : id === "z" ? [["z", "y"] as const] : [])),
      );
    const found = await findKShortestPaths({ from: "a", to: "z", maxLength: 6, limit: 3, expand });
    expect(found).toEqual({ paths: [], limitHit: true });
  });
});
