import { describe, expect, it } from "vitest";
import { type NamedIdentity, proposePairs } from "../../../ingest/identity/propose-pairs.ts";

const PATH = "广东省/广州市/番禺区";

function propose(...named: readonly Partial<NamedIdentity>[]) {
  const identities = named.map((each, index): NamedIdentity => ({
    ...{ id: `e${index}`, type: "Place", scope: PATH, name: "", aliases: [] },
    ...each,
  }));
  return proposePairs(identities).map(({ rule }) => rule);
}

describe("proposePairs", () => {
  it.each<[string, string, string]>([
    ["name-within-name", "市桥文化公园", "市桥滨水文化公园"],
    ["one-character", "紫泥堂创意园", "紫坭堂创意园"],
  ])("proposes by %s", (rule, name, other) => {
    expect(propose({ name }, { name: other })).toEqual([rule]);
  });

  it("proposes what shares an alias, and one name of a district and its city", () => {
    expect(
      propose(
        { name: "粤剧艺术馆", aliases: ["粤艺馆"] },
        { name: "岭南粤艺馆", aliases: ["粤艺馆"] },
      ),
    ).toEqual(["shared-name"]);
    expect(propose({ name: "莲花山公园" }, { name: "莲花山公园", scope: "广东省/广州市" })).toEqual(
      ["shared-name"],
    );
  });

  it.each<[string, Partial<NamedIdentity>, Partial<NamedIdentity>]>([
    ["two districts", { name: "人民公园" }, { name: "人民公园", scope: "广东省/广州市/海珠区" }],
    [
      "two places that no gazetteer has",
      { name: "澜浦区人民医院", type: "Organization", scope: "澜浦区" },
      { name: "番禺区人民医院", type: "Organization" },
    ],
    ["two types", { name: "奥园广场" }, { name: "奥园广场", type: "Area" }],
    ["two numbers", { name: "滨江一号地块" }, { name: "滨江二号地块" }],
    ["two directions", { name: "市桥东路广场" }, { name: "市桥西路广场" }],
    ["a school and its branch", { name: "华阳学校" }, { name: "华阳学校分校" }],
  ])("does not propose %s", (_, one, other) => {
    expect(propose(one, other)).toEqual([]);
  });
});
