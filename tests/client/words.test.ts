import i18next from "i18next";
import { describe, expect, it } from "vitest";
import { endpointUrl } from "../../client/api/call.ts";
import { groupHits } from "../../client/components/group-hits.ts";
import { CLOSED_BOX, questionOf, stepSearchBox } from "../../client/components/search-box-state.ts";
import { remembered } from "../../client/state/console/store.ts";
import { keepComponents } from "../../client/styles/keep-components.ts";
import { addCounted } from "../../client/text/counted.ts";
import { en } from "../../client/text/en.ts";
import { quantityText } from "../../client/text/quantity.ts";
import { zh } from "../../client/text/zh.ts";
import { missingOf, searchFrom, valuesFrom } from "../../client/views/queries/parameter-values.ts";
import { filterRows, sortRows, tableText } from "../../client/views/result/cell-text.ts";
import { ParameterSchema } from "../../server/contract/query.ts";
import { entity } from "./graph-builders.ts";

describe("quantityText", () => {
  it.each([
    [2500, "亿元", "2,500亿元"],
    [30_000, "亿元", "30,000亿元"],
    [523_000, "人", "52.3万人"],
    [123_456_789, "元", "1.23456789亿元"],
    [-50_000, "吨", "-5万吨"],
    [9999, "个", "9,999个"],
    [12_000, "万元", "12,000万元"],
    [6.5, "%", "6.5%"],
  ])("writes %d %s as it is said, with every digit", (value, unit, said) => {
    expect(quantityText(value, unit, "zh-CN")).toBe(said);
  });

  it("leaves numbers whole in English", () => {
    expect(quantityText(523_000, "人", "en")).toBe("523,000人");
  });
});

describe("texts", () => {
  it("say the same things with the same gaps in both languages", () => {
    const chinese = flat(zh);
    const english = flat(en);
    expect([...english.keys()]).toEqual([...chinese.keys()]);
    for (const [key, text] of chinese) {
      expect(english.get(key), key).not.toBe("");
      expect(gaps(english.get(key) ?? ""), key).toEqual(gaps(text));
    }
  });

  it("say one thing of one, and several of several", async () => {
    const texts = i18next.createInstance();
    await texts.init({ lng: "en", resources: { en: { translation: en } } });
    addCounted(texts);
    const say = (count: number) => texts.t("entity.sentences", { count });
    expect([0, 1, 2, 1200].map(say)).toEqual([
      ...["0 sentences", "1 sentence", "2 sentences", "1,200 sentences"],
    ]);
    expect(texts.t("explore.notShown", { total: "1", rest: "0" })).toBe(
      "1 entity in all, 0 not shown",
    );
  });

  it("leave no number before a plural to itself", () => {
    const texts = [...flat(en)];
    const plurals = texts.flatMap(([, text]) =>
      [...text.matchAll(/other: ([a-z]+s)\b/g)].map(([, word]) => word ?? ""),
    );
    const bare = new RegExp(`\\}\\} (more )?(${[...new Set(plurals)].join("|")})\\b`);
    expect(texts.filter(([, text]) => bare.test(text))).toEqual([]);
  });

  it("mix no Chinese into the English", () => {
    const mixed = [...flat(en)].filter(
      ([key, text]) => /[\u4e00-\u9fff]/.test(text) && key !== "app.languageName.zh",
    );
    expect(mixed).toEqual([]);
  });
});

describe("stepSearchBox", () => {
  it("asks for nothing while an input method composes", () => {
    const composing = stepSearchBox(CLOSED_BOX, { kind: "compose" });
    const typed = stepSearchBox(composing, { kind: "type", text: "luo'hu" });
    expect(questionOf(typed)).toBeNull();
    expect(stepSearchBox(typed, { kind: "move", by: 1, options: 5 })).toBe(typed);
    expect(questionOf(stepSearchBox(typed, { kind: "composed", text: "澄港 " }))).toBe("澄港");
  });

  it("walks through the options and round", () => {
    const open = stepSearchBox(CLOSED_BOX, { kind: "type", text: "港" });
    const down = stepSearchBox(open, { kind: "move", by: 1, options: 3 });
    expect(down.active).toBe(0);
    expect(stepSearchBox(down, { kind: "move", by: -1, options: 3 }).active).toBe(2);
    expect(stepSearchBox(open, { kind: "move", by: -1, options: 3 }).active).toBe(2);
  });
});

