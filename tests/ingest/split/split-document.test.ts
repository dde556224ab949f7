import { describe, expect, it } from "vitest";
import { cleanText } from "../../../ingest/clean/clean-text.ts";
import type { DeclaredFacts } from "../../../ingest/model/document.ts";
import { type SplitDocument, splitDocument } from "../../../ingest/split/split-document.ts";

function split(lines: readonly string[], declared: DeclaredFacts = {}): SplitDocument {
  return splitDocument(
    cleanText({ text: lines.join("\n"), declared, notices: [], places: [] }),
    declared,
  );
}

const SENTENCE = "全县上下齐心协力，办成了一批群众盼望多年的实事，各项工作都有了新的进步。";
const REPORT = [
  "2024年武功县政府工作报告",
  "各位代表：",
  "现在，我代表武功县人民政府，向大会报告工作，请予审议。",
  "一、2023年工作回顾",
  SENTENCE,
  "（一）农业基础更加稳固",
  SENTENCE,
  "（二）工业投资较快增长。新开工项目二十个。",
  "二、2024年工作安排",
  SENTENCE,
  "（一）抓好粮食生产",
  "1.建设高标准农田。推进三万亩农田改造。",
  "2.加强水利建设。修好五十公里渠道。",
  "三、加强政府自身建设",
  SENTENCE,
];

function table({ sections }: SplitDocument): unknown[] {
  return sections.map(({ path, part, year, title }) => [path, part, year, title]);
}

describe("splitDocument", () => {
  it("finds sections with their path, part and year", () => {
    expect(table(split(REPORT))).toEqual([
      ["", "other", null, ""],
      ["一", "review", 2023, "2023年工作回顾"],
      ["一/(一)", "review", 2023, "农业基础更加稳固"],
      ["一/(二)", "review", 2023, "工业投资较快增长"],
      ["二", "plan", 2024, "2024年工作安排"],
      ["二/(一)", "plan", 2024, "抓好粮食生产"],
      ["二/(一)/1", "plan", 2024, "建设高标准农田"],
      ["二/(一)/2", "plan", 2024, "加强水利建设"],
      ["三", "plan", 2024, "加强政府自身建设"],
    ]);
  });

  it("tells what the document is", () => {
    expect(split(REPORT).info).toMatchObject({
      title: "2024年武功县政府工作报告",
      place: "武功县",
      placePath: "陕西省/咸阳市/武功县",
      year: 2024,
      sample: false,
    });
  });

  it("gives each sentence its section, part and year, and its place in the text", () => {
    const text = cleanText({ text: REPORT.join("\n"), declared: {}, notices: [], places: [] }).text;
    const { sentences, sections } = split(REPORT);
    for (const { text: own, span, section, part, year } of sentences) {
      expect(text.slice(span.start, span.end)).toBe(own);
      expect(sections.find(({ id }) => id === section)).toMatchObject({ part, year });
    }
    const gaps = sentences.map(({ span }, index) =>
      text.slice(index === 0 ? 0 : sentences[index - 1]?.span.end, span.start),
    );
    expect(gaps.join("").trim()).toBe("");
    expect(sentences.map(({ order }) => order)).toEqual(sentences.map((_, index) => index));
  });

  it("has the same ids for the same text", () => {
    expect(split(REPORT)).toEqual(split(REPORT));
  });

  it("separates headings that are glued to the text", () => {
    const { sentences, sections } = split([
      "各位代表：现在，我代表武功县人民政府，向大会作工作报告，请予审议。",
      "一、2023年工作回顾2023年是不平凡的一年。全县建成学校五所，完成道路维修二十条。二、2024年工作安排今年，我们将新建三座水厂。",
    ]);
    expect(sections.map(({ title }) => title)).toEqual(["", "2023年工作回顾", "2024年工作安排"]);
    expect(sentences.map(({ text }) => text)).toContain("2023年是不平凡的一年。");
    expect(sentences.at(-1)).toMatchObject({
      text: "今年，我们将新建三座水厂。",
      part: "plan",
      year: 2024,
    });
  });

  it("takes headings without numbers, and begins the numbering anew under each", () => {
    const { sections } = split([
      "各位代表：",
      "我代表武功县人民政府，向大会报告工作。",
      "2023年工作回顾",
      SENTENCE,
      "一、产业发展",
      SENTENCE,
      "2024年目标任务",
      SENTENCE,
      "一、产业发展",
      SENTENCE,
    ]);
    expect(sections.map(({ path, part }) => [path, part])).toEqual([
      ["", "other"],
      ["2023年工作回顾", "review"],
      ["2023年工作回顾/一", "review"],
      ["2024年目标任务", "plan"],
      ["2024年目标任务/一", "plan"],
    ]);
  });

  it("reads a plan in chapters and sections, its year the first it plans for", () => {
    const plan = split([
      "武功县国民经济和社会发展第十四个五年规划纲要",
      "第一章 发展基础",
      SENTENCE,
      "第一节 “十三五”发展成就",
      SENTENCE,
      "第二章 主要目标",
      "第一节 指导思想",
      SENTENCE,
    ]);
    expect(plan.info).toMatchObject({ year: 2021, place: "武功县" });
    expect(table(plan).slice(1)).toEqual([
      ["第一章", "review", 2020, "发展基础"],
      ["第一章/第一节", "review", 2020, "“十三五”发展成就"],
      ["第二章", "plan", 2021, "主要目标"],
      ["第二章/第一节", "plan", 2021, "指导思想"],
    ]);
  });

  it("leaves the numbered paragraphs of an address together", () => {
    const address = split([
      "行政長官2018年施政報告",
      "主席、各位議員：",
      "1. 香港的經濟保持增長。香港市民的收入也有增加。",
      "2. 香港會繼續建設公共房屋。香港的交通也會改善，香港的未來會更好。",
    ]);
    expect(address.sections).toHaveLength(1);
    expect(address.info).toMatchObject({ place: "香港", placePath: "香港", year: 2018 });
    expect(address.sentences.every(({ part, year }) => part === "other" && year === 2018)).toBe(
      true,
    );
  });
});

