import type { Evidence } from "./evidence.ts";
import type { EntityId } from "./ids.ts";
import type { EntityType } from "./ontology.ts";
import type { Span } from "./span.ts";

/** A name in a sentence: offsets are into that sentence's text. */
export interface Mention extends Span, Evidence {
  readonly text: string;
  readonly type: EntityType;
  readonly entity: EntityId;
}

/** A name found in a sentence, not yet linked to an entity. */
export interface MentionCandidate extends Span, Evidence {
  readonly text: string;
  readonly type: EntityType;
  /** The full name where coordination or usage leaves a part out: 莲塘口岸 for 莲塘 in 莲塘、文锦渡口岸. */
  readonly canonical?: string;
}
