import { describe, expect, it } from "vitest";
import { buildGraphBatch } from "../../../ingest/assemble/build-graph-batch.ts";
import { checkGraphBatch } from "../../../ingest/assemble/check-graph-batch.ts";
import type { Extraction } from "../../../ingest/model/extraction.ts";
import { ids, sample } from "./sample-extraction.ts";

function reversed(extraction: Extraction): Extraction {
  return {
    ...extraction,
    sections: [...extraction.sections].reverse(),
    sentences: [...extraction.sentences].reverse(),
    mentions: [...extraction.mentions].reverse(),
    entities: [...extraction.entities].reverse(),
    relations: [...extraction.relations].reverse(),
    status: [...extraction.status].reverse(),
    metrics: [...extraction.metrics].reverse(),
  };
}

describe("buildGraphBatch", () => {
  const batch = buildGraphBatch(sample);

  it("gives the same bytes in whatever order things were found", () => {
    expect(JSON.stringify(buildGraphBatch(reversed(sample)))).toBe(JSON.stringify(batch));
  });

  it("keeps an entity that is never mentioned, with its names", () => {
    expect(batch.entities.find(({ id }) => id === ids.district)).toEqual({
      id: ids.district,
      type: "District",
      name: "青禾区",
      scope: "",
      level: "区县",
      key: expect.stringMatching(/^k[0-9a-f]{20}$/) as unknown,
      names: ["青禾", "青禾区"],
      mentions: 0,
    });
  });

  it("gathers the mentioned forms of a name", () => {
    const station = batch.entities.find(({ id }) => id === ids.station);
    expect(station).toMatchObject({ names: ["北站", "青禾北站"], mentions: 2 });
  });

  it("makes one relation of several sentences, the surest evidence of each", () => {
    expect(batch.relations.filter(({ type }) => type === "ESTABLISHES")).toEqual([
      {
        type: "ESTABLISHES",
        head: ids.district,
        tail: ids.station,
        year: 2024,
        evidence: [ids.first, ids.second],
        rules: ["cue", "cue"],
        cues: ["建成", "建成"],
        confidences: [0.9, 0.6],
      },
    ]);
  });

  it("writes a symmetric relation in one direction", () => {
    const [smaller, larger] = [ids.district, ids.school].sort();
    expect(batch.relations.filter(({ type }) => type === "COOPERATES_WITH")).toMatchObject([
      { head: smaller, tail: larger, evidence: [ids.first, ids.second] },
    ]);
  });

  it("gives each metric of a sentence an id of its own", () => {
    expect(batch.metrics.map(({ indicator }) => indicator)).toEqual(["客流", "班次"].sort());
    expect(new Set(batch.metrics.map(({ id }) => id)).size).toBe(2);
  });

  it("passes its own check", () => {
    expect(() => checkGraphBatch(batch)).not.toThrow();
  });
});

describe("checkGraphBatch", () => {
  const batch = buildGraphBatch(sample);

  it.each([
    ["a relation to nowhere", { ...batch, entities: batch.entities.slice(1) }],
    ["a mention in no sentence", { ...batch, sentences: batch.sentences.slice(1) }],
    ["a sentence in no section", { ...batch, sections: [] }],
    ["a metric twice", { ...batch, metrics: [...batch.metrics, ...batch.metrics] }],
    ["a relation twice", { ...batch, relations: [...batch.relations, ...batch.relations] }],
    [
      "evidence without rules",
      { ...batch, relations: batch.relations.map((row) => ({ ...row, rules: [] })) },
    ],
  ])("refuses %s", (_, broken) => {
    expect(() => checkGraphBatch(broken)).toThrow(/本文档没有写入/);
  });
});
