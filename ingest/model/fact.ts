import type { Evidence } from "./evidence.ts";
import type { EntityId } from "./ids.ts";
import type { MetricKind, RelationType, Status } from "./ontology.ts";

/** One sentence saying that two entities are related; said in n sentences, there are n. */
export interface Relation extends Evidence {
  readonly type: RelationType;
  readonly head: EntityId;
  readonly tail: EntityId;
  /** The words that say it, "" where the structure of the name does. */
  readonly cue: string;
}

/** One sentence saying how far an entity has come. */
export interface StatusFact extends Evidence {
  readonly entity: EntityId;
  readonly status: Status;
  readonly year: number | null;
  /** The verb that says it. */
  readonly verb: string;
}

/** One number with its unit and what it measures. */
export interface Metric extends Evidence {
  readonly indicator: string;
  readonly value: number;
  /** As written: 亿元, 万人, %. */
  readonly unit: string;
  /** Growth in percent said beside the level, null where none is. */
  readonly change: number | null;
  /** 超, 近, 约, 左右 …, "" where none is. */
  readonly qualifier: string;
  readonly year: number | null;
  /** The entity described; null where it is the reporting district and that is unknown. */
  readonly of: EntityId | null;
  readonly kind: MetricKind;
}
