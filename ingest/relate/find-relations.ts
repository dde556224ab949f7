/** Relations: what each sentence says two entities have to do with each other. */
import { ACTION } from "../lexicon/action-verbs.ts";
import type { Relation } from "../model/fact.ts";
import type { EntityId } from "../model/ids.ts";
import type { LinkedDocument } from "../model/linked-document.ts";
import { type EntityType, RELATION_SIGNATURES } from "../model/ontology.ts";
import { describeContexts } from "../text/describe-contexts.ts";
import { mentionsBySentence } from "../text/mentions-by-sentence.ts";
import { nestMentions } from "../text/nest-mentions.ts";
import { surestMentions } from "../text/surest-mentions.ts";
import { findByAdjacency } from "./by-adjacency.ts";
import { findByAward } from "./by-award.ts";
import { findByConnection } from "./by-connection.ts";
import { findByCooperation } from "./by-cooperation.ts";
import { findByGoverningVerb } from "./by-governing-verb.ts";
import { findByNesting } from "./by-nesting.ts";
import { findByPlaceWord } from "./by-place-word.ts";
import type { Finding, RelationRule, SentenceView } from "./sentence-view.ts";

/** Where two rules find the same, the first one in this order is kept. */
const RULES: readonly RelationRule[] = [
  findByNesting,
  findByConnection,
  findByAdjacency,
  findByGoverningVerb,
  findByAward,
  findByCooperation,
  findByPlaceWord,
];

/** The relations of a document, one for each sentence that says one; ends fit the ontology's signatures. */
export function findRelations(document: LinkedDocument): readonly Relation[] {
  const typeOf = new Map(document.entities.map(({ id, type }) => [id, type]));
  const mentionsOf = mentionsBySentence(document.mentions);
  return document.sentences.flatMap((sentence) => {
    const mentions = mentionsOf.get(sentence.id) ?? [];
    const { free, nested } = nestMentions(mentions);
    if (free.length === 0) return [];
    const contexts = describeContexts(sentence.text, free, ACTION);
    const view = { sentence, free, nested, contexts, self: document.info.self };
    // The reporting government may be meant without being named: that is sure.
    const surest = surestMentions(mentions);
    return keepValid(applyRules(view), typeOf).map((finding) => ({
      sentence: sentence.id,
      ...finding,
      confidence:
        finding.confidence * Math.min(surest.get(finding.head) ?? 1, surest.get(finding.tail) ?? 1),
    }));
  });
}

function applyRules(view: SentenceView): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const rule of RULES) {
    for (const finding of rule(view)) {
      const key = `${finding.type} ${finding.head} ${finding.tail}`;
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}

function keepValid(
  findings: readonly Finding[],
  typeOf: ReadonlyMap<EntityId, EntityType>,
): readonly Finding[] {
  return findings.filter(({ type, head, tail }) => {
    const headType = typeOf.get(head);
    const tailType = typeOf.get(tail);
    if (headType === undefined || tailType === undefined || head === tail) return false;
    const { heads, tails } = RELATION_SIGNATURES[type];
    return heads.includes(headType) && tails.includes(tailType);
  });
}
