import { describe, expect, it } from "vitest";
import type { ForceRound } from "../../client/graph/layout/force-run.ts";
import { startRounds } from "../../client/graph/layout/force-run.ts";
import { layoutInput } from "../../client/graph/layout/layout-client.ts";
import { canvasOf, pinEntities } from "../../client/state/canvas/producers.ts";
import type { Canvas } from "../../client/state/canvas/types.ts";
import { edge, entity, idOf } from "./graph-builders.ts";

const NODES = 60;
const star = canvasOf({
  nodes: Array.from({ length: NODES }, (_, index) => entity(index + 1)),
  edges: Array.from({ length: NODES - 2 }, (_, index) => edge(index + 2, 1 + (index % 4))),
});

function run(canvas: Canvas): readonly ForceRound[] {
  const next = startRounds(layoutInput(canvas));
  const rounds: ForceRound[] = [];
  while (rounds.length < 1000) {
    const round = next();
    rounds.push(round);
    if (round.rests) break;
  }
  return rounds;
}

describe("the force layout while one looks", () => {
  it("ends by itself, by iterations or at rest, and takes the same way each time", () => {
    const rounds = run(star);
    expect(rounds.length).toBeGreaterThan(3);
    expect(rounds.length).toBeLessThanOrEqual(60);
    expect(rounds.at(-1)?.rests).toBe(true);
    expect(run(star)).toEqual(rounds);
  });

  it("begins where the nodes are and leaves none on another", () => {
    const rounds = run(star);
    const first = new Map(rounds[0]?.places.map(([id, x, y]) => [id, { x, y }]));
    const far = [...star.positions].map(([id, { x, y }]) => {
      const place = first.get(id) ?? { x: Infinity, y: Infinity };
      return Math.hypot(place.x - x, place.y - y);
    });
    const wide = Math.max(...[...star.positions.values()].map(({ x }) => Math.abs(x)));
    expect(far.reduce((sum, each) => sum + each, 0) / far.length).toBeLessThan(wide);
    const places = rounds.at(-1)?.places ?? [];
    for (const [index, [, x, y]] of places.entries()) {
      for (const [, otherX, otherY] of places.slice(index + 1)) {
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(16);
      }
    }
  });

  it("holds what is pinned", () => {
    const id = idOf(7);
    const places = run(pinEntities(star, [id], true)).at(-1)?.places ?? [];
    const [, x, y] = places.find(([other]) => other === id) ?? [];
    const { x: pinnedX, y: pinnedY } = star.positions.get(id) ?? { x: NaN, y: NaN };
    // The forces count in single precision.
    expect(x).toBeCloseTo(pinnedX, 4);
    expect(y).toBeCloseTo(pinnedY, 4);
  });

  it.each([0, 1])("rests at once with %i nodes", (count) => {
    const few = canvasOf({ nodes: [entity(1)].slice(0, count), edges: [] });
    expect(run(few)).toHaveLength(1);
  });

  it("comes to finite places from where all nodes stand on one spot", () => {
    const heap = {
      ...star,
      positions: new Map([...star.positions.keys()].map((id) => [id, { x: 5, y: 5 }])),
    };
    for (const [, x, y] of run(heap).at(-1)?.places ?? []) {
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    }
  });
});
