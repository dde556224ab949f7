/** Small graph batches by hand: sentences with names in them, and what they say of each other. */
import { identityKey } from "../../ingest/identity/identity-key.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import {
  type EntityId,
  documentId,
  entityId,
  metricId,
  sectionId,
  sentenceId,
} from "../../ingest/model/ids.ts";
import type { EntityType, RelationType, Status } from "../../ingest/model/ontology.ts";

/** An entity as a test names it. */
export interface Named {
  readonly type: EntityType;
  readonly name: string;
  readonly scope?: string;
  /** The other names this document uses. */
  readonly aliases?: readonly string[];
}

/** One sentence of a test document; names refer to `entities` by name. */
export interface Said {
  readonly text: string;
  readonly mentions?: readonly string[];
  readonly relation?: readonly [head: string, type: RelationType, tail: string];
  readonly status?: readonly [entity: string, status: Status, verb: string];
  readonly metric?: {
    readonly of: string | null;
    readonly indicator: string;
    readonly value: number;
    readonly unit: string;
  };
}

export interface DocumentParts {
  readonly title: string;
  readonly place?: string | null;
  readonly year?: number | null;
  readonly sample?: boolean;
  readonly entities: readonly Named[];
  readonly sentences: readonly Said[];
}

/** The id that an entity has in every document. */
export function idOf({ type, name, scope = "" }: Named): EntityId {
  return entityId({ type, name, scope });
}

/** A whole batch from what a test document says. */
export function buildBatch(parts: DocumentParts): GraphBatch {
  const { title, sentences, entities, place = "罗湖区", year = 2023, sample = false } = parts;
  const document = documentId([title, ...sentences.map((each) => each.text)].join("\n"));
  const section = sectionId(document, 0);
  const find = (name: string): Named => {
    const named = entities.find((each) => each.name === name);
    if (!named) throw new Error(`test document has no entity ${name}`);
    return named;
  };
  const facts = sentences.map((said, order) => ({ said, id: sentenceId(document, order) }));
  const made = { rule: "by-hand", confidence: 1 };
  return {
    document: {
      id: document,
      title,
      place,
      placePath: place === null ? "" : `广东省/深圳市/${place}`,
      year,
      sample,
      self: null,
    },
    places: [],
    sections: [{ id: section, order: 0, title: "工作回顾", path: "一", part: "review", year }],
    sentences: facts.map(({ said, id }, order) => ({
      id,
      section,
      order,
      paragraph: order,
      text: said.text,
      part: "review",
      year,
    })),
    entities: entities.map((named) => ({
      id: idOf(named),
      type: named.type,
      name: named.name,
      scope: named.scope ?? "",
      key: identityKey({ type: named.type, name: named.name, scope: named.scope ?? "" }),
      level: named.type === "District" ? "区县" : null,
      names: [named.name, ...(named.aliases ?? [])].sort(),
      mentions: sentences.filter((said) => said.mentions?.includes(named.name)).length,
    })),
    mentions: facts.flatMap(({ said, id }) =>
      (said.mentions ?? []).map((name) => {
        const start = said.text.indexOf(name);
        const span = { start, end: start + name.length, text: name };
        return { sentence: id, entity: idOf(find(name)), ...span, ...made };
      }),
    ),
    relations: facts.flatMap(({ said, id }) => {
      if (!said.relation) return [];
      const [head, type, tail] = said.relation;
      return [
        {
          type,
          head: idOf(find(head)),
          tail: idOf(find(tail)),
          year,
          evidence: [id],
          rules: ["by-hand"],
          cues: ["位于"],
          confidences: [0.9],
        },
      ];
    }),
    status: facts.flatMap(({ said, id }) => {
      if (!said.status) return [];
      const [name, status, verb] = said.status;
      return [{ sentence: id, entity: idOf(find(name)), status, year, verb, ...made }];
    }),
    metrics: facts.flatMap(({ said, id }) => {
      if (!said.metric) return [];
      const { of, ...metric } = said.metric;
      return [
        {
          id: metricId(id, 0),
          sentence: id,
          entity: of === null ? null : idOf(find(of)),
          ...metric,
          change: 3.5,
          qualifier: "",
          year,
          kind: "actual" as const,
          ...made,
        },
      ];
    }),
  };
}
