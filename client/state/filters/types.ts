/** What filters are: part of the canvas, so that undo, saved views and links carry them. */
import type { EntityType, RelationType } from "../../../server/contract/vocabulary.ts";

/** Every field is a set, or a plain JSON value: that is how views are kept. */
export interface Filters {
  readonly hiddenTypes: ReadonlySet<EntityType>;
  readonly hiddenRelations: ReadonlySet<RelationType>;
}

/** Filters that hide nothing. */
export const NO_FILTERS: Filters = { hiddenTypes: new Set(), hiddenRelations: new Set() };
