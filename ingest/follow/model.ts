/** What following promises takes and gives: reports of one place in, a ledger of promises out. */
import type { EntityType, MetricKind, Part, Status } from "../model/ontology.ts";
import type { MatchReason, PromiseState, StepState, Verdict } from "../model/promise.ts";

/** A sentence as far as following needs it. */
export interface ReportSentence {
  readonly id: string;
  readonly order: number;
  readonly part: Part;
  readonly year: number | null;
  readonly text: string;
}

/** A thing that a report names, with every name it has there. */
export interface ReportEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly names: readonly string[];
}

export interface ReportMention {
  readonly sentence: string;
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

export interface ReportStatus {
  readonly sentence: string;
  readonly entity: string;
  readonly status: Status;
  readonly year: number | null;
  readonly verb: string;
}

export interface ReportMetric {
  readonly id: string;
  readonly sentence: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly change: number | null;
  readonly qualifier: string;
  readonly year: number | null;
  readonly kind: MetricKind;
}

/** One yearly report of a place. */
export interface Report {
  readonly id: string;
  readonly title: string;
  readonly placePath: string;
  readonly year: number;
  readonly sentences: readonly ReportSentence[];
  readonly entities: readonly ReportEntity[];
  readonly mentions: readonly ReportMention[];
  readonly status: readonly ReportStatus[];
  readonly metrics: readonly ReportMetric[];
}

export interface NameMatch {
  readonly reason: MatchReason;
  readonly confidence: number;
}

/** From here on a match is taken; below, down to DOUBTFUL, a person is asked. */
export const SURE = 0.8;
export const DOUBTFUL = 0.5;

/** The same name, on what may be another thing. */
export const NAMESAKE: NameMatch = { reason: "namesake", confidence: 0.5 };
/** The name stands in the text, where no name was read. */
export const IN_TEXT: NameMatch = { reason: "in-text", confidence: 0.85 };

/** Two entities that a person told apart; those said to be one are one entity of the graph. */
export type Apart = readonly [one: string, other: string];

export interface Step {
  readonly report: string;
  readonly sentence: string;
  readonly year: number | null;
  readonly part: Part;
  readonly state: StepState;
  /** The word that says it, "" where only the name stands there. */
  readonly verb: string;
  /** The name it has in that sentence. */
  readonly name: string;
  readonly reason: MatchReason;
  readonly confidence: number;
  /** The words that say its extent or place has changed, "" where none do. */
  readonly changed: string;
}

/** A result beside a target: the verdict, and what kept from giving one. */
export interface Result {
  readonly metric: string;
  readonly report: string;
  readonly sentence: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly year: number | null;
  readonly verdict: Verdict;
  readonly why: "" | "unit" | "direction" | "several";
  readonly confidence: number;
}

/** One thing promised by one report's plan. */
export interface ThingPromise {
  readonly kind: "thing";
  /** Made of the entity and the year: the same after every ingest. */
  readonly id: string;
  readonly report: string;
  readonly year: number;
  readonly entity: string;
  readonly type: EntityType;
  readonly name: string;
  readonly made: readonly Step[];
  readonly steps: readonly Step[];
  readonly state: PromiseState;
  readonly carried: boolean;
  readonly changed: boolean;
  readonly contradicted: boolean;
  /** Some later sentence may be about another thing of the name. */
  readonly doubtful: boolean;
}

/** One number promised by one report's plan. */
export interface TargetPromise {
  readonly kind: "target";
  readonly id: string;
  readonly report: string;
  readonly year: number;
  readonly metric: string;
  readonly sentence: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly qualifier: string;
  readonly results: readonly Result[];
  readonly state: PromiseState;
}

export type FollowedPromise = ThingPromise | TargetPromise;

/** Two entities that may be one thing: a person decides. */
export interface Proposal {
  readonly promise: string;
  readonly left: string;
  readonly leftName: string;
  readonly right: string;
  readonly rightName: string;
  readonly match: NameMatch;
  /** One sentence of each side. */
  readonly leftSentence: string;
  readonly rightSentence: string;
}
