import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../../ingest/clean/clean-text.ts";

function clean(text: string): string {
  return cleanText({ text, declared: {}, notices: [], places: [] }).text;
}

const BODY =
  "过去一年，全县上下同心协力，新建了十二所学校和三座公园。今年，我们还要修好通往各村的道路。";

describe("cleanText on characters", () => {
  it.each([
    [
      "literal line ends",
      "第一项工作已经完成。\\r\\n&nbsp;\\r\\n第二项正在推进。",
      "第一项工作已经完成。\n第二项正在推进。",
    ],
    ["spaces inside words", "推进老 城区改 造工程。", "推进老城区改造工程。"],
    ["spaces around figures", "下降 14.9 %，投资 3 亿元。", "下降14.9%，投资3亿元。"],
    ["spaces between Latin words", "引进 Blue River 公司。", "引进Blue River公司。"],
    ["full-width figures", "增长５．２％，达到１２家。", "增长5.2%，达到12家。"],
    [
      "half-width punctuation",
      "一年来,我们做到:修路,架桥(含便桥);种树!",
      "一年来，我们做到：修路，架桥（含便桥）；种树！",
    ],
    ["figures with separators", "投资1,200万元，比例为3:2。", "投资1,200万元，比例为3:2。"],
    ["question marks for spaces", "县长????某某??各位代表：", "县长某某各位代表："],
    [
      "real questions",
      "路修好了没有？能不能更快?大家都在问。",
      "路修好了没有？能不能更快？大家都在问。",
    ],
    [
      "note marks",
      "推行“一网通办”[1]，落实“双随机”〔12〕监管①，建设园区【3】。",
      "推行“一网通办”，落实“双随机”监管，建设园区。",
    ],
    [
      "numbers of documents",
      "按照云政发〔2023〕12号文件办理。",
      "按照云政发〔2023〕12号文件办理。",
    ],
    ["invisible characters", "\ufeff推进\u200b项目\u00ad建设。", "推进项目建设。"],
  ])("settles %s", (_, raw, expected) => {
    expect(clean(raw)).toBe(expected);
  });
});

/** Cuts a paragraph into lines of `width` characters. */
function wrap(paragraph: string, width: number): string[] {
  return Array.from({ length: Math.ceil(paragraph.length / width) }, (_, index) =>
    paragraph.slice(index * width, (index + 1) * width),
  );
}

describe("cleanText on hard wraps", () => {
  const paragraphs = [
    "一、2022年工作回顾",
    `${BODY}同时，我们坚持问计于民，办好每一件实事，把有限的财力用在最需要的地方，让大家看到实实在在的变化。`.repeat(
      3,
    ),
    "（一）全力以赴抓项目促投资",
    `全年实施重点项目四十个，完成投资九十亿元，其中工业项目占到一半以上，带动就业两千多人，税收稳步增长。${BODY}`.repeat(
      3,
    ),
  ];

  it.each([
    ["line ends", "\n"],
    ["spaces", " "],
  ])("joins lines whose breaks were kept as %s and keeps the paragraphs", (_, separator) => {
    const wrapped = paragraphs.flatMap((paragraph) => wrap(paragraph, 24)).join(separator);
    expect(clean(wrapped).split("\n")).toEqual(paragraphs);
  });

  it("leaves paragraphs of like length alone", () => {
    const lines = Array.from(
      { length: 30 },
      (_, index) => `新建第${index + 10}号村级道路，方便群众出行，受到好评。`,
    );
    expect(clean(lines.join("\n")).split("\n")).toEqual(lines);
  });
});

describe("cleanText on web chrome", () => {
  const page = [
    "购物车",
    "首页",
    "云川县2023年政府工作报告",
    "发布时间：2023-02-01    来源：县政府办    阅读：120",
    "【字号：",
    "大",
    "内容摘要：",
    `${BODY}全县......`,
    "政 府 工 作 报 告",
    "——2023年1月6日在云川县第十八届人民代表大会第二次会议上",
    "云川县县长????",
    "各位代表：",
    `${BODY}搜索某 某 数 据 网`,
    BODY,
    "名词解释",
    "[1]“一网通办”：指政务服务事项在一个网上办理，让群众少跑路。",
    "分享到：",
    "QQ空间",
    "上一篇：",
    "东山县2023年政府工作报告",
    "相关文章",
    "标签云",
    "Copyright 2023 某某网 版权所有",
  ].join("\n");

  it("keeps title, occasion, byline and text, and nothing of the page", () => {
    expect(clean(page).split("\n")).toEqual([
      "云川县2023年政府工作报告",
      "政府工作报告",
      "——2023年1月6日在云川县第十八届人民代表大会第二次会议上",
      "云川县县长",
      "各位代表：",
      BODY,
      BODY,
    ]);
  });

  it("drops a table of contents", () => {
    const headings = ["第一章  打好发展基础", "第一节  主要成就", "第二章  建设产业体系"];
    const text = [
      "云川县第十五个五年规划纲要",
      "目  录",
      ...headings,
      headings[0],
      BODY,
      headings[2],
      BODY,
    ];
    expect(clean(text.join("\n")).split("\n")).toEqual([
      "云川县第十五个五年规划纲要",
      "第一章 打好发展基础",
      BODY,
      "第二章 建设产业体系",
      BODY,
    ]);
  });
});

describe("cleanText", () => {
  const pieces = fc.constantFrom(
    BODY,
    "\n",
    "\\r\\n",
    "&nbsp;",
    "????",
    " ",
    "　",
    "[1]",
    "①",
    "，",
    "。",
    "(",
    ")",
    ":",
    "“",
    "”",
    "５",
    "12",
    "一、2022年工作回顾",
    "（一）抓项目",
    "分享到：",
    "名词解释",
    "目录",
    "各位代表：",
    "增长",
    "GDP",
    "www.example.com",
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""));

  it("is idempotent", () => {
    fc.assert(fc.property(texts, (text) => clean(clean(text)) === clean(text)));
  });

  it("knows where every character came from", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: cleaned, origins } = cleanText({
          text,
          declared: {},
          notices: [],
          places: [],
        });
        expect(origins).toHaveLength(cleaned.length);
        origins.forEach((origin, index) => {
          expect(origin).toBeGreaterThanOrEqual(index === 0 ? 0 : (origins[index - 1] ?? 0));
          const char = cleaned.charAt(index);
          // Chinese characters are never changed, only left out.
          if (/[\u3400-\u9fff]/.test(char)) expect(text.charAt(origin)).toBe(char);
        });
      }),
    );
  });
});
