import { describe, expect, it } from "vitest";
import { districtScope } from "../../../ingest/link/entity-scope.ts";
import { PANYU } from "../recognize/find-names.ts";

const INFO = { ...PANYU, place: null, placePath: "" };

describe("districtScope", () => {
  it.each([
    ["云汀市", "市"],
    ["澜浦区", "区县"],
    ["澄海县", "区县"],
    ["望汀街道", "街道镇"],
    ["北岭镇", "街道镇"],
    ["柳溪社区", "社区村"],
    ["南岙村", "社区村"],
  ])("tells the level of %s, which no gazetteer has, by its last word", (name, level) => {
    expect(districtScope(name, INFO).level).toBe(level);
  });
});
