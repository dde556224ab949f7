/** Numbers as series over years and places, on both stores. */
import { expect, it } from "vitest";
import { filterNumbers } from "../../server/contract/filter-numbers.ts";
import type { NumberSeries } from "../../server/contract/numbers.ts";
import { exportNumbers } from "../../server/graph/numbers/export-numbers.ts";
import { listIndicators } from "../../server/graph/numbers/list-indicators.ts";
import { getNumbers } from "../../server/graph/numbers/numbers.ts";
import { getLedger } from "../../server/graph/promises/ledger.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { type DocumentSketch, buildBatch } from "../server/fixtures/build-batch.ts";
import { describeStores } from "./describe-stores.ts";

const PATIENT = { timeout: 240_000 };
const NO_FILTER = { of: [], sense: [], kind: [] };
const HARBOUR = { type: "Port", name: "青澜口岸" } as const;

type Stated = NonNullable<DocumentSketch["metrics"]>[number];

/** A report whose sentences are its numbers. */
function report(
  place: string,
  year: number,
  metrics: readonly Stated[],
  title = "",
): DocumentSketch {
  return {
    ...{ title: title || `${year}年${place}情况汇报`, place, placePath: `云汀市/${place}`, year },
    sections: [
      {
        ...{ title: "一、回顾", part: "review", year: year - 1 },
        sentences: metrics.map(
          ([name, value, unit]) => `${place}${year - 1}年${name}${value}${unit}。`,
        ),
      },
    ],
    entities: [{ type: "District", name: place, scope: "云汀市", level: "区县" }, HARBOUR],
    metrics,
  };
}

const QINGLAN_2023 = report("青澜区", 2023, [
  ["地区生产总值", 412.6, "亿元", 0, "actual", "青澜区"],
  ["地区生产总值增长", 5.2, "%", 1, "actual", "青澜区"],
  ["货物吞吐量", 236, "万吨", 2, "actual", "青澜口岸"],
  ["货物吞吐量", 90, "万吨", 3, "actual", "青澜区"],
]);
const QINGLAN_2024 = report("青澜区", 2024, [
  ["全区生产总值", 4_415_000, "万元", 0, "actual", "青澜区"],
  ["地区生产总值", 430, "亿元", 1, "target", "青澜区"],
]);
const MULAN_2024 = report("木兰县", 2024, [["地区生产总值", 88, "亿元", 0, "actual", "木兰县"]]);

async function fill(store: GraphStore, ...sketches: readonly DocumentSketch[]): Promise<void> {
  for (const sketch of sketches) await writeDocument(store, buildBatch(sketch));
}

function told({ of, sense, unit, points }: NumberSeries) {
  return [of.name, sense, unit, points.map(({ year, kind, value }) => [year, kind, value])];
}

