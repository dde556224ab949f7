import type { DocumentInfo, Section, Sentence } from "./document.ts";
import type { Entity } from "./entity.ts";
import type { Metric, Relation, StatusFact } from "./fact.ts";
import type { Mention } from "./mention.ts";
import type { Notice } from "./notice.ts";
import type { SentencePlaces } from "./place.ts";

/** All that was understood of one document: what `npm run extract` prints. */
export interface Extraction {
  readonly document: DocumentInfo;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly status: readonly StatusFact[];
  readonly metrics: readonly Metric[];
  readonly notices: readonly Notice[];
  /** Where each sentence stands in the file, character by character. */
  readonly places: readonly SentencePlaces[];
}