describe("splitDocument on place, year and title", () => {
  it.each([
    ["我代表广东省深圳市罗湖区人民政府，向大会报告工作。", "罗湖区", "广东省/深圳市/罗湖区"],
    ["我代表南京市鼓楼区人民政府，向大会报告工作。", "鼓楼区", "江苏省/南京市/鼓楼区"],
    ["我代表上海市人民政府，向大会报告工作。", "上海市", "上海市"],
    [
      "我代表延边朝鲜族自治州人民政府，向大会报告工作。",
      "延边朝鲜族自治州",
      "吉林省/延边朝鲜族自治州",
    ],
    ["我代表云川县人民政府，向大会报告工作。", "云川县", "云川县"],
    ["我代表青云县人民政府，向大会报告工作。", "青云县", "青云县"],
    ["我代表县人民政府，向大会报告工作。", null, ""],
  ])("reads the place of %s", (sentence, place, placePath) => {
    expect(split(["各位代表：", sentence, SENTENCE]).info).toMatchObject({ place, placePath });
  });

  it("makes the title of a report that has none", () => {
    const { info } = split(REPORT.slice(1));
    expect(info).toMatchObject({ title: "2024年武功县政府工作报告", year: 2024 });
  });

  it("joins a title that was set over several lines", () => {
    const { info } = split(["国务院关于同意设立某某新城的", "批 复", "国函〔2019〕7号", SENTENCE]);
    expect(info).toMatchObject({
      title: "国务院关于同意设立某某新城的批复",
      year: 2019,
      place: null,
    });
  });

  it("believes what the file declares", () => {
    const declared = { title: "某某报告", place: "云江市/云川县", year: 2030, sample: true };
    expect(split(REPORT, declared).info).toMatchObject({
      title: "某某报告",
      place: "云川县",
      placePath: "云江市/云川县",
      year: 2030,
      sample: true,
    });
  });

  it("tells by its year whether a heading looks back or ahead, and completes a bare title", () => {
    const report = split([
      "首页 > 政务公开 > 政府工作报告",
      "政府工作报告",
      "（2024年1月15日在瑞安市第十七届人民代表大会第三次会议上）",
      "各位代表：",
      "我代表市人民政府，向大会报告工作。",
      "一、2023年主要工作",
      SENTENCE,
      "二、2024年主要工作",
      SENTENCE,
    ]);
    expect(report.info).toMatchObject({ title: "2024年瑞安市政府工作报告", place: "瑞安市" });
    expect(table(report).slice(1)).toEqual([
      ["一", "review", 2023, "2023年主要工作"],
      ["二", "plan", 2024, "2024年主要工作"],
    ]);
  });

  it("reads years in Chinese digits", () => {
    const { info } = split([
      "武功县政府工作报告",
      "（二〇二二年一月六日）",
      "各位代表：",
      SENTENCE,
    ]);
    expect(info.year).toBe(2022);
  });
});
