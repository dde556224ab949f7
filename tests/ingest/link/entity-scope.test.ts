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

  it.each([
    ["云汀市", "澜浦区", "澜浦区", ""],
    ["望岭区", "澜浦区", "澜浦区", ""],
    ["望汀街道", "澜浦区", "澜浦区", "澜浦区"],
    ["云汀市", "番禺区", "广东省/广州市/番禺区", "广东省"],
    ["望岭区", "番禺区", "广东省/广州市/番禺区", "广东省/广州市"],
    ["望汀街道", "番禺区", "广东省/广州市/番禺区", "广东省/广州市/番禺区"],
  ])(
    "puts %s, named by a report of %s, only into what can hold it",
    (name, place, placePath, scope) => {
      expect(districtScope(name, { ...INFO, place, placePath }).scope).toBe(scope);
    },
  );
});
