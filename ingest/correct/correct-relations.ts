/** What a person taught of relations, applied to those that were found. */
import type { Correction, NamedEnd, WrongRelationCorrection } from "../model/correction.ts";
import type { Entity } from "../model/entity.ts";
import type { Relation } from "../model/fact.ts";
import { RELATION_SIGNATURES } from "../model/ontology.ts";

/** The relations without those that a person called wrong. */
export function correctRelations(
  relations: readonly Relation[],
  entities: readonly Entity[],
  corrections: readonly Correction[],
): readonly Relation[] {
  const wrong = corrections.filter((each) => each.kind === "wrong-relation");
  if (wrong.length === 0) return relations;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return relations.filter((relation) => {
    const [head, tail] = [byId.get(relation.head), byId.get(relation.tail)];
    return !(head && tail && wrong.some((each) => isWrong(each, relation, { head, tail })));
  });
}

function isWrong(
  { type, head, tail }: WrongRelationCorrection,
  relation: Relation,
  ends: { readonly head: Entity; readonly tail: Entity },
): boolean {
  if (type !== relation.type) return false;
  if (isCalled(ends.head, head) && isCalled(ends.tail, tail)) return true;
  const { symmetric } = RELATION_SIGNATURES[type];
  return symmetric && isCalled(ends.head, tail) && isCalled(ends.tail, head);
}

function isCalled({ type, name, aliases }: Entity, end: NamedEnd): boolean {
  return type === end.type && [name, ...aliases].some((each) => end.names.includes(each));
}
