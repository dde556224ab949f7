import { describe, expect, it } from "vitest";
import { findRelations } from "../../../ingest/relate/find-relations.ts";
import { linkSentence, nameOf } from "../linked-sentence.ts";

function relationsIn(marked: string, part: "review" | "plan" = "review"): readonly string[] {
  const document = linkSentence(marked, part);
  return findRelations(document)
    .map(({ type, head, tail }) => `${type} ${nameOf(document, head)} ${nameOf(document, tail)}`)
    .sort();
}

describe("findRelations", () => {
  it.each([
    ["建成[Place:青禾北站]。", ["ESTABLISHES @SELF 青禾北站"]],
    ["[Organization:云桥医院]设立[Place:康复中心]。", ["ESTABLISHES 云桥医院 康复中心"]],
    [
      "新建[Place:南湖书吧]、[Place:北湖书吧]等阅读空间。",
      ["ESTABLISHES @SELF 北湖书吧", "ESTABLISHES @SELF 南湖书吧"],
    ],
    ["加快[Project:云桥科学馆]等项目建设。", ["ESTABLISHES @SELF 云桥科学馆"]],
    ["[Place:云桥书城]正式开业。", []],
    ["支持[Organization:云桥集团]建设[Place:云桥大厦]。", []],
  ])("finds who establishes what: %s", (marked, expected) => {
    expect(relationsIn(marked)).toEqual(expected);
  });

  it.each([
    ["出台[Program:青禾人才十条]。", ["IMPLEMENTS @SELF 青禾人才十条"]],
    ["举办[Event:青禾读书节]。", ["HOSTS @SELF 青禾读书节"]],
    ["[Event:青禾灯会]成功举办。", ["HOSTS @SELF 青禾灯会"]],
    ["深入学习贯彻[Event:全国旅游大会]精神。", []],
    ["主动对接[Program:云州都市圈规划]。", []],
  ])("finds what is carried out and organised: %s", (marked, expected) => {
    expect(relationsIn(marked)).toEqual(expected);
  });

  it.each([
    ["加快[Project:[Port:青禾口岸]改造]。", ["TARGETS 青禾口岸改造 青禾口岸"]],
    ["[Place:[Place:青禾公园]二期]开放。", ["LOCATED_IN 青禾公园二期 青禾公园"]],
    [
      "[Place:[Place:南山公园]—[Place:北山公园]连廊]开放。",
      ["CONNECTS 南山公园—北山公园连廊 北山公园", "CONNECTS 南山公园—北山公园连廊 南山公园"],
    ],
    ["[Route:青禾1号线][Place:南湖站]开通。", ["PART_OF 南湖站 青禾1号线"]],
    ["[District:南湖街道][District:柳岸社区]换届。", ["LOCATED_IN 柳岸社区 南湖街道"]],
  ])("reads the structure of names: %s", (marked, expected) => {
    expect(relationsIn(marked)).toEqual(expected);
  });

  it.each([
    ["[Organization:云桥中学]荣获[Award:全国文明校园]。", ["AWARDED 云桥中学 全国文明校园"]],
    ["获评[Award:全国卫生县城]。", ["AWARDED @SELF 全国卫生县城"]],
    ["争创[Award:全国文明城市]。", []],
    ["3家企业入选[Award:全省百强]。", []],
  ])("finds who receives an honour: %s", (marked, expected) => {
    expect(relationsIn(marked)).toEqual(expected);
  });

  it.each([
    ["与[Organization:云州大学]开展战略合作。", ["COOPERATES_WITH @SELF 云州大学"]],
    [
      "与[Organization:云州大学]共建[Organization:云桥研究院]。",
      [
        "COOPERATES_WITH @SELF 云州大学",
        "ESTABLISHES @SELF 云桥研究院",
        "ESTABLISHES 云州大学 云桥研究院",
      ],
    ],
  ])("finds partners: %s", (marked, expected) => {
    expect(relationsIn(marked)).toEqual(expected);
  });

  it.each([
    ["[Place:甲书城]位于[Area:南湖片区]。", ["LOCATED_IN 甲书城 南湖片区"]],
    [
      "[Port:甲口岸]、[Port:乙口岸]都在[District:云州市]。",
      ["LOCATED_IN 乙口岸 云州市", "LOCATED_IN 甲口岸 云州市"],
    ],
    [
      "依托[Place:南湖公园]打造[Place:花卉基地]。",
      ["ESTABLISHES @SELF 花卉基地", "LOCATED_IN 花卉基地 南湖公园"],
    ],
  ])("finds where things are: %s", (marked, expected) => {
    expect(relationsIn(marked)).toEqual(expected);
  });

  it("says which words and rule a relation rests on", () => {
    const document = linkSentence("建成[Place:青禾北站]。");
    expect(findRelations(document)).toMatchObject([
      { cue: "建成", rule: "governing-verb-establishes", sentence: document.sentences[0]?.id },
    ]);
  });

  it("finds nothing in a sentence without names", () => {
    expect(relationsIn("建成一批便民设施。")).toEqual([]);
  });
});
