/** What a briefing says: its sentences, and its files. */
import { describe, expect, it } from "vitest";
import { readDocuments } from "../../ingest/read/read-documents.ts";
import type { Briefing } from "../../server/contract/briefing.ts";
import type { MetricFact, SentenceRef } from "../../server/contract/evidence.ts";
import type { Ledger, PromiseState, Promised, Step } from "../../server/contract/follow.ts";
import { figureLines } from "../../server/graph/briefing/figure-lines.ts";
import { makePart } from "../../server/graph/briefing/make-part.ts";
import { promiseLines } from "../../server/graph/briefing/promise-lines.ts";
import { wordsOf } from "../../server/graph/briefing/words-of.ts";
import { printDocx } from "../../server/print/print-docx.ts";
import { printHtml, printSheet } from "../../server/print/print-html.ts";
import { shareQuotations } from "../../server/print/share-quotations.ts";

const zh = wordsOf("zh");
const en = wordsOf("en");
const id = (letter: string, number: number) => `${letter}${String(number).padStart(20, "0")}`;
const document2023 = {
  id: id("d", 1),
  title: "2023年青禾区报告",
  place: "青禾区",
  year: 2023,
  sample: false,
};
const document2024 = { ...document2023, id: id("d", 2), title: "2024年青禾区报告", year: 2024 };

function step(over: Partial<Step>): Step {
  return {
    ...{ report: document2024.id, sentence: id("s", 2), year: 2023, part: "review" },
    ...{ state: "completed", verb: "建成", name: "青禾大桥", changed: "" },
    ...{ reason: "same-entity", confidence: 1 },
    ...over,
  };
}

function promise(state: PromiseState, steps: readonly Step[] = []): Promised {
  return {
    ...{ kind: "thing", id: `p ${state}`, report: document2023.id, year: 2023, name: "青禾大桥" },
    ...{ entity: id("e", 1), type: "Project", state, carried: false, changed: false },
    ...{ contradicted: false, doubtful: false, areas: [{ id: id("e", 2), name: "北湖片区" }] },
    made: [step({ report: document2023.id, sentence: id("s", 1), part: "plan", state: "planned" })],
    steps: [...steps],
  };
}

function ledgerOf(items: readonly Promised[]): Ledger {
  return {
    ...{ place: "青禾区", placePath: "青禾区", items: [...items], total: items.length },
    ...{ limitHit: false, reports: [document2023, document2024], counts: [], notices: [] },
    ...{ proposals: [], sentences: [] },
  };
}

const textsOf = (lines: readonly { readonly cells: readonly string[] }[]) =>
  lines.map(({ cells }) => cells.join(" "));

