import { describe, expect, it } from "vitest";
import { linkMentions } from "../../../ingest/link/link.ts";
import type { MentionCandidate } from "../../../ingest/model/mention.ts";
import type { EntityType } from "../../../ingest/model/ontology.ts";
import { PANYU, sentencesOf } from "../recognize/find-names.ts";

function link(...names: [EntityType, string, string?][]) {
  const sentences = sentencesOf(...names.map(([, name]) => name));
  const candidates = sentences.map((sentence, index): MentionCandidate => {
    const [type, text, canonical] = names[index] ?? ["Place", sentence.text];
    const shared = { sentence: sentence.id, start: 0, end: text.length, text, type };
    const found = { ...shared, rule: "head-noun", confidence: 0.9 };
    return canonical === undefined ? found : { ...found, canonical };
  });
  const linked = linkMentions({ info: PANYU, sentences, candidates });
  const named = new Map(linked.entities.map((entity) => [entity.id, entity]));
  return { ...linked, entityOf: linked.mentions.map(({ entity }) => named.get(entity)) };
}

describe("linkMentions", () => {
  it.each<[string, EntityType, [string, string], string]>([
    ["the short name of a division", "District", ["番禺", "番禺区"], "番禺区"],
    [
      "a name that leans on the district",
      "Organization",
      ["区人民医院", "番禺区人民医院"],
      "番禺区人民医院",
    ],
    ["a numeral and a prefix of a line", "Route", ["二十二号线", "地铁22号线"], "地铁22号线"],
    [
      "works with and without their noun",
      "Project",
      ["市桥路东延", "市桥路东延项目"],
      "市桥路东延项目",
    ],
    ["quotes", "Platform", ["“i番禺”平台", "i番禺平台"], "“i番禺”平台"],
  ])("makes one of %s", (_, type, [one, other], name) => {
    const { entityOf } = link([type, one], [type, other]);
    expect(entityOf[0]?.id).toBe(entityOf[1]?.id);
    expect(entityOf[0]?.name).toBe(name);
  });

  it.each<[string, EntityType, string, string]>([
    ["hospitals of two districts", "Organization", "海珠区人民医院", "番禺区人民医院"],
    ["two lines", "Route", "十四号线", "十六号线"],
    ["plans of two years", "Program", "2022年重点项目计划", "2023年重点项目计划"],
    ["phases", "Place", "奥园广场一期", "奥园广场二期"],
  ])("keeps %s apart", (_, type, one, other) => {
    const { entityOf } = link([type, one], [type, other]);
    expect(entityOf[0]?.id).not.toBe(entityOf[1]?.id);
  });

  it("keeps one name of two types apart", () => {
    const { entityOf } = link(["Place", "奥园广场"], ["Area", "奥园广场"]);
    expect(entityOf[0]?.id).not.toBe(entityOf[1]?.id);
  });

  it("takes the name of the reporting district for the district, however it was read", () => {
    const { entityOf, mentions } = link(["District", "番禺区"], ["Area", "番禺区"]);
    expect(entityOf.map((entity) => entity?.type)).toEqual(["District", "District"]);
    expect(entityOf[0]?.id).toBe(entityOf[1]?.id);
    expect(mentions.map(({ type }) => type)).toEqual(["District", "District"]);
  });

  it("takes the full name that the rule has completed", () => {
    const { entityOf } = link(["Port", "莲花山", "莲花山口岸"], ["Port", "莲花山口岸"]);
    expect(entityOf[0]?.id).toBe(entityOf[1]?.id);
    expect(entityOf[0]?.aliases).toEqual(["莲花山"]);
  });

  it("gives the whole country's names no scope and local ones the document's place", () => {
    const { entityOf } = link(
      ["Port", "莲花山口岸"],
      ["Place", "人民公园"],
      ["District", "石碁镇"],
    );
    expect(entityOf.map((entity) => entity?.scope)).toEqual([
      "",
      "广东省/广州市/番禺区",
      "广东省/广州市/番禺区",
    ]);
  });

  it("has the reporting district even where no sentence names it", () => {
    const { entities, self } = link(["Place", "人民公园"]);
    expect(entities.find(({ id }) => id === self)).toMatchObject({
      type: "District",
      name: "番禺区",
      scope: "广东省/广州市",
      level: "区县",
    });
  });

  it("has no self where the place is unknown", () => {
    const linked = linkMentions({
      info: { ...PANYU, place: null, placePath: "" },
      sentences: [],
      candidates: [],
    });
    expect(linked).toEqual({ mentions: [], entities: [], self: null });
  });
});
