import type { DocumentInfo, Sentence } from "./document.ts";
import type { Entity } from "./entity.ts";
import type { Mention } from "./mention.ts";

/** A document as the stages after naming take it: sentences whose mentions point to entities. */
export interface LinkedDocument {
  readonly info: DocumentInfo;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}