describe("groupHits", () => {
  it("numbers hits in the order in which the groups show them", () => {
    const hit = (number: number, type: "Port" | "Project") => ({
      entity: entity(number, { type }),
      match: "name" as const,
      matched: "",
    });
    const groups = groupHits([hit(1, "Port"), hit(2, "Project"), hit(3, "Port")]);
    expect(groups.map(({ type, hits }) => [type, hits.map(({ index }) => index)])).toEqual([
      ["Port", [0, 1]],
      ["Project", [2]],
    ]);
  });
});

describe("query parameters", () => {
  const parameters = [
    parameter({ name: "year", type: "year", default: 2024, required: true }),
    parameter({ name: "status", type: "status", default: null }),
    parameter({ name: "open", type: "boolean", default: true }),
  ];

  it("go into the address and come back", () => {
    const values = { year: 2025, status: "completed", open: false };
    const search = searchFrom(parameters, values);
    expect(search.toString()).toBe("year=2025&status=completed&open=false");
    expect(valuesFrom(parameters, search)).toEqual(values);
  });

  it("take their defaults where the address is silent", () => {
    expect(valuesFrom(parameters, new URLSearchParams("year=abc"))).toEqual({
      year: null,
      status: null,
      open: true,
    });
    expect(missingOf(parameters, { year: null })).toEqual([parameters[0]]);
  });
});

describe("result tables", () => {
  const rows = [
    ["澄港片区", 12],
    ["白沙片区", 3],
    [null, 40],
  ];

  it("sort numbers as numbers, leave what is empty for last, and filter by any cell as it is written", () => {
    expect(sortRows(rows, { column: 1, descending: true }).map(([, count]) => count)).toEqual([
      40, 12, 3,
    ]);
    expect(filterRows(rows, "白沙")).toEqual([["白沙片区", 3]]);
    const gaps = [[null], [2], [10]];
    expect(sortRows(gaps, { column: 0, descending: false })).toEqual([[2], [10], [null]]);
    expect(sortRows(gaps, { column: 0, descending: true })).toEqual([[10], [2], [null]]);
    const write = (value: unknown) => (value === "Port" ? "口岸" : String(value));
    expect(filterRows([["Port"], ["Area"]], "口岸", write)).toEqual([["Port"]]);
    expect(tableText(["类型"], [["Port"]], write)).toBe("类型\n口岸");
  });

  it("copy as tab-separated text", () => {
    expect(tableText(["片区", "数"], [["澄港\n片区", 12]])).toBe("片区\t数\n澄港 片区\t12");
  });
});

describe("endpointUrl", () => {
  it("fills the path, joins lists and leaves out what is not given", () => {
    const url = endpointUrl("getNeighbourhood", {
      params: { id: "e1/2" },
      query: { relation: ["TARGETS", "PART_OF"], type: [], direction: undefined, limit: 25 },
    });
    expect(url).toBe("/api/entities/e1%2F2/neighbourhood?relation=TARGETS%2CPART_OF&limit=25");
  });
});

describe("remembered", () => {
  it("keeps each query once, the newest first, fifty at most", () => {
    expect(remembered(["乙", "甲"], "甲")).toEqual(["甲", "乙"]);
    const many = Array.from({ length: 60 }, (_none, index) => `RETURN ${index}`);
    expect(remembered(many, "RETURN 0")).toHaveLength(50);
  });
});

describe("keepComponents", () => {
  it("keeps the rules of the components in use, also within media, and no default variables", () => {
    const css =
      ".ant-btn{color:red}.ant-calendar{color:blue}.css-var-_R_0_.ant-btn{--a:1}" +
      "@media print{.ant-btn-lg{top:0}.ant-tree{top:0}}@keyframes antFade{0%{opacity:0}}";
    expect(keepComponents(css, ["btn"])).toBe(
      ".ant-btn{color:red}@media print{.ant-btn-lg{top:0}}@keyframes antFade{0%{opacity:0}}",
    );
  });
});

function parameter(part: object) {
  return ParameterSchema.parse({
    label: { zh: "参数", en: "Parameter" },
    required: false,
    entityTypes: [],
    ...part,
  });
}

function flat(texts: object, path = ""): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null
      ? [...flat(value, `${path}${key}.`)]
      : [[`${path}${key}`, String(value)] as const],
  );
  return new Map(entries);
}

function gaps(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)(?:, [^}]*)?\}\}/g)].map((match) => match[1] ?? "").toSorted();
}
