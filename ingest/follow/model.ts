/** What following promises takes and gives: reports of one place in, a ledger of promises out. */
import type { EntityType, MetricKind, Part, Status } from "../model/ontology.ts";

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

/** Why two names are, or may be, of one thing. */
export const MATCH_REASONS = [
  "same-entity",
  "same-name",
  "same-place-name",
  "moved-site",
  "same-work",
  "inner-words",
  "front-words",
  "one-side-number",
  "work-and-thing",
  "same-code",
  "one-character",
  "similar",
  "in-text",
  "decided",
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export interface NameMatch {
  readonly reason: MatchReason;
  readonly confidence: number;
}

/** From here on a match is taken; below, down to DOUBTFUL, a person is asked. */
export const SURE = 0.8;
export const DOUBTFUL = 0.5;

/** What a person said of two entities: one thing or two. */
export interface Decision {
  readonly left: string;
  readonly right: string;
  readonly same: boolean;
}

/** What a sentence of a later report says of a promise. */
export const STEP_STATES = [
  "planned",
  "started",
  "ongoing",
  "completed",
  "mentioned",
  "missed",
] as const;
export type StepState = (typeof STEP_STATES)[number];

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
}

/** How a promise stands after the last report. */
export const PROMISE_STATES = [
  "completed",
  "ongoing",
  "started",
  "mentioned",
  "carried",
  "changed",
  "contradicted",
  "silent",
  "open",
] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

export const VERDICTS = ["met", "near", "below", "unjudged"] as const;
export type Verdict = (typeof VERDICTS)[number];

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
  readonly why: "" | "unit" | "direction" | "period";
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
  readonly rightReport: string;
  readonly match: NameMatch;
  /** One sentence of each side. */
  readonly leftSentence: string;
  readonly rightSentence: string;
}
