import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findShortestPaths } from "../../server/graph/shortest-paths.ts";

type Edges = readonly (readonly [string, string])[];

function search(edges: Edges, from: string, to: string, limits = { maxLength: 8, limit: 100 }) {
  return findShortestPaths({
    ...{ from, to, ...limits },
    expand: (ids) =>
      Promise.resolve(
        edges
          .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
          .filter(([source]) => ids.includes(source)),
      ),
  });
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
