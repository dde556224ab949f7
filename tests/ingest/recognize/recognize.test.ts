import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNames } from "./find-names.ts";

function namesIn(text: string): string[] {
  return findNames(text).map(({ type, text: name }) => `${type} ${name}`);
}

describe("recognizeMentions", () => {
  it.each([
    ["a port", "推动莲花山口岸通关便利化。", "Port 莲花山口岸"],
    ["a school", "市桥实验小学建成开学。", "Organization 市桥实验小学"],
    ["a hospital by its level alone", "区中医院通过三级甲等评审。", "Organization 区中医院"],
    ["a metro line", "地铁22号线建成通车。", "Route 地铁22号线"],
    ["a park", "大夫山森林公园完成提升。", "Place 大夫山森林公园"],
    ["a plan in title marks", "出台《番禺区数字经济行动方案》。", "Program 番禺区数字经济行动方案"],
    ["a national event", "深入学习贯彻党的二十大精神。", "Event 党的二十大"],
    ["a street", "石碁镇、沙湾街道环境面貌改善。", "District 石碁镇"],
    ["an award", "成功创建全国双拥模范城。", "Award 全国双拥模范城"],
    ["the own district by its short name", "推动番禺实现跨越发展。", "District 番禺"],
  ])("finds %s", (_, text, name) => {
    expect(namesIn(text)).toContain(name);
  });

  it("finds a full division inside a longer name and not a bare one", () => {
    const names = namesIn("番禺区人民医院投入使用，番禺中心医院完成扩建。");
    expect(names).toContain("Organization 番禺区人民医院");
    expect(names).toContain("District 番禺区");
    expect(names).not.toContain("District 番禺");
  });

  it.each([
    ["广州港、兰州大学和苏州河沿岸面貌一新。", ["广州", "兰州", "苏州"]],
    ["推进许昌市域铁路和沙湾区块建设。", ["许昌市", "沙湾区"]],
    ["实施老城区雨污分流改造。", ["老城区"]],
  ])("takes no division out of a longer word: %s", (text, parts) => {
    const divisions = findNames(text).filter(({ type }) => type === "District");
    expect(divisions.map((one) => one.text).filter((name) => parts.includes(name))).toEqual([]);
  });

  it.each([
    ["北京冬奥会圆满举办。", ["Event 北京冬奥会"]],
    ["第133届广交会开幕。", ["Event 第133届广交会"]],
    ["市国资委出台办法。", ["Organization 市国资委"]],
  ])("finds no short form at the end of a full name: %s", (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ["a slogan", "建设更高水平的平安番禺。"],
    ["a brand", "擦亮“番禺制造”品牌。"],
    ["a river", "沿番禺河整治堤岸。"],
    ["the title of a report", "番禺区政府工作报告"],
  ])("takes no division out of %s", (_, text) => {
    expect(namesIn(text).filter((name) => name.startsWith("District"))).toEqual([]);
  });

  it("parts a national meeting from one that is named with it", () => {
    const names = namesIn("深入学习贯彻党的二十大和二十届历次全会精神。");
    expect(names).toContain("Event 党的二十大");
  });

  it.each([
    ["counts", "新建幼儿园12所、公园6个，新增学位3200个。"],
    ["role words", "在市委、市政府和区委的坚强领导下，全区上下团结奋斗。"],
    ["general talk", "坚持稳中求进，着力保障和改善民生。"],
    ["figures", "地区生产总值增长5.2%，一般公共预算收入120亿元。"],
  ])("takes nothing from %s", (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it.each([
    ["组织好第三次全国土壤普查。", "第三次全国土壤普查"],
    ["实施好农村饮水安全提升工程。", "农村饮水安全提升工程"],
    ["推进好老城更新行动。", "老城更新行动"],
    ["建设好清河生态文化园。", "清河生态文化园"],
    ["开展“好邻居”评选活动。", "“好邻居”评选活动"],
  ])("begins no name with the 好 of a verb: %s", (text, name) => {
    expect(findNames(text).map((one) => one.text)).toContain(name);
  });

  it("says where each name stands, by which rule and how surely", () => {
    const text = "推动莲花山口岸扩能改造，地铁22号线建成通车。";
    for (const { start, end, text: name, rule, confidence } of findNames(text)) {
      expect(text.slice(start, end)).toBe(name);
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it("lets names stand apart or one inside the other, never across", () => {
    const piece = fc.constantFrom(
      "推进",
      "番禺区",
      "莲花山",
      "口岸",
      "“",
      "”",
      "、",
      "改造",
      "项目",
      "（",
      "）",
      "医院",
      "《",
      "。",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const names = findNames(pieces.join(""));
        for (const one of names) {
          const across = names.filter(
            (other) => one.start < other.start && other.start < one.end && one.end < other.end,
          );
          expect(across).toEqual([]);
        }
      }),
    );
  });

  it("leaves 地区 to the indicator behind a place", () => {
    const names = findNames("番禺区地区生产总值为2630亿元，同比增长3.4%。").map(({ text }) => text);
    expect(names).toContain("番禺区");
    expect(names).not.toContain("番禺区地区");
  });
});
