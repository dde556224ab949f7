/** Relations gathered: however many sentences say one, it is one row with its evidence in lists. */
import type { Relation } from "../model/fact.ts";
import type { RelationRow } from "../model/graph-batch.ts";
import { RELATION_SIGNATURES } from "../model/ontology.ts";
import { type SentenceOrder, dropRepeated, placeOf, sortByKey } from "./row-order.ts";

/** One row for each (type, head, tail); within it one piece of evidence a sentence, the surest. */
export function toRelationRows(
  relations: readonly Relation[],
  order: SentenceOrder,
  year: number | null,
): readonly RelationRow[] {
  const sorted = sortByKey(relations.map(withCanonicalDirection), (relation) => [
    relation.type,
    relation.head,
    relation.tail,
    placeOf(order, relation.sentence),
    -relation.confidence,
    relation.rule,
    relation.cue,
  ]);
  const once = dropRepeated(sorted, ({ type, head, tail, sentence }) => [
    type,
    head,
    tail,
    sentence,
  ]);
  return groupByEnds(once).map((group) => toRelationRow(group, year));
}

/** A symmetric relation is written with the smaller id as its head. */
function withCanonicalDirection(relation: Relation): Relation {
  if (!RELATION_SIGNATURES[relation.type].symmetric || relation.head <= relation.tail) {
    return relation;
  }
  return { ...relation, head: relation.tail, tail: relation.head };
}

type Group = readonly [Relation, ...Relation[]];

function groupByEnds(relations: readonly Relation[]): Group[] {
  const groups = new Map<string, [Relation, ...Relation[]]>();
  for (const relation of relations) {
    const key = JSON.stringify([relation.type, relation.head, relation.tail]);
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  return [...groups.values()];
}

function toRelationRow(group: Group, year: number | null): RelationRow {
  const [{ type, head, tail }] = group;
  return {
    type,
    head,
    tail,
    year,
    evidence: group.map(({ sentence }) => sentence),
    rules: group.map(({ rule }) => rule),
    cues: group.map(({ cue }) => cue),
    confidences: group.map(({ confidence }) => confidence),
  };
}
