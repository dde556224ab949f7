/** What the candidate rules hand to the judge: places where a name may end, and how it may read. */
import type { EntityType } from "../model/ontology.ts";

/** One reading: the name starts here and has this type. */
export interface Proposal {
  readonly start: number;
  readonly type: EntityType;
}

/** A place where a name may end; at most one of its proposals is right. */
export interface Anchor {
  /** The rule that saw it, in kebab case. */
  readonly rule: string;
  /** The word that the type comes from, "" where there is none. */
  readonly head: string;
  readonly headStart: number;
  readonly end: number;
  readonly proposals: readonly Proposal[];
}
