/**
 * The last stage: all that was understood of one document becomes flat rows for the store.
 * The same extraction gives the same bytes, in whatever order its parts were found.
 */
import type { Extraction } from "../model/extraction.ts";
import type { DocumentRow, GraphBatch, SectionRow, SentenceRow } from "../model/graph-batch.ts";
import { toEntityRows, toMentionRows } from "./entity-rows.ts";
import { toMetricRows, toStatusRows } from "./fact-rows.ts";
import { toPlaceRows } from "./place-rows.ts";
import { toRelationRows } from "./relation-rows.ts";

/** The graph batch of an extraction: rows sorted, repeated statements merged, nothing invented. */
export function buildGraphBatch(extraction: Extraction): GraphBatch {
  const { document, entities, relations, status, metrics } = extraction;
  const sentences = [...extraction.sentences].sort((a, b) => a.order - b.order);
  const orderOf = new Map(sentences.map(({ id, order }) => [id, order]));
  const mentions = toMentionRows(extraction.mentions, orderOf);
  return {
    document: toDocumentRow(document),
    sections: [...extraction.sections].sort((a, b) => a.order - b.order).map(toSectionRow),
    sentences: sentences.map(toSentenceRow),
    places: toPlaceRows(extraction.places, orderOf),
    entities: toEntityRows(entities, mentions),
    mentions,
    relations: toRelationRows(relations, orderOf, document.year),
    status: toStatusRows(status, orderOf),
    metrics: toMetricRows(metrics, orderOf),
  };
}

function toDocumentRow(document: Extraction["document"]): DocumentRow {
  const { id, title, place, placePath, year, sample, self } = document;
  return { id, title, place, placePath, year, sample, self };
}

function toSectionRow(section: Extraction["sections"][number]): SectionRow {
  const { id, order, title, path, part, year } = section;
  return { id, order, title, path, part, year };
}

function toSentenceRow(sentence: Extraction["sentences"][number]): SentenceRow {
  const { id, section, order, paragraph, text, part, year } = sentence;
  return { id, section, order, paragraph, text, part, year };
}
