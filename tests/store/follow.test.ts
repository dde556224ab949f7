/** Promises and comparison on both stores. */
import { expect, it } from "vitest";
import { getComparison } from "../../server/graph/compare/comparison.ts";
import { exportComparison } from "../../server/graph/compare/export-comparison.ts";
import { exportPromises } from "../../server/graph/promises/export-promises.ts";
import { getLedger } from "../../server/graph/promises/ledger.ts";
import { listPlaces } from "../../server/graph/promises/read-reports.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { buildBatch } from "../server/fixtures/build-batch.ts";
import * as sketch from "../server/fixtures/documents.ts";
import { describeStores } from "./describe-stores.ts";

const PATIENT = { timeout: 240_000 };
const PLACE = "广东省/深圳市/罗湖区";
const NO_FILTER = { year: [], type: [], state: [], area: [], q: "" };

const report2023 = buildBatch(sketch.REPORT_2023);
const report2024 = buildBatch(sketch.REPORT_2024);

async function fill(store: GraphStore): Promise<void> {
  // The later report comes first: the order of import makes no difference.
  for (const batch of [report2024, report2023, buildBatch(sketch.SAMPLE)]) {
    await writeDocument(store, batch);
  }
}

describeStores("promises", (current) => {
  it("are followed from the report that makes them to the next", PATIENT, async () => {
    await fill(current());
    const ledger = await getLedger(current(), { place: PLACE, with: [] });
    expect(ledger.reports.map(({ year }) => year)).toEqual([2023, 2024]);
    expect(ledger.items).toMatchObject([
      {
        ...{ kind: "thing", name: "望岭桥重建工程", year: 2023, state: "completed" },
        areas: [{ name: "莲塘片区" }],
        steps: [{ year: 2023, state: "completed", verb: "建成通车" }],
      },
    ]);
    const [promise] = ledger.items;
    const said = promise?.kind === "thing" ? promise.steps[0]?.sentence : undefined;
    const sentence = ledger.sentences.find(({ id }) => id === said);
    expect(sentence).toMatchObject({ part: "review", document: { year: 2024 } });
    expect(sentence?.text).toContain("望岭桥重建工程建成通车");
    expect(ledger.counts).toEqual([{ year: 2023, kind: "thing", state: "completed", count: 1 }]);
  });

  it("are open again when the report that answered them is removed", PATIENT, async () => {
    await fill(current());
    await removeDocument(current(), report2024.document.id);
    const { items, notices } = await getLedger(current(), { place: PLACE, with: [] });
    expect(items.map(({ state }) => state)).toEqual(["open"]);
    expect(notices.map(({ kind }) => kind)).toEqual(["only-one"]);
  });

  it("of a place without reports are refused in a sentence", PATIENT, async () => {
    await expect(getLedger(current(), { place: "无名县", with: [] })).rejects.toThrow(
      /没有这个地方的报告/,
    );
  });

  it("export with a row for every step", PATIENT, async () => {
    await fill(current());
    const ledger = await getLedger(current(), { place: PLACE, with: [] });
    const { content } = exportPromises(ledger, NO_FILTER, "csv");
    expect(content.startsWith("\ufeff承诺年份,事项,类型")).toBe(true);
    expect(content.trimEnd().split("\r\n")).toHaveLength(2);
    // A person reads it: no code of the program's.
    expect(content).toContain("同一名称");
    expect(content).not.toMatch(/same-|in-text|similar/);
    const silent = exportPromises(ledger, { ...NO_FILTER, state: ["silent"] }, "json");
    expect(JSON.parse(silent.content)).toMatchObject({ items: [] });
  });
});

describeStores("places", (current) => {
  it("are listed with their reports by year", PATIENT, async () => {
    await fill(current());
    const { items, total } = await listPlaces(current(), 10);
    expect(total).toBe(2);
    expect(items.map(({ place, reports }) => [place, reports.map(({ year }) => year)])).toEqual(
      expect.arrayContaining([
        ["罗湖区", [2023, 2024]],
        ["澄溪区", [2023]],
      ]),
    );
  });
});

describeStores("two reports side by side", (current) => {
  it("show what is new, gone, common and changed", PATIENT, async () => {
    await fill(current());
    const pair = { left: report2023.document.id, right: report2024.document.id };
    const comparison = await getComparison(current(), pair);
    const changeOf = new Map(comparison.items.map(({ name, change }) => [name, change]));
    expect(changeOf.get("望岭桥重建工程")).toBe("changed");
    expect(changeOf.get("罗湖口岸")).toBe("common");
    expect(changeOf.get("莲塘片区")).toBe("gone");
    expect(changeOf.get("“i罗湖”平台")).toBe("new");
    expect(comparison.counts).toEqual({ new: 1, gone: 5, changed: 2, common: 2 });
    const both = comparison.edges.filter(({ side }) => side === "both");
    expect(both.map(({ relation }) => relation)).toEqual(["TARGETS"]);
    const { content } = exportComparison(comparison, ["new"], "csv");
    expect(content).toContain("新出现,“i罗湖”平台");
    expect(content.trimEnd().split("\r\n")).toHaveLength(2);
    const matched = exportComparison(comparison, ["changed", "common"], "csv").content;
    // A person reads it: no code of the program's.
    expect(matched).toContain("同一名称");
    expect(matched).not.toMatch(/same-|in-text|similar/);
  });

  it("say that the other place is the first one's later name", PATIENT, async () => {
    const [old, young] = [sketch.REPORT_2023, sketch.REPORT_2024].map((one, at) => {
      const place = at === 0 ? "云浦县" : "云浦区";
      return buildBatch({ ...one, place, placePath: `广东省/深圳市/${place}` });
    });
    if (old === undefined || young === undefined) throw new Error("two reports");
    for (const batch of [old, young]) await writeDocument(current(), batch);
    const pair = { left: old.document.id, right: young.document.id };
    const { notices } = await getComparison(current(), pair);
    expect(notices.map(({ kind, place }) => [kind, place])).toEqual([["maybe-renamed", "云浦区"]]);
  });

  it("say that one came twice, or that they stand the wrong way round", PATIENT, async () => {
    await fill(current());
    const copy = buildBatch({ ...sketch.REPORT_2023, title: "2023年罗湖区情况汇报（归档）" });
    await writeDocument(current(), copy);
    const [early, late] = [report2023.document.id, report2024.document.id];
    const twice = await getComparison(current(), { left: early, right: copy.document.id });
    expect(twice.notices.map(({ kind }) => kind)).toContain("same-twice");
    const backwards = await getComparison(current(), { left: late, right: early });
    expect(backwards.notices.map(({ kind }) => kind)).toContain("later-first");
    const forwards = await getComparison(current(), { left: early, right: late });
    expect(forwards.notices).toEqual([]);
  });
});
