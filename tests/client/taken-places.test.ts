import { describe, expect, it } from "vitest";
import { TakenPlaces, movedAside, movedUp } from "../../paper/taken-places.ts";

const box = (left: number, top: number, key?: string) => ({
  ...{ left, right: left + 40, top, bottom: top + 14 },
  ...(key === undefined ? {} : { key }),
});

describe("TakenPlaces", () => {
  it("knows what lies where, also across rows and above the edge of the screen", () => {
    const taken = new TakenPlaces();
    taken.add(box(0, 25));
    taken.add({ left: 200, right: 260, top: -300, bottom: 300 });
    expect(taken.isFree(box(10, 36))).toBe(false);
    expect(taken.isFree(box(10, 39))).toBe(true);
    expect(taken.isFree(box(41, 25))).toBe(true);
    expect(taken.isFree(box(230, -290))).toBe(false);
    expect(taken.isFree(box(230, 290))).toBe(false);
    expect(taken.isFree(box(230, 301))).toBe(true);
  });

  it("lets a node's own label cover its disc, and no other", () => {
    const taken = new TakenPlaces();
    taken.add(box(0, 0, "a"));
    expect(taken.isFree(box(0, 0), "a")).toBe(true);
    expect(taken.isFree(box(0, 0), "b")).toBe(false);
    expect(taken.isFree(box(0, 0))).toBe(false);
  });

  it("gives the same answers as looking at every box", () => {
    const taken = new TakenPlaces();
    const kept: ReturnType<typeof box>[] = [];
    for (let step = 0; step < 600; step += 1) {
      const next = box((step * 137) % 900, (step * 61) % 500);
      const free = kept.every(
        (one) =>
          one.left >= next.right ||
          next.left >= one.right ||
          one.top >= next.bottom ||
          next.top >= one.bottom,
      );
      expect(taken.isFree(next)).toBe(free);
      if (!free) continue;
      kept.push(next);
      taken.add(next);
    }
    expect(kept.length).toBeGreaterThan(100);
  });

  it("has no room beyond the picture", () => {
    const taken = new TakenPlaces([], { width: 300, height: 200 });
    expect(taken.isFree(box(100, 100))).toBe(true);
    expect(taken.isFree(box(-1, 100))).toBe(false);
    expect(taken.isFree(box(270, 100))).toBe(false);
    expect(taken.isFree(box(100, 190))).toBe(false);
  });
});

describe("at the edge of the picture", () => {
  const frame = { width: 300, height: 200 };

  it("brings a name into it sideways, and up where it hangs below", () => {
    const aside = movedAside(box(280, 190), { x: 295, y: 180 }, frame);
    expect(aside).toMatchObject({ left: 258, right: 298, top: 190, bottom: 204 });
    expect(aside && movedUp(aside, frame)).toMatchObject({ left: 258, top: 184, bottom: 198 });
    expect(movedAside(box(-18, 50), { x: 2, y: 40 }, frame)).toMatchObject({ left: 2, top: 50 });
    expect(movedAside(box(100, 50), { x: 120, y: 40 }, frame)).toEqual(box(100, 50));
    expect(movedUp(box(100, 50), frame)).toEqual(box(100, 50));
  });

  it("leaves out the name of what is not in it", () => {
    expect(movedAside(box(290, 50), { x: 310, y: 40 }, frame)).toBeUndefined();
  });
});
