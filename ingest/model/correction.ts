/** What a person taught: data beside the built-in knowledge, given to the extraction as an argument. */
import type { EntityType, RelationType } from "./ontology.ts";

/** This text is a name of this type, wherever it stands. */
export interface TermCorrection {
  readonly kind: "term";
  readonly text: string;
  readonly type: EntityType;
}

/** This text is no name; of no type where `type` is null. */
export interface NotEntityCorrection {
  readonly kind: "not-entity";
  readonly text: string;
  readonly type: EntityType | null;
}

/** An entity by what documents may call it. */
export interface NamedEnd {
  readonly type: EntityType;
  readonly names: readonly string[];
}

/** These two are not related so, whatever sentence seems to say it. */
export interface WrongRelationCorrection {
  readonly kind: "wrong-relation";
  readonly type: RelationType;
  readonly head: NamedEnd;
  readonly tail: NamedEnd;
}

/** One thing that a person taught. */
export type Correction = TermCorrection | NotEntityCorrection | WrongRelationCorrection;
