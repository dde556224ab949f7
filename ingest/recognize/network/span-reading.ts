import type { EntityType } from "../../model/ontology.ts";
import type { Span } from "../../model/span.ts";

/** A reading of a place where a name may end, with the chance that the network gives it. */
export interface SpanReading extends Span {
  readonly type: EntityType;
  readonly chance: number;
}
