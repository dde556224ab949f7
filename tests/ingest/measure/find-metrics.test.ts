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
    ["财政收入突破6亿元大关。", ["财政收入 6 亿元"]],
    ["改革创新15项服务措施。", ["改革创新服务措施 15 项"]],
    ["下达3亿元补助资金。", ["下达补助资金 3 亿元"]],
    ["营业收入、税收收入均实现20%以上增长。", ["营业收入、税收收入增长 20 %"]],
    ["年底前实现12个村通水。", ["村通水 12 个"]],
    ["粮食产量连续五年稳定在10亿斤。", ["粮食产量 10 亿斤"]],
    ["发放残疾人两项补贴2000万元。", ["发放残疾人两项补贴 2000 万元"]],
    ["创建省级高水平中等职业学校1所。", ["创建省级高水平中等职业学校 1 所"]],
    ["开展干部带队的精准招商活动30次。", ["开展精准招商活动 30 次"]],
    ["启动总投资5亿元的创业中心建设。", ["创业中心建设总投资 5 亿元"]],
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
    [
      "城乡居民收入分别达到3万元、2万元，增长8%、9%。",
      ["城镇居民收入 3 万元 8", "农村居民收入 2 万元 9"],
    ],
    ["两岸客运量分别达到30万人、20万人。", ["两岸客运量 30 万人", "两岸客运量 20 万人"]],
    [
      "存款余额21亿元、贷款余额15亿元，分别增加2亿元、3亿元。",
      ["存款余额 21 亿元", "贷款余额 15 亿元", "存款余额增加 2 亿元", "贷款余额增加 3 亿元"],
    ],
    [
      "生产总值由2015年的45亿元增加到68亿元，是“十二五”末的1.5倍。",
      ["生产总值 45 亿元", "生产总值 68 亿元", "生产总值 1.5 倍"],
    ],
    ["规上企业由25家发展到48家。", ["规上企业 25 家", "规上企业 48 家"]],
    ["森林覆盖率提高5个百分点，达到38%。", ["森林覆盖率提高 5 个百分点", "森林覆盖率 38 %"]],
    ["建成4个省级、12个市级美丽乡村。", ["建成省级美丽乡村 4 个", "建成市级美丽乡村 12 个"]],
    [
      "33项重点民生项目和10件品质民生项目落地。",
      ["重点民生项目落地 33 项", "品质民生项目落地 10 件"],
    ],
    ["科技支出2亿元，占财政支出比重达8%。", ["科技支出 2 亿元", "科技支出占财政支出比重 8 %"]],
    ["修复12条30公里水毁公路。", ["修复水毁公路 12 条", "修复水毁公路 30 公里"]],
    ["水质指数、PM2.5平均浓度分别下降6%、2%。", ["水质指数下降 6 %", "PM2.5平均浓度下降 2 %"]],
    [
      "对邻省、共建“青禾之路”地区进出口总额分别增长1%、2%。",
      ["对邻省地区进出口总额增长 1 %", "共建“青禾之路”地区进出口总额增长 2 %"],
    ],
    ["市场主体达到1.5万户、增长300户。", ["市场主体 1.5 万户", "市场主体增长 300 户"]],
    ["总投资16亿元的4个项目签约。", ["项目签约总投资 16 亿元", "项目签约 4 个"]],
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
