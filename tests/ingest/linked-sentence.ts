/**
 * Builds the input of the fact stages from one marked sentence: "建成[Place:青禾北站]。".
 * Marks nest: "[Project:[Port:青禾口岸]改造]". The reporting district is 青禾区.
 */
import { documentId, entityId, sectionId, sentenceId } from "../../ingest/model/ids.ts";
import type { EntityId } from "../../ingest/model/ids.ts";
import type { LinkedDocument } from "../../ingest/model/linked-document.ts";
import type { Mention } from "../../ingest/model/mention.ts";
import { ENTITY_TYPES, type EntityType, type Part } from "../../ingest/model/ontology.ts";

const document = documentId("测试");
const sentence = sentenceId(document, 0);

/** A document of one sentence; review of 2023 or plan of 2024. */
export function linkSentence(marked: string, part: Part = "review"): LinkedDocument {
  const { text, mentions } = readMarks(marked);
  const self = idOf("District", "青禾区");
  const types = new Map(mentions.map(({ entity, type, text: name }) => [entity, { type, name }]));
  types.set(self, { type: "District", name: "青禾区" });
  return {
    info: {
      id: document,
      title: "政府工作报告",
      place: "青禾区",
      placePath: "青禾区",
      year: 2024,
      sample: false,
      self,
    },
    sentences: [
      {
        id: sentence,
        order: 0,
        section: sectionId(document, 0),
        paragraph: 0,
        text,
        span: { start: 0, end: text.length },
        part,
        year: part === "plan" ? 2024 : 2023,
      },
    ],
    mentions,
    entities: [...types].map(([id, { type, name }]) => ({
      id,
      type,
      name,
      aliases: [],
      reasons: [],
      scope: "青禾区",
      level: type === "District" ? "区县" : null,
    })),
  };
}

/** The name of an entity of the document, "@SELF" for the reporting district. */
export function nameOf({ info, entities }: LinkedDocument, id: EntityId): string {
  return id === info.self ? "@SELF" : (entities.find((entity) => entity.id === id)?.name ?? "?");
}

function idOf(type: EntityType, name: string): EntityId {
  return entityId({ type, scope: "青禾区", name });
}

function readMarks(marked: string): { text: string; mentions: readonly Mention[] } {
  let text = "";
  const open: { readonly type: EntityType; readonly start: number }[] = [];
  const mentions: Mention[] = [];
  for (const piece of marked.split(/(\[[A-Z][a-z]+:|\])/u)) {
    const type = ENTITY_TYPES.find((known) => piece === `[${known}:`);
    if (type !== undefined) open.push({ type, start: text.length });
    else if (piece !== "]") text += piece;
    else {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`mark without beginning: ${marked}`);
      mentions.push(toMention(text, mark));
    }
  }
  return { text, mentions };
}

function toMention(text: string, mark: { type: EntityType; start: number }): Mention {
  const name = text.slice(mark.start);
  const entity = idOf(mark.type, name);
  const end = text.length;
  return { sentence, ...mark, end, text: name, entity, rule: "marked", confidence: 1 };
}
