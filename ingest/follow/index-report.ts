/** A report prepared for following: its entities by the words of their names, its sentences folded for search. */
import type { EntityType } from "../model/ontology.ts";
import type { Span } from "../model/span.ts";
import { type FoldedText, foldText } from "./find-name.ts";
import type { Report, ReportEntity, ReportSentence, ReportStatus } from "./model.ts";
import { type NameParts, nameParts } from "./name-parts.ts";

/** A report with what following looks up again and again. */
export interface IndexedReport {
  readonly report: Report;
  readonly place: string;
  readonly entities: readonly IndexedEntity[];
  /** Entities by the pairs of characters in their names: only these can match. */
  readonly byGram: ReadonlyMap<string, readonly IndexedEntity[]>;
  readonly sentences: ReadonlyMap<string, ReportSentence>;
  readonly folded: ReadonlyMap<string, FoldedText>;
  /** All its folded sentences: what does not stand here stands in none of them. */
  readonly whole: string;
  readonly spansIn: ReadonlyMap<string, readonly (Span & { readonly entity: string })[]>;
  readonly statusOf: ReadonlyMap<string, readonly ReportStatus[]>;
}

/** An entity with its names taken apart. */
export interface IndexedEntity {
  readonly entity: ReportEntity;
  readonly parts: readonly NameParts[];
}

const NEVER_PROMISED: ReadonlySet<EntityType> = new Set(["District", "Award"]);

/** Prepares a report of `place`. */
export function indexReport(report: Report, place: string): IndexedReport {
  const spansIn = new Map<string, (Span & { entity: string })[]>();
  for (const { sentence, start, end, entity } of report.mentions) {
    const spans = spansIn.get(sentence);
    if (spans) spans.push({ start, end, entity });
    else spansIn.set(sentence, [{ start, end, entity }]);
  }
  const statusOf = new Map<string, ReportStatus[]>();
  for (const status of report.status) {
    const facts = statusOf.get(status.entity);
    if (facts) facts.push(status);
    else statusOf.set(status.entity, [status]);
  }
  const folded = new Map(report.sentences.map(({ id, text }) => [id, foldText(text)]));
  const entities = report.entities
    .filter(({ type }) => !NEVER_PROMISED.has(type))
    .map((entity) => ({ entity, parts: entity.names.map((name) => nameParts(name, place)) }));
  return {
    ...{ report, place, spansIn, statusOf, entities, byGram: indexGrams(entities) },
    sentences: new Map(report.sentences.map((sentence) => [sentence.id, sentence])),
    folded,
    whole: [...folded.values()].map(({ text }) => text).join("\n"),
  };
}

function indexGrams(
  entities: readonly IndexedEntity[],
): ReadonlyMap<string, readonly IndexedEntity[]> {
  const byGram = new Map<string, IndexedEntity[]>();
  for (const each of entities) {
    for (const gram of new Set(each.parts.flatMap(({ grams }) => grams))) {
      const known = byGram.get(gram);
      if (known) known.push(each);
      else byGram.set(gram, [each]);
    }
  }
  return byGram;
}
