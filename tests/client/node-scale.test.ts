import { describe, expect, it } from "vitest";
import { nodeScale } from "../../client/sigma/node-scale.ts";

describe("nodeScale", () => {
  it("leaves nodes as they are where there is room, and never makes them bigger", () => {
    expect([0.5, 1, 40].map(nodeScale)).toEqual([1, 1, 1]);
  });

  it("makes them smaller the more has to fit, down to what can still be pointed at", () => {
    const sizes = [0.4, 0.2, 0.12, 0.01, 0.0001].map(nodeScale);
    expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
    expect(sizes[0]).toBeLessThan(1);
    expect(sizes.at(-1)).toBe(sizes.at(-2));
    expect(sizes.at(-1)).toBeGreaterThan(0.3);
  });

  it("draws before anything has a place", () => {
    expect([NaN, 0, -1, Infinity].map(nodeScale)).toEqual([1, 1, 1, 1]);
  });
});
