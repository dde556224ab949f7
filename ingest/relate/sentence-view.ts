/** What every relation rule is given: a sentence, its mentions and the words around them. */
import type { Sentence } from "../model/document.ts";
import type { Relation } from "../model/fact.ts";
import type { EntityId } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import type { MentionContext } from "../text/describe-contexts.ts";
import type { Nested } from "../text/nest-mentions.ts";

/** A sentence seen by its mentions. */
export interface SentenceView {
  readonly sentence: Sentence;
  /** The mentions inside no other, in reading order. */
  readonly free: readonly Mention[];
  readonly nested: readonly Nested[];
  /** One for each free mention, in the same order. */
  readonly contexts: readonly MentionContext[];
  /** The district of the reporting government, where known. */
  readonly self: EntityId | null;
}

/** A relation without the sentence it was found in. */
export type Finding = Omit<Relation, "sentence">;

/** A rule: everything it finds in one sentence. */
export type RelationRule = (view: SentenceView) => readonly Finding[];
