/** What filters are: part of the canvas, so that undo, saved views and links carry them. */
import type { EntityType, RelationType, Status } from "../../../server/contract/vocabulary.ts";

/** From and to, both included. */
export type Range = readonly [from: number, to: number];

/** A range of one indicator; the values are those of the entities that have it. */
export interface MeasureFilter {
  readonly indicator: string;
  readonly unit: string;
  readonly range: Range;
  readonly values: Readonly<Record<string, number>>;
}

/** Every field is a set, or a plain JSON value: that is how views are kept. */
export interface Filters {
  readonly hiddenTypes: ReadonlySet<EntityType>;
  readonly hiddenRelations: ReadonlySet<RelationType>;
  /** By the latest status; "none" stands for entities of which none is told. */
  readonly hiddenStatuses: ReadonlySet<Status | "none">;
  /** By year or level, as the legend of the colours tells them: keys of `classKey`. */
  readonly hiddenClasses: ReadonlySet<string>;
  /** By latest year or confidence of a relation, as the legend of the lines tells them. */
  readonly hiddenEdgeClasses: ReadonlySet<string>;
  /** Only what one of these says; empty for all. */
  readonly documents: ReadonlySet<string>;
  readonly years: Range | null;
  readonly degree: Range | null;
  readonly mentions: Range | null;
  /** Only relations that are at least so sure, from 0 to 1. */
  readonly confidence: number;
  readonly measure: MeasureFilter | null;
}

/** Filters that hide nothing. */
export const NO_FILTERS: Filters = {
  hiddenTypes: new Set(),
  hiddenRelations: new Set(),
  hiddenStatuses: new Set(),
  hiddenClasses: new Set(),
  hiddenEdgeClasses: new Set(),
  documents: new Set(),
  years: null,
  degree: null,
  mentions: null,
  confidence: 0,
  measure: null,
};