describeStores("numbers", (current) => {
  it("are listed by what they measure, with how many there are", PATIENT, async () => {
    await fill(current(), QINGLAN_2023, QINGLAN_2024, MULAN_2024);
    const { items, total } = await listIndicators(current(), { place: [], q: "", limit: 10 });
    expect(total).toBe(2);
    expect(items).toMatchObject([
      { name: "地区生产总值", numbers: 5, places: 2, years: [2022, 2023] },
      { name: "货物吞吐量", numbers: 2, places: 1, years: [2022] },
    ]);
    const found = await listIndicators(current(), { place: [], q: "吞吐", limit: 10 });
    expect(found.items.map(({ name }) => name)).toEqual(["货物吞吐量"]);
    const mulan = await listIndicators(current(), { place: ["云汀市/木兰县"], q: "", limit: 10 });
    expect(mulan.items.map(({ numbers }) => numbers)).toEqual([1]);
  });

  it("are series by thing, sense and unit, in one unit and never added up", PATIENT, async () => {
    await fill(current(), QINGLAN_2023, QINGLAN_2024, MULAN_2024);
    const indicator = await keyOf(current(), "地区生产总值");
    const { items, sentences } = await getNumbers(current(), { indicator: [indicator], place: [] });
    expect(items.map(told)).toEqual([
      [
        ...["青澜区", "level", "元"],
        [
          [2022, "actual", 41_260_000_000],
          [2023, "actual", 44_150_000_000],
          [2023, "target", 43_000_000_000],
        ],
      ],
      ["青澜区", "growth", "%", [[2022, "actual", 5.2]]],
      ["木兰县", "level", "元", [[2023, "actual", 8_800_000_000]]],
    ]);
    const first = items[0]?.points[0]?.sayings[0];
    expect(first).toMatchObject({ value: 412.6, unit: "亿元" });
    expect(sentences.find(({ id }) => id === first?.sentence)?.text).toContain("412.6亿元");
    const things = await getNumbers(current(), {
      ...{ indicator: [await keyOf(current(), "货物吞吐量")], place: [] },
    });
    expect(things.items.map(told)).toEqual([
      ["青澜区", "level", "吨", [[2022, "actual", 900_000]]],
      ["青澜口岸", "level", "吨", [[2022, "actual", 2_360_000]]],
    ]);
  });

  it("are a place's own though its report speaks last of a neighbour", PATIENT, async () => {
    const own = report("青澜区", 2025, [
      ["常住人口", 31, "万人", 0, "actual", "青澜区"],
      ["地区生产总值", 455, "亿元", 1, "actual", "青澜区"],
      ["地区生产总值", 120, "亿元", 2, "actual", "木兰县"],
    ]);
    const neighbour = { type: "District", name: "木兰县", scope: "云汀市", level: "区县" } as const;
    await fill(current(), { ...own, entities: [...(own.entities ?? []), neighbour] });
    const { items } = await getNumbers(current(), { indicator: ["生产总值"], place: [] });
    expect(items.map(({ of }) => [of.name, of.own])).toEqual([
      ["青澜区", true],
      ["木兰县", false],
    ]);
  });

  it("that contradict each other are both there, and said to", PATIENT, async () => {
    const again = report(
      "青澜区",
      2023,
      [["地区生产总值", 409, "亿元", 0, "actual", "青澜区"]],
      "另一份",
    );
    await fill(current(), QINGLAN_2023, again);
    const indicator = await keyOf(current(), "地区生产总值");
    const { items, notices } = await getNumbers(current(), { indicator: [indicator], place: [] });
    const level = items.find(({ sense }) => sense === "level");
    expect(level?.points.map(({ value, differs }) => [value / 1e8, differs])).toEqual([
      [409, true],
      [412.6, true],
    ]);
    expect(notices).toMatchObject([
      { kind: "numbers-differ", place: "青澜区", years: [2022], values: ["409亿元", "412.6亿元"] },
      { kind: "several-a-year", years: [2023] },
    ]);
  });

  it("of a report that came in twice count once, and missing years are said", PATIENT, async () => {
    const twin = { ...QINGLAN_2023, title: "青澜区工作报告（存档）" };
    const later = report("青澜区", 2026, [["地区生产总值", 500, "亿元", 0, "actual", "青澜区"]]);
    await fill(current(), QINGLAN_2023, twin, later);
    const indicator = await keyOf(current(), "地区生产总值");
    const { items, notices } = await getNumbers(current(), { indicator: [indicator], place: [] });
    expect(items[0]?.points.map(({ sayings }) => sayings.length)).toEqual([1, 1]);
    expect(notices.map(({ kind, years }) => [kind, years])).toEqual([
      ["same-twice", []],
      ["missing-years", [2024, 2025]],
    ]);
  });

  it("of a place that a report says was merged point to the other place", PATIENT, async () => {
    const old = report("木兰县", 2021, [["地区生产总值", 60, "亿元", 0, "actual", "木兰县"]]);
    const told = {
      ...QINGLAN_2023,
      sections: [
        {
          ...{ title: "一、回顾", part: "review" as const, year: 2022 },
          sentences: ["木兰县并入我区。", "地区生产总值412.6亿元。"],
        },
      ],
      metrics: [["地区生产总值", 412.6, "亿元", 1, "actual", "青澜区"] as const],
    };
    await fill(current(), old, told);
    const indicator = [await keyOf(current(), "地区生产总值")];
    const place = ["云汀市/木兰县"];
    const { items, notices, sentences } = await getNumbers(current(), { indicator, place });
    expect(items).toHaveLength(1);
    expect(notices).toMatchObject([{ kind: "said-joined", placePath: "云汀市/青澜区" }]);
    const said = notices[0]?.sentences[0];
    expect(sentences.find(({ id }) => id === said)?.text).toBe("木兰县并入我区。");
    const ledger = await getLedger(current(), { place: "云汀市/木兰县", with: [] });
    expect(ledger.notices.map(({ kind }) => kind)).toContain("said-joined");
  });

  it("are narrowed by place, year and kind, and export as narrowed", PATIENT, async () => {
    await fill(current(), QINGLAN_2023, QINGLAN_2024, MULAN_2024);
    const indicator = [await keyOf(current(), "地区生产总值")];
    const place = ["云汀市/青澜区"];
    const numbers = await getNumbers(current(), { indicator, place });
    expect(numbers.items.map(({ of }) => of.name)).toEqual(["青澜区", "青澜区"]);
    const filter = { ...NO_FILTER, kind: ["actual" as const], from: 2023, to: 2023 };
    expect(filterNumbers(numbers.items, filter).map(told)).toEqual([
      ["青澜区", "level", "元", [[2023, "actual", 44_150_000_000]]],
    ]);
    const { content } = exportNumbers(numbers, filter);
    expect(content.startsWith("\ufeff指标,对象,地方")).toBe(true);
    expect(content).toContain("44150000000,元,,全区生产总值,4415000,万元");
    expect(content.trimEnd().split("\r\n")).toHaveLength(2);
  });
});

async function keyOf(store: GraphStore, name: string): Promise<string> {
  const { items } = await listIndicators(store, { place: [], q: name, limit: 1 });
  return items[0]?.key ?? "";
}
