import { describe, expect, it } from "vitest";
import { addSubgraph, canvasOf } from "../../client/state/canvas/producers.ts";
import { countHere, expandKinds } from "../../client/views/explore/expand-kinds.ts";
import { edge, entity, idOf } from "./graph-builders.ts";

describe("expandKinds", () => {
  const kinds = expandKinds([
    { relation: "COOPERATES_WITH", direction: "out", type: "Organization", count: 3, bothWays: 1 },
    { relation: "LOCATED_IN", direction: "out", type: "District", count: 4, bothWays: 1 },
    { relation: "COOPERATES_WITH", direction: "in", type: "Organization", count: 2, bothWays: 1 },
    { relation: "LOCATED_IN", direction: "in", type: "District", count: 1, bothWays: 1 },
  ]);

  it("lists a relation that reads the same from both ends once, with each neighbour counted once, and any other by direction", () => {
    expect(kinds.map(({ relation, direction, count }) => [relation, direction, count])).toEqual([
      ["COOPERATES_WITH", undefined, 4],
      ["LOCATED_IN", "out", 4],
      ["LOCATED_IN", "in", 1],
    ]);
  });

  it("counts what is on the canvas from both ends too", () => {
    const nodes = [1, 2, 3].map((number) => entity(number, { type: "Organization" }));
    const edges = [
      edge(1, 2, { type: "COOPERATES_WITH" }),
      edge(3, 1, { type: "COOPERATES_WITH" }),
      edge(3, 1, { type: "LOCATED_IN" }),
    ];
    const canvas = addSubgraph(canvasOf({ nodes: [], edges: [] }), { nodes, edges });
    expect(countHere(canvas, idOf(1), kinds[0])).toBe(2);
    // Two entities, one of them related twice.
    expect(countHere(canvas, idOf(1), undefined)).toBe(2);
  });
});