describe("the sentences of promises", () => {
  const cases: readonly (readonly [
    PromiseState,
    "promised" | "done" | "underway" | "silent",
    Step | null,
    string,
  ])[] = [
    ["open", "promised", null, "青禾大桥（项目，在北湖片区）：列入2023年的计划。"],
    [
      "completed",
      "done",
      step({}),
      "青禾大桥（项目，在北湖片区）：列入2023年的计划，2024年报告说已完成（“建成”）。",
    ],
    [
      "ongoing",
      "underway",
      step({ state: "ongoing", verb: "推进", name: "青禾桥" }),
      "青禾大桥（项目，在北湖片区）：列入2023年的计划，2024年报告说在推进（“推进”），称“青禾桥”。",
    ],
    [
      "carried",
      "underway",
      step({ part: "plan", state: "planned" }),
      "青禾大桥（项目，在北湖片区）：列入2023年的计划，2024年报告再次列入计划。",
    ],
    [
      "contradicted",
      "underway",
      step({ state: "missed", verb: "滞后" }),
      "青禾大桥（项目，在北湖片区）：列入2023年的计划，2024年报告自述未如期（“滞后”）。",
    ],
    [
      "silent",
      "silent",
      null,
      "青禾大桥（项目，在北湖片区）：列入2023年的计划，此后的报告未见记载。",
    ],
  ];

  it.each(cases)("tell %s in the part %s", (state, part, said, text) => {
    const items = [promise(state, said === null ? [] : [said])];
    const lines = promiseLines(items, ledgerOf(items), zh);
    expect(textsOf(lines[part])).toEqual([text]);
    expect(lines[part][0]?.sentences).toEqual(
      said === null ? [id("s", 1)] : [id("s", 1), id("s", 2)],
    );
  });

  it("tell of another thing of the name as of one that may be another", () => {
    const said = step({ reason: "namesake", confidence: 0.5, verb: "新建" });
    const items = [{ ...promise("mentioned", [said]), doubtful: true }];
    expect(textsOf(promiseLines(items, ledgerOf(items), zh).underway)).toEqual([
      "青禾大桥（项目，在北湖片区）：列入2023年的计划，2024年报告提到同名的，一边是新建、一边是改造已有的，可能是另一处。",
    ]);
  });

  it("set quotation marks within quotation marks single", () => {
    const items = [promise("completed", [step({ name: "“青禾”大桥" })])];
    expect(textsOf(promiseLines(items, ledgerOf(items), zh).done).join("")).toContain(
      "称“‘青禾’大桥”",
    );
  });

  it("never call silence a failure, in either language", () => {
    const items = [promise("silent")];
    for (const words of [zh, en]) {
      const [part] = makePart("silent", promiseLines(items, ledgerOf(items), words).silent, {
        words,
        limit: 9,
      });
      const line = textsOf(part?.lines ?? []).join("");
      expect(line).toMatch(/未见记载|no mention in later reports/);
      expect(line).not.toMatch(/未完成|没有做|没有完成|not done|failed/);
      expect(part?.note).toMatch(/不等于没有做|not the same as not done/);
    }
  });

  it("put a target beside its result, with what kept from judging", () => {
    const target: Promised = {
      ...{ kind: "target", id: "t", report: document2023.id, year: 2023, name: "固定资产投资增长" },
      ...{ value: 8, unit: "%", qualifier: "左右", sentence: id("s", 3), state: "below" },
      ...{ areas: [], carried: false, changed: false, contradicted: false, doubtful: false },
      results: [
        {
          ...{
            report: document2024.id,
            sentence: id("s", 4),
            indicator: "固定资产投资增长",
            value: 6.5,
          },
          ...{ unit: "%", year: 2023, verdict: "below", why: "", confidence: 1 },
        },
      ],
    };
    expect(textsOf(promiseLines([target], ledgerOf([target]), zh).targets)).toEqual([
      "固定资产投资增长：2023年目标 8%左右。2024年报告：固定资产投资增长 6.5%，低于目标。",
    ]);
    const unjudged: Promised = {
      ...target,
      results: target.results.map((one) => ({ ...one, verdict: "unjudged", why: "unit" })),
    };
    expect(textsOf(promiseLines([unjudged], ledgerOf([unjudged]), en).targets)).toEqual([
      "固定资产投资增长: target for 2023 8 % (左右); the report of 2024: 固定资产投资增长 6.5 %, not judged (the units differ).",
    ]);
  });

  it("say how many lines a part does not show", () => {
    const items = [promise("silent"), promise("silent")];
    const lines = promiseLines(items, ledgerOf(items), zh).silent;
    expect(makePart("silent", lines, { words: zh, limit: 1 })).toMatchObject([
      { total: 2, limitHit: true, lines: [{}] },
    ]);
    expect(makePart("done", [], { words: zh, limit: 1 })).toEqual([]);
  });
});

const SENTENCE: SentenceRef = {
  ...{
    id: id("s", 1),
    text: "建成<b>青禾大桥</b>，投资3亿元，增长4%。",
    part: "review",
    year: 2023,
  },
  ...{ section: "一、工作回顾", document: document2023, marks: [] },
  place: { page: 3, sheet: null, row: null },
};

function metric(over: Partial<MetricFact>): MetricFact {
  return {
    ...{ id: id("m", 1), indicator: "一般公共预算收入", value: 26.1, unit: "亿元", change: 5.7 },
    ...{ qualifier: "", year: 2023, kind: "actual" },
    evidence: { sentence: SENTENCE, rule: "level", cue: "", confidence: 1 },
    ...over,
  };
}

