/**
 * One document as rows for the store: flat, sorted, the same bytes for the same document.
 * Every list may be empty; every id that a row refers to is in the batch.
 */
import type { DocumentId, EntityId, MetricId, SectionId, SentenceId } from "./ids.ts";
import type {
  DistrictLevel,
  EntityType,
  MetricKind,
  Part,
  RelationType,
  Status,
} from "./ontology.ts";

export interface DocumentRow {
  readonly id: DocumentId;
  readonly title: string;
  readonly place: string | null;
  readonly placePath: string;
  readonly year: number | null;
  readonly sample: boolean;
  readonly self: EntityId | null;
}

export interface SectionRow {
  readonly id: SectionId;
  readonly order: number;
  readonly title: string;
  readonly path: string;
  readonly part: Part;
  readonly year: number | null;
}

export interface SentenceRow {
  readonly id: SentenceId;
  readonly section: SectionId;
  readonly order: number;
  readonly paragraph: number;
  readonly text: string;
  readonly part: Part;
  readonly year: number | null;
}

export interface EntityRow {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  readonly scope: string;
  /** Entities of other documents with the same key are the same thing. */
  readonly key: string;
  readonly level: DistrictLevel | null;
  /** Every name the document uses for it, the canonical one included, sorted. */
  readonly names: readonly string[];
  /** How often the document mentions it. */
  readonly mentions: number;
}

export interface MentionRow {
  readonly sentence: SentenceId;
  readonly entity: EntityId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly rule: string;
  readonly confidence: number;
}

/** One relationship for each (type, head, tail): `evidence`, `rules`, `cues` and `confidences` are parallel. */
export interface RelationRow {
  readonly type: RelationType;
  readonly head: EntityId;
  readonly tail: EntityId;
  readonly year: number | null;
  readonly evidence: readonly SentenceId[];
  readonly rules: readonly string[];
  readonly cues: readonly string[];
  readonly confidences: readonly number[];
}

export interface StatusRow {
  readonly sentence: SentenceId;
  readonly entity: EntityId;
  readonly status: Status;
  readonly year: number | null;
  readonly verb: string;
  readonly rule: string;
  readonly confidence: number;
}

export interface MetricRow {
  readonly id: MetricId;
  readonly sentence: SentenceId;
  readonly entity: EntityId | null;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly change: number | null;
  readonly qualifier: string;
  readonly year: number | null;
  readonly kind: MetricKind;
  readonly rule: string;
  readonly confidence: number;
}

/** Where a sentence begins in a file that has pages or tables; other files have no row. */
export interface PlaceRow {
  readonly sentence: SentenceId;
  /** Counted from 1. */
  readonly page: number | null;
  /** The name of the sheet, "" where the file has but one table. */
  readonly sheet: string | null;
  readonly row: number | null;
}

export interface GraphBatch {
  readonly document: DocumentRow;
  readonly sections: readonly SectionRow[];
  readonly sentences: readonly SentenceRow[];
  readonly places: readonly PlaceRow[];
  readonly entities: readonly EntityRow[];
  readonly mentions: readonly MentionRow[];
  readonly relations: readonly RelationRow[];
  readonly status: readonly StatusRow[];
  readonly metrics: readonly MetricRow[];
}
