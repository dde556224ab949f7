import { describe, expect, it } from "vitest";
import type { Part } from "../../../ingest/model/ontology.ts";
import { findStatus } from "../../../ingest/status/find-status.ts";
import { linkSentence, nameOf } from "../linked-sentence.ts";

function statusIn(marked: string, part: Part): readonly string[] {
  const document = linkSentence(marked, part);
  return findStatus(document).map(
    ({ entity, status, year }) => `${nameOf(document, entity)} ${status} ${String(year)}`,
  );
}

describe("findStatus", () => {
  it.each([
    ["[Place:青禾大桥]建成通车。", ["青禾大桥 completed 2023"]],
    ["[Project:青禾水厂扩建]开工建设。", ["青禾水厂扩建 started 2023"]],
    ["加快推进[Project:青禾水厂扩建]。", ["青禾水厂扩建 ongoing 2023"]],
    ["[Project:青禾水厂扩建]正式立项。", ["青禾水厂扩建 planned 2023"]],
    ["启动实施[Program:青禾助学行动]。", ["青禾助学行动 started 2023"]],
    ["出台实施[Program:青禾助学办法]。", ["青禾助学办法 completed 2023"]],
    ["落实[Program:青禾助学办法]。", []],
    ["[Organization:云桥医院]引进专家12名。", []],
    ["建成[Award:全国卫生县城]。", []],
    ["学习贯彻[Event:全国旅游大会]精神。", []],
  ])("reads the review: %s", (marked, expected) => {
    expect(statusIn(marked, "review")).toEqual(expected);
  });

  it.each([
    ["建成[Place:青禾大桥]。", ["青禾大桥 planned 2024"]],
    ["推动[Project:青禾水厂扩建]完工。", ["青禾水厂扩建 planned 2024"]],
    ["依托[Place:青禾公园]打造[Place:花卉基地]。", ["花卉基地 planned 2024"]],
  ])("takes what the plan part says for promised: %s", (marked, expected) => {
    expect(statusIn(marked, "plan")).toEqual(expected);
  });

  it.each([
    ["[Place:甲书城]、[Place:乙书城]开业。", ["甲书城 completed 2023", "乙书城 completed 2023"]],
    ["建成[Place:甲桥]、[Place:乙桥]。", ["甲桥 completed 2023", "乙桥 completed 2023"]],
    ["[Place:甲桥]建成通车，[Place:乙桥]加快建设。", ["甲桥 completed 2023", "乙桥 ongoing 2023"]],
  ])("shares a verb among listed names and keeps clauses apart: %s", (marked, expected) => {
    expect(statusIn(marked, "review")).toEqual(expected);
  });

  it("names the verb and the rule", () => {
    expect(findStatus(linkSentence("[Place:青禾大桥]建成通车。"))).toMatchObject([
      { verb: "建成通车", rule: "verb-after-subject" },
    ]);
  });
});
