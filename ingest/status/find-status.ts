/** Status facts: how far each thing has come, by the verbs around its free mentions. */
import { ACTION } from "../lexicon/action-verbs.ts";
import type { Sentence } from "../model/document.ts";
import type { StatusFact } from "../model/fact.ts";
import type { LinkedDocument } from "../model/linked-document.ts";
import type { Mention } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";
import { describeContexts } from "../text/describe-contexts.ts";
import { mentionsBySentence } from "../text/mentions-by-sentence.ts";
import { nestMentions } from "../text/nest-mentions.ts";
import { surestMentions } from "../text/surest-mentions.ts";
import { judgeStatus } from "./judge-status.ts";

const WITHOUT_STATUS: ReadonlySet<EntityType> = new Set(["Award", "District"]);

/** The status facts of a document, sentence by sentence; one for each entity, status and sentence. */
export function findStatus(document: LinkedDocument): readonly StatusFact[] {
  const mentionsOf = mentionsBySentence(document.mentions);
  return document.sentences.flatMap((sentence) =>
    findInSentence(sentence, mentionsOf.get(sentence.id) ?? []),
  );
}

function findInSentence(sentence: Sentence, mentions: readonly Mention[]): readonly StatusFact[] {
  if (mentions.length === 0) return [];
  const { free } = nestMentions(mentions);
  const surest = surestMentions(mentions);
  const facts = new Map<string, StatusFact>();
  for (const context of describeContexts(sentence.text, free, ACTION)) {
    const { entity, type } = context.mention;
    if (WITHOUT_STATUS.has(type)) continue;
    const judged = judgeStatus(context, sentence.part);
    if (judged === null) continue;
    const key = `${entity} ${judged.status}`;
    if (facts.has(key)) continue;
    const confidence = judged.confidence * (surest.get(entity) ?? 1);
    facts.set(key, { sentence: sentence.id, entity, year: sentence.year, ...judged, confidence });
  }
  return [...facts.values()];
}
