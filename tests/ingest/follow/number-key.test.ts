/** When two numbers measure the same, and when they can both be true. */
import { describe, expect, it } from "vitest";
import { indicatorKey, seriesNumbersOf } from "../../../ingest/follow/number-key.ts";
import { numbersAgree } from "../../../ingest/follow/numbers-agree.ts";

const PLACE = "云汀市";

function stated(indicator: string, value: number, unit: string, change: number | null = null) {
  return { indicator, value, unit, change };
}

describe("indicatorKey", () => {
  it.each([
    ["全市地区生产总值", "地区生产总值"],
    ["云汀市生产总值", "地区生产总值"],
    ["完成固定资产投资", "固定资产投资"],
    ["规模以上工业增加值", "规上工业增加值"],
    ["一般公共预算收入突破", "一般公共预算收入"],
    ["“四上”企业", "四上企业"],
  ])("%s is %s", (one, other) => {
    expect(indicatorKey(stated(one, 1, "亿元"), PLACE)).toBe(
      indicatorKey(stated(other, 1, "亿元"), PLACE),
    );
  });

  it.each([
    ["新增就业", "就业"],
    ["累计就业", "就业"],
    ["上市企业", "新增上市企业"],
    ["全省用电量", "用电量"],
  ])("%s is not %s", (one, other) => {
    expect(indicatorKey(stated(one, 1, "万人"), PLACE)).not.toBe(
      indicatorKey(stated(other, 1, "万人"), PLACE),
    );
  });

  it("leaves growth out of the name of a rate only", () => {
    const key = indicatorKey(stated("财政收入", 40, "亿元"), PLACE);
    expect(indicatorKey(stated("财政收入增长", 5, "%"), PLACE)).toBe(key);
    expect(indicatorKey(stated("财政收入下降", 5, "%"), PLACE)).toBe(key);
    expect(indicatorKey(stated("财政收入增加", 5, "亿元"), PLACE)).not.toBe(key);
  });
});

describe("seriesNumbersOf", () => {
  it("tells money in yuan whatever the unit, and growth by itself", () => {
    expect(seriesNumbersOf(stated("产值", 12, "亿元", -3.4), "")).toEqual([
      { sense: "level", value: 1_200_000_000, unit: "元" },
      { sense: "growth", value: -3.4, unit: "%" },
    ]);
    expect(seriesNumbersOf(stated("产值", 120_000, "万元"), "")[0]?.value).toBe(1_200_000_000);
    expect(seriesNumbersOf(stated("产值", 0.12, "万亿元"), "")[0]?.value).toBe(120_000_000_000);
  });

  it("puts a fall below zero and keeps what is counted", () => {
    expect(seriesNumbersOf(stated("单位能耗下降", 3, "%"), "")).toEqual([
      { sense: "growth", value: -3, unit: "%" },
    ]);
    expect(seriesNumbersOf(stated("城镇化率", 66.2, "%"), "")[0]?.sense).toBe("level");
    expect(seriesNumbersOf(stated("培训", 1.2, "万人"), "")[0]).toEqual({
      ...{ sense: "level", value: 12_000, unit: "人" },
    });
  });

  it("tells a total over the years from the number of a year", () => {
    const text = "新建口袋公园12座，累计建成86座。";
    expect(seriesNumbersOf(stated("口袋公园", 12, "座"), text)[0]?.sense).toBe("level");
    expect(seriesNumbersOf(stated("口袋公园", 86, "座"), text)[0]?.sense).toBe("total");
  });
});

describe("numbersAgree", () => {
  const yi = (value: number, qualifier = "") => ({ base: value * 1e8, value, qualifier });

  it.each([
    [yi(2630.2), yi(2630)],
    [yi(412.6), yi(413)],
    [yi(2600, "超"), yi(2630.2)],
    [yi(1000, "近"), yi(986)],
    [yi(500, "约"), yi(490)],
  ])("%o leaves room for %o", (one, other) => {
    expect(numbersAgree(one, other)).toBe(true);
    expect(numbersAgree(other, one)).toBe(true);
  });

  it.each([
    [yi(2630.2), yi(2631)],
    [yi(2600, "超"), yi(2590)],
    [yi(100, "超"), yi(260)],
    [yi(1000, "近"), yi(1020)],
  ])("%o contradicts %o", (one, other) => {
    expect(numbersAgree(one, other)).toBe(false);
  });
});
