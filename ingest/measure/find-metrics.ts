/** Metrics: every number with a unit, the name of what it measures, its change and its kind. */
import type { Sentence } from "../model/document.ts";
import type { Metric } from "../model/fact.ts";
import type { LinkedDocument } from "../model/linked-document.ts";
import type { Mention } from "../model/mention.ts";
import { mentionsBySentence } from "../text/mentions-by-sentence.ts";
import { describeSentence } from "./describe-metric.ts";
import { draftMetrics } from "./draft-metrics.ts";

/** The metrics of a document, sentence by sentence, in the order of the text. */
export function findMetrics(document: LinkedDocument): readonly Metric[] {
  const mentionsOf = mentionsBySentence(document.mentions);
  return document.sentences.flatMap((sentence) =>
    findInSentence(document, sentence, mentionsOf.get(sentence.id) ?? []),
  );
}

function findInSentence(
  document: LinkedDocument,
  sentence: Sentence,
  mentions: readonly Mention[],
): readonly Metric[] {
  const drafts = draftMetrics(sentence.text, mentions);
  if (drafts.length === 0) return [];
  const describe = describeSentence(sentence, mentions, document.info.self);
  return drafts.map((draft) => ({
    sentence: sentence.id,
    indicator: draft.indicator,
    value: draft.quantity.value,
    unit: draft.quantity.unit,
    change: draft.change,
    qualifier: draft.quantity.qualifier,
    rule: draft.rule,
    confidence: draft.confidence,
    ...describe(draft),
  }));
}
