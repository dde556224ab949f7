/** Mention candidates in, entities and the mentions that point at them out. */
import { nameKey } from "../identity/name-key.ts";
import { findDivision } from "../lexicon/divisions.ts";
import type { DocumentInfo, Sentence } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import { type EntityId, entityId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import type { MentionCandidate } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";
import { canonicalName } from "./canonical-name.ts";
import { districtScope, entityScope } from "./entity-scope.ts";
import { isSameThing } from "./merge-aliases.ts";

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

interface Group {
  readonly type: EntityType;
  name: string;
  national: boolean;
  readonly names: Set<string>;
  readonly candidates: MentionCandidate[];
}

function ownDivisionNames(info: DocumentInfo): ReadonlySet<string> {
  const names = info.placePath.split("/").filter((name) => name !== "");
  return new Set(
    names.flatMap((name) => [
      name,
      ...(findDivision(name, { path: info.placePath })?.aliases ?? []),
    ]),
  );
}

function groupByName(candidates: readonly MentionCandidate[], info: DocumentInfo): Group[] {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    const name = canonicalName(candidate, info);
    const key = `${candidate.type} ${nameKey(name)}`;
    const group = groups.get(key) ?? {
      type: candidate.type,
      name,
      national: candidate.rule === "national-name",
      names: new Set<string>(),
      candidates: [],
    };
    group.candidates.push(candidate);
    group.names.add(name).add(candidate.text);
    if (name.length > group.name.length) group.name = name;
    groups.set(key, group);
  }
  return [...groups.values()];
}

function mergeGroups(groups: readonly Group[], divisions: ReadonlySet<string>): Group[] {
  const merged: Group[] = [];
  // Longest first: shorter names join the fullest one they may stand for.
  for (const group of [...groups].sort((a, b) => b.name.length - a.name.length)) {
    const home = merged.find((other) => isSameThing(group, other, divisions));
    if (home === undefined) {
      merged.push(group);
      continue;
    }
    home.candidates.push(...group.candidates);
    for (const name of group.names) home.names.add(name);
  }
  return merged;
}

function toEntity(group: Group, info: DocumentInfo): Entity {
  const { type, name } = group;
  const aliases = [...group.names].filter((alias) => alias !== name).sort();
  if (type === "District") {
    const { scope, level } = districtScope(name, info);
    return { id: entityId({ type, scope, name }), type, name, aliases, scope, level };
  }
  const scope = entityScope(group, info);
  return { id: entityId({ type, scope, name }), type, name, aliases, scope, level: null };
}

function selfEntity(info: DocumentInfo): Entity | null {
  if (info.place === null) return null;
  const name = findDivision(info.place, { path: info.placePath })?.name ?? info.place;
  const { scope, level } = districtScope(name, info);
  const type = "District";
  return { id: entityId({ type, scope, name }), type, name, aliases: [], scope, level };
}

/** Merges the names of a document into entities; each candidate becomes one mention of one entity. */
export function linkMentions({ info, sentences, candidates }: LinkInput): Linked {
  const groups = mergeGroups(groupByName(candidates, info), ownDivisionNames(info));
  const entities = new Map<EntityId, Entity>();
  const mentions: Mention[] = [];
  const self = selfEntity(info);
  for (const group of groups) {
    const entity = toEntity(group, info);
    entities.set(entity.id, entity);
    for (const { sentence, start, end, text, type, rule, confidence } of group.candidates) {
      mentions.push({ sentence, start, end, text, type, rule, confidence, entity: entity.id });
    }
  }
  if (self !== null && !entities.has(self.id)) entities.set(self.id, self);
  const order = new Map(sentences.map(({ id }, index) => [id, index]));
  mentions.sort(
    (a, b) =>
      (order.get(a.sentence) ?? 0) - (order.get(b.sentence) ?? 0) ||
      a.start - b.start ||
      b.end - a.end,
  );
  return {
    mentions,
    entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    self: self?.id ?? null,
  };
}
