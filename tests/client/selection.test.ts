import { describe, expect, it } from "vitest";
import { isInside } from "../../client/graph/inside-outline.ts";
import {
  NO_SELECTION,
  chooseAlso,
  chooseEdge,
  chooseEntities,
  chooseOne,
  lastChosen,
  toggleEntity,
} from "../../client/state/selection/producers.ts";

describe("selection", () => {
  it("asks for details of one chosen entity, never while entities are picked", () => {
    expect(chooseOne(NO_SELECTION, "a")).toMatchObject({ entity: "a", entities: new Set("a") });
    expect(toggleEntity(NO_SELECTION, "a")).toMatchObject({ entity: null });
    expect(toggleEntity(chooseOne(NO_SELECTION, "a"), "b").entity).toBeNull();
  });

  it("takes an entity in and out, and walks on from the one chosen last", () => {
    const two = chooseAlso(chooseOne(NO_SELECTION, "a"), ["b"]);
    expect(lastChosen(two)).toBe("b");
    expect([...toggleEntity(two, "b").entities]).toEqual(["a"]);
    expect(lastChosen(chooseAlso(two, ["a"]))).toBe("a");
    expect(lastChosen(NO_SELECTION)).toBeNull();
  });

  it("keeps a traced path through selecting, and an edge lets the entities go", () => {
    const path = { nodes: ["a", "b"], edges: ["a~TARGETS~b"] };
    const traced = { ...NO_SELECTION, path };
    expect(chooseEntities(traced, ["a"]).path).toBe(path);
    expect(chooseEdge(chooseOne(traced, "a"), "a~TARGETS~b")).toEqual({
      entities: new Set(),
      entity: null,
      edge: "a~TARGETS~b",
      path,
    });
  });
});

describe("isInside", () => {
  const bay = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 3 },
    { x: 0, y: 10 },
  ];

  it.each([
    [{ x: 5, y: 1 }, true],
    [{ x: 1, y: 7 }, true],
    [{ x: 5, y: 7 }, false],
    [{ x: 11, y: 5 }, false],
  ])("tells for %o in a bay: %s", (point, inside) => {
    expect(isInside(bay, point)).toBe(inside);
  });

  it("takes nothing in by an outline of one point", () => {
    expect(isInside([{ x: 0, y: 0 }], { x: 0, y: 0 })).toBe(false);
  });
});
