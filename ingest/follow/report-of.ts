/** One document's extraction as a report to follow. */
import type { Extraction } from "../model/extraction.ts";
import type { Report } from "./model.ts";

/** The extraction as a report; a document without a year is of year 0. */
export function reportOf(extraction: Extraction): Report {
  const { document, sentences, entities, mentions, status, metrics } = extraction;
  const { id, title, placePath, year } = document;
  return {
    ...{ id, title, placePath, year: year ?? 0, sentences, mentions, status },
    entities: entities.map(({ id: entity, type, name, aliases }) => ({
      ...{ id: entity, type, name, names: [name, ...aliases] },
    })),
    metrics: metrics.map((metric, index) => ({ ...metric, id: `${metric.sentence}-${index}` })),
  };
}
