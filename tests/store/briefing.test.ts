/** Briefings over a graph, on both stores. */
import { expect, it } from "vitest";
import { getBriefing } from "../../server/graph/briefing/briefing.ts";
import { getSentences } from "../../server/graph/sentences.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { buildBatch, idOf } from "../server/fixtures/build-batch.ts";
import * as sketch from "../server/fixtures/documents.ts";
import { describeStores } from "./describe-stores.ts";

const PATIENT = { timeout: 240_000 };
const PLACE = "广东省/深圳市/罗湖区";
const report2023 = buildBatch(sketch.REPORT_2023);

async function fill(store: GraphStore): Promise<void> {
  for (const batch of [buildBatch(sketch.REPORT_2024), report2023]) {
    await writeDocument(store, batch);
  }
}

const ask = (of: string) => ({ of, language: "zh" as const, limit: 20 });

describeStores("getBriefing", (current) => {
  it(
    "tells of a place by its name, its path or its entity, every line with a sentence",
    PATIENT,
    async () => {
      await fill(current());
      const briefing = await getBriefing(current(), ask("罗湖区"));
      expect(briefing).toMatchObject({ kind: "place", of: PLACE, title: "罗湖区简报" });
      expect(briefing.lead[0]).toContain("依据 2 份报告（2023、2024年）");
      const done = briefing.parts.find(({ key }) => key === "done");
      expect(done?.lines.map(({ cells }) => cells[0])).toContain(
        "望岭桥重建工程（项目，在莲塘片区）：列入2023年的计划，2024年报告说已完成（“建成通车”）。",
      );
      const known = new Set(briefing.sentences.map(({ id }) => id));
      for (const { key, lines } of briefing.parts) {
        for (const { sentences } of lines) {
          expect(sentences.length, key).toBeGreaterThan(0);
          expect(sentences.every((id) => known.has(id))).toBe(true);
        }
      }
      expect(briefing.graph.nodes.map(({ name }) => name)).toContain("罗湖口岸");
      expect(await getBriefing(current(), ask(PLACE))).toEqual(briefing);
      expect(await getBriefing(current(), ask(idOf(sketch.LUOHU)))).toEqual(briefing);
    },
  );

  it("tells of an entity what is said of it and in it", PATIENT, async () => {
    await fill(current());
    const briefing = await getBriefing(current(), ask("莲塘片区"));
    expect(briefing).toMatchObject({ kind: "entity", of: idOf(sketch.AREA) });
    const texts = briefing.parts.flatMap(({ lines }) => lines.map(({ cells }) => cells[0]));
    expect(texts).toContain("云山绿道 连接 莲塘片区");
    expect(texts.some((text) => text?.startsWith("望岭桥重建工程（项目，在莲塘片区）"))).toBe(true);
  });

  it("says what it does not find, and what several things are called", PATIENT, async () => {
    await fill(current());
    await expect(getBriefing(current(), ask("无名县"))).rejects.toThrow(/没有叫“无名县”/);
    await expect(getBriefing(current(), ask("莲塘"))).rejects.toThrow(/名称相近的有：.*莲塘片区/);
    const twin = { ...sketch.AREA, scope: "云汀省/云汀市" };
    await writeDocument(
      current(),
      buildBatch({
        ...{ title: "另一处", place: "云汀市", placePath: "云汀省/云汀市", year: 2024 },
        sections: [{ title: "一", part: "review", year: 2023, sentences: ["莲塘片区很安静。"] }],
        entities: [twin],
      }),
    );
    await expect(getBriefing(current(), ask("莲塘片区"))).rejects.toThrow(/不止一个/);
  });
});

describeStores("the place of a sentence in its file", (current) => {
  it("comes back with the sentence, and is no change of the document", PATIENT, async () => {
    const [first, second, third] = report2023.sentences.map(({ id }) => id);
    if (!first || !second || !third) throw new Error("the sketch has sentences");
    const places = [
      { sentence: first, page: 4, sheet: null, row: null },
      { sentence: second, page: null, sheet: "指标", row: 7 },
    ];
    await writeDocument(current(), { ...report2023, places });
    const sentences = await getSentences(current(), [first, second, third]);
    expect([first, second, third].map((id) => sentences.get(id)?.place)).toEqual([
      { page: 4, sheet: null, row: null },
      { page: null, sheet: "指标", row: 7 },
      null,
    ]);
    const again = await writeDocument(current(), report2023);
    expect(again).toEqual({ added: false, replaced: false });
  });
});
