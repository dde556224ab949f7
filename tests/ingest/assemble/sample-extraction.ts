/** A small hand-built extraction: two sentences of an invented district. */
import type { Extraction } from "../../../ingest/model/extraction.ts";
import { documentId, entityId, sectionId, sentenceId } from "../../../ingest/model/ids.ts";

const document = documentId("样例");
const section = sectionId(document, 0);
const first = sentenceId(document, 0);
const second = sentenceId(document, 1);

const district = entityId({ type: "District", scope: "", name: "青禾区" });
const school = entityId({ type: "Organization", scope: "青禾区", name: "青禾大学" });
const station = entityId({ type: "Place", scope: "青禾区", name: "青禾北站" });

/** The ids the tests speak of. */
export const ids = { document, section, first, second, district, school, station };

/** 青禾区 builds a station twice and works with a school; 青禾区 itself is never mentioned. */
export const sample: Extraction = {
  document: {
    id: document,
    title: "青禾区政府工作报告",
    place: "青禾区",
    placePath: "青禾区",
    year: 2024,
    sample: true,
    self: district,
  },
  sections: [{ id: section, order: 0, title: "回顾", path: "一", part: "review", year: 2023 }],
  sentences: [
    {
      id: first,
      order: 0,
      section,
      paragraph: 0,
      text: "建成青禾北站，与青禾大学合作。",
      span: { start: 0, end: 15 },
      part: "review",
      year: 2023,
    },
    {
      id: second,
      order: 1,
      section,
      paragraph: 0,
      text: "北站建成后客流12万人次。",
      span: { start: 15, end: 28 },
      part: "review",
      year: 2023,
    },
  ],
  mentions: [
    mention(first, 2, "青禾北站", "Place", station),
    mention(first, 8, "青禾大学", "Organization", school),
    mention(second, 0, "北站", "Place", station),
  ],
  entities: [
    {
      id: district,
      type: "District",
      name: "青禾区",
      aliases: ["青禾"],
      reasons: [],
      scope: "",
      level: "区县",
    },
    {
      id: school,
      type: "Organization",
      name: "青禾大学",
      aliases: [],
      reasons: [],
      scope: "青禾区",
      level: null,
    },
    {
      id: station,
      type: "Place",
      name: "青禾北站",
      aliases: [],
      reasons: [],
      scope: "青禾区",
      level: null,
    },
  ],
  relations: [
    relation("ESTABLISHES", district, station, second, 0.6),
    relation("ESTABLISHES", district, station, first, 0.7),
    relation("ESTABLISHES", district, station, first, 0.9),
    relation("COOPERATES_WITH", district, school, first, 0.8),
    relation("COOPERATES_WITH", school, district, second, 0.5),
  ],
  status: [
    {
      sentence: first,
      entity: station,
      status: "completed",
      year: 2023,
      verb: "建成",
      rule: "cue",
      confidence: 0.9,
    },
  ],
  metrics: [metric("客流", 12, "万人次"), metric("班次", 30, "班")],
  notices: [],
  places: [],
};

type Mentions = Extraction["mentions"][number];

function mention(
  sentence: Mentions["sentence"],
  start: number,
  text: string,
  ...[type, entity]: [Mentions["type"], Mentions["entity"]]
): Mentions {
  const end = start + text.length;
  return { sentence, start, end, text, type, entity, rule: "by-term", confidence: 0.9 };
}

type Relations = Extraction["relations"][number];

function relation(
  type: Relations["type"],
  head: Relations["head"],
  tail: Relations["tail"],
  ...[sentence, confidence]: [Relations["sentence"], number]
): Relations {
  return { type, head, tail, sentence, rule: "cue", cue: "建成", confidence };
}

function metric(indicator: string, value: number, unit: string): Extraction["metrics"][number] {
  return {
    sentence: second,
    indicator,
    value,
    unit,
    change: null,
    qualifier: "",
    year: 2023,
    of: district,
    kind: "actual",
    rule: "level",
    confidence: 0.8,
  };
}