describe("the numbers of a briefing", () => {
  it("keep levels and growth apart, mark targets, and tell a number once", () => {
    const figures = figureLines(
      [
        metric({}),
        metric({ id: id("m", 2) }),
        metric({ id: id("m", 3), value: 27, change: null, year: 2024, kind: "target" }),
      ],
      "青禾区",
      zh,
    );
    expect(textsOf(figures.levels)).toEqual([
      "一般公共预算收入 目标 27亿元 2024年",
      "一般公共预算收入 26.1亿元 2023年",
    ]);
    expect(textsOf(figures.growth)).toEqual(["一般公共预算收入 增长 5.7% 2023年"]);
  });

  it("say about how much as the report writes it", () => {
    expect(zh.amount({ qualifier: "超", value: 2500, unit: "亿元" })).toBe("超2,500亿元");
    expect(zh.amount({ qualifier: "以上", value: 5, unit: "%" })).toBe("5%以上");
    expect(zh.growth(-3)).toBe("下降 3%");
  });
});

const node = (number: number, name: string) => ({
  ...{ id: id("e", number), name, type: "Project" as const, aliases: [], scope: "", level: null },
  ...{ mentions: 1, degree: 1, sample: false, documents: [], years: [], status: null },
});

const BRIEFING: Briefing = {
  ...{ kind: "place", of: "青禾区", name: "青禾区", title: "青禾区简报", lead: ["依据一份报告。"] },
  parts: [
    {
      ...{ key: "done", title: "完成", note: "", columns: [], total: 2, limitHit: false },
      lines: [
        { cells: ["青禾大桥（项目）：已完成。"], sentences: [SENTENCE.id] },
        { cells: ["青禾二桥（项目）：已完成。"], sentences: [SENTENCE.id] },
      ],
    },
    {
      ...{
        key: "levels",
        title: "主要数字",
        note: "标“目标”的是计划数",
        total: 1,
        limitHit: false,
      },
      columns: ["指标", "数值", "年份"],
      lines: [{ cells: ["投资", "3亿元", "2023年"], sentences: [SENTENCE.id] }],
    },
  ],
  graph: {
    ...{
      centre: id("e", 1),
      total: 1,
      limitHit: false,
      nodes: [node(1, "青禾区"), node(2, "青禾大桥")],
    },
    edges: [
      {
        ...{ id: `${id("e", 2)}~LOCATED_IN~${id("e", 1)}`, type: "LOCATED_IN", evidence: 1 },
        ...{ source: id("e", 2), target: id("e", 1), documents: [], years: [], confidence: 1 },
      },
    ],
  },
  documents: [document2023],
  sentences: [SENTENCE],
};
const OPTIONS = {
  language: "zh",
  base: "http://localhost:8080",
  today: new Date("2026-03-01"),
} as const;

describe("a briefing's files", () => {
  it("escape what documents write, and lead back to the sentence", () => {
    const html = printHtml(BRIEFING, OPTIONS);
    expect(html).toContain("建成&lt;b&gt;青禾大桥&lt;/b&gt;");
    expect(html).not.toContain("<b>");
    expect(html).not.toContain("<script");
    expect(html).toContain(
      `href="http://localhost:8080/documents/${document2023.id}?sentence=${SENTENCE.id}"`,
    );
    expect(html).toContain("《2023年青禾区报告》 · 一、工作回顾 · 第 3 页 · 2023年");
    expect(html).toContain("@media print");
    expect(printSheet(BRIEFING, { ...OPTIONS, base: "" })).toContain('href="/documents/');
  });

  it("quote a sentence once for the lines that share it", () => {
    const [part] = BRIEFING.parts;
    expect(shareQuotations(part?.lines ?? [], zh).map(({ quoted }) => quoted)).toEqual([
      [],
      [SENTENCE.id],
    ]);
    const [first, second] = shareQuotations(part?.lines ?? [], zh).map(({ text }) => text);
    expect(first).toMatch(/（出处见下条）$/);
    expect(second).not.toContain("出处见下条");
  });

  it("are Word documents that the project itself reads again", async () => {
    const bytes = await printDocx(BRIEFING, OPTIONS);
    const texts: string[] = [];
    for await (const part of readDocuments({ name: "简报.docx", bytes })) {
      texts.push((await part.read()).text);
    }
    const text = texts.join("\n");
    expect(text).toContain("青禾区简报");
    expect(text).toContain("1. 青禾大桥（项目）：已完成。");
    expect(text).toContain("建成<b>青禾大桥</b>，投资3亿元，增长4%。");
    expect(text).toContain("《2023年青禾区报告》 · 一、工作回顾 · 第 3 页 · 2023年");
    expect(text).toContain("句子按固定格式从图中填写");
  });
});
