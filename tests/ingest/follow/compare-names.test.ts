/** Names of one thing in two reports, and names that only look alike. */
import { describe, expect, it } from "vitest";
import { compareNames } from "../../../ingest/follow/compare-names.ts";
import { SURE } from "../../../ingest/follow/model.ts";
import { nameParts } from "../../../ingest/follow/name-parts.ts";

const PLACE = "澜浦区";

function compare(a: string, b: string) {
  return compareNames(nameParts(a, PLACE), nameParts(b, PLACE));
}

describe("two names", () => {
  it.each([
    ["澜浦区文化馆项目", "文化馆", "same-place-name"],
    ["“一江两岸”提升行动", "一江两岸提升行动", "same-name"],
    ["80万千瓦龙脊山抽水蓄能电站项目", "龙脊山抽水蓄能电站", "same-name"],
    ["区医院迁建", "区医院新院区", "moved-site"],
    ["新区医院", "区医院新院区", "moved-site"],
    ["富硒产业园", "富硒农业产业园", "inner-words"],
    ["青石镇抽水蓄能电站", "青石抽水蓄能电站", "inner-words"],
    ["望江路改造", "望江路拓宽", "same-work"],
    ["“河湖通办”改革", "河湖通办", "same-coined"],
    ["G327青石至汀南段改扩建工程", "国道G327（汀南至青石段）改建", "same-code"],
    ["商务楼宇更新提升行动", "商办楼宇更新提升行动", "one-character"],
    ["第八届进博会", "第八届中国国际进口博览会", "same-name"],
  ])("%s and %s are one thing: %s", (a, b, reason) => {
    const match = compare(a, b);
    expect(match?.reason).toBe(reason);
    expect(match?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  it.each([
    ["绿色建材产业园", "青石绿色建材产业园"],
    ["仙桥路北延", "仙桥路"],
    ["精密制造产业园二期", "精密制造产业园"],
    ["罗湖口岸", "罗湖口岸升级改造"],
    ["区医院", "区人民医院"],
  ])("%s and %s may be one thing: a person decides", (a, b) => {
    expect(compare(a, b)?.confidence).toBeLessThan(SURE);
  });

  it.each([
    ["精密制造产业园二期", "精密制造产业园三期"],
    ["14号线", "16号线"],
    ["第一小学", "第二小学"],
    ["第二届龙舟赛", "第三届龙舟赛"],
    ["永宁路东延", "永宁路西延"],
    ["招商引资突破年活动", "重点项目建设突破年活动"],
    ["邮轮旅游高质量发展行动", "旅游业高质量发展行动"],
    ["乡村振兴计划", "百千万工程"],
    ["百千万工程", "千万工程"],
    ["望汀片区城市更新项目", "汀南片区城市更新项目"],
    ["赛艇公开赛", "帆船公开赛"],
  ])("%s and %s are two things", (a, b) => {
    expect(compare(a, b)?.confidence ?? 0).toBeLessThan(SURE);
    expect(compare(a, b)?.reason).not.toBe("same-name");
  });

  it("agree whichever comes first", () => {
    for (const [a, b] of [
      ["富硒产业园", "富硒农业产业园"],
      ["区医院迁建", "新区医院"],
    ] as const) {
      expect(compare(a, b)).toEqual(compare(b, a));
    }
  });
});
