import { describe, expect, it } from "vitest";
import { findMetrics } from "../../../ingest/measure/find-metrics.ts";
import { readNumber } from "../../../ingest/measure/read-number.ts";
import type { Part } from "../../../ingest/model/ontology.ts";
import { linkSentence, nameOf } from "../linked-sentence.ts";

function metricsIn(marked: string, part: Part = "review"): readonly string[] {
  return findMetrics(linkSentence(marked, part)).map(
    ({ indicator, value, unit, change }) =>
      `${indicator} ${value} ${unit}${change === null ? "" : ` ${change}`}`,
  );
}

describe("findMetrics", () => {
  it.each([
    ["生产总值312.5亿元、增长4.1%。", ["生产总值 312.5 亿元 4.1"]],
    ["新增规上企业18家。", ["新增规上企业 18 家"]],
    ["组建3支宣讲队。", ["组建宣讲队 3 支"]],
    ["单位能耗下降3.2%。", ["单位能耗下降 3.2 %"]],
    ["新增厂房超20万平方米。", ["新增厂房 20 万平方米"]],
    ["服务旅客近百万人次。", ["服务旅客 100 万人次"]],
    ["民生支出占比超七成。", ["民生支出占比 7 成"]],
    ["培训30多万人。", ["培训 30 万人"]],
  ])("names what a number measures: %s", (text, expected) => {
    expect(metricsIn(text)).toEqual(expected);
  });

  it.each([
    [
      "城镇、农村居民收入分别增长5.1%、7.2%。",
      ["城镇居民收入增长 5.1 %", "农村居民收入增长 7.2 %"],
    ],
    ["新增书店6家、影院2家。", ["新增书店 6 家", "新增影院 2 家"]],
    ["规上企业从41家增至56家。", ["规上企业 41 家", "规上企业 56 家"]],
    ["谋划项目30个，总投资88亿元。", ["谋划项目 30 个", "谋划项目总投资 88 亿元"]],
    [
      "粮油业、纸品和家具业产值分别增长3%、4%。",
      ["粮油业产值增长 3 %", "纸品和家具业产值增长 4 %"],
    ],
    [
      "甲类、乙类分别新增2项和5项，累计分别达到20项和30项。",
      ["甲类新增 2 项", "乙类新增 5 项", "甲类新增 20 项", "乙类新增 30 项"],
    ],
    ["存贷款余额达到90亿元、70亿元。", ["存款余额 90 亿元", "贷款余额 70 亿元"]],
  ])("keeps the numbers of a list apart: %s", (text, expected) => {
    expect(metricsIn(text)).toEqual(expected);
  });

  it.each([
    "2023年3月15日召开会议。",
    "第3次会议召开。",
    "连续七年排名靠前。",
    "落实“稳增长20条”。",
    "出台[Program:青禾人才10条]。",
    "建成5A级景区。",
  ])("takes no date, ordinal or name for a metric: %s", (text) => {
    expect(metricsIn(text)).toEqual([]);
  });

  it("keeps the word for about out of the unit", () => {
    expect(findMetrics(linkSentence("新增厂房超20万平方米。"))).toMatchObject([
      { qualifier: "超", unit: "万平方米" },
    ]);
  });

  it("tells promises from results and whom a number describes", () => {
    const plan = linkSentence("[Organization:云桥医院]新增床位200张。", "plan");
    const [metric] = findMetrics(plan);
    expect(metric).toMatchObject({ kind: "target", year: 2024 });
    expect(metric?.of && nameOf(plan, metric.of)).toBe("云桥医院");
    expect(findMetrics(linkSentence("新增床位200张。"))).toMatchObject([
      { kind: "actual", year: 2023 },
    ]);
  });

  it("reads a long run of numbers in one go", () => {
    const text = "新增床位200张、".repeat(2000);
    expect(findMetrics(linkSentence(text))).toHaveLength(2000);
  });
});

describe("readNumber", () => {
  it.each([
    ["2,630.2", 2630.2],
    ["1 .5", 1.5],
    ["十五", 15],
    ["两", 2],
    ["千", 1000],
    ["三百二十", 320],
    ["很多", null],
  ])("reads %s", (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });
});
