/** Mention candidates in, entities and the mentions that point at them out. */
import { normalForm } from "../identity/normal-form.ts";
import { findDivision } from "../lexicon/divisions.ts";
import type { DocumentInfo, Sentence } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import { type EntityId, entityId } from "../model/ids.ts";
import type { Mention, MentionCandidate } from "../model/mention.ts";
import { canonicalName } from "./canonical-name.ts";
import { districtScope, entityScope } from "./entity-scope.ts";
import { type Group, type NamedCandidate, groupNames } from "./group-names.ts";

export interface LinkInput {
  readonly info: DocumentInfo;
  readonly sentences: readonly Sentence[];
  readonly candidates: readonly MentionCandidate[];
}

export interface Linked {
  readonly mentions: Mention[];
  readonly entities: Entity[];
  /** The reporting government's district; null where the document's place is unknown. */
  readonly self: EntityId | null;
}

/** Merges the names of a document into entities; each candidate becomes one mention of one entity. */
export function linkMentions({ info, sentences, candidates }: LinkInput): Linked {
  const named = candidates.map((candidate) => nameCandidate(asOwnPlace(candidate, info), info));
  const entities = new Map<EntityId, Entity>();
  const mentions: Mention[] = [];
  const self = selfEntity(info);
  for (const group of groupNames(named, info.placePath)) {
    const entity = toEntity(group, info);
    entities.set(entity.id, entity);
    for (const { sentence, start, end, text, type, rule, confidence } of group.candidates) {
      mentions.push({ sentence, start, end, text, type, rule, confidence, entity: entity.id });
    }
  }
  if (self !== null && !entities.has(self.id)) entities.set(self.id, self);
  return {
    mentions: inReadingOrder(mentions, sentences),
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    self: self?.id ?? null,
  };
}

/** The name of the reporting government's own district is never an area or a place within it. */
function asOwnPlace(candidate: MentionCandidate, { place }: DocumentInfo): MentionCandidate {
  return candidate.text === place ? { ...candidate, type: "District" } : candidate;
}

function nameCandidate(candidate: MentionCandidate, info: DocumentInfo): NamedCandidate {
  const { type } = candidate;
  const name = canonicalName(candidate, info);
  const national = candidate.rule === "national-name";
  const scope =
    type === "District"
      ? districtScope(name, info).scope
      : entityScope({ type, name, national }, info);
  return { candidate, name, scope, form: normalForm({ type, scope, name }) };
}

function toEntity({ type, name, scope, names }: Group, info: DocumentInfo): Entity {
  const level = type === "District" ? districtScope(name, info).level : null;
  const reasons = [...names]
    .filter(([alias]) => alias !== name)
    .map(([alias, rule]) => ({ alias, rule }))
    .sort((a, b) => (a.alias < b.alias ? -1 : 1));
  const aliases = reasons.map(({ alias }) => alias);
  return { id: entityId({ type, scope, name }), type, name, aliases, reasons, scope, level };
}

function selfEntity(info: DocumentInfo): Entity | null {
  if (info.place === null) return null;
  const name = findDivision(info.place, { path: info.placePath })?.name ?? info.place;
  const { scope, level } = districtScope(name, info);
  const type = "District";
  const id = entityId({ type, scope, name });
  return { id, type, name, aliases: [], reasons: [], scope, level };
}

function inReadingOrder(mentions: readonly Mention[], sentences: readonly Sentence[]): Mention[] {
  const order = new Map(sentences.map(({ id }, index) => [id, index]));
  return [...mentions].sort(
    (a, b) =>
      (order.get(a.sentence) ?? 0) - (order.get(b.sentence) ?? 0) ||
      a.start - b.start ||
      b.end - a.end,
  );
}
