/**
 * The words of following reports: why two names are one thing, what a later report says, how a promise stands,
 * in what sense a number is one.
 * Safe in the browser: nothing but constants and types.
 */

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
  "same-coined",
  "same-code",
  "one-character",
  "similar",
  "in-text",
  "namesake",
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

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

/** How a promise stands after the last report. */
export const PROMISE_STATES = [
  "completed",
  "ongoing",
  "started",
  "mentioned",
  "carried",
  "changed",
  "contradicted",
  "below",
  "silent",
  "open",
] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** A result beside its target. */
export const VERDICTS = ["met", "near", "below", "unjudged"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a report has that another has not, seen from the first to the second. */
export const CHANGES = ["new", "gone", "changed", "common"] as const;
export type Change = (typeof CHANGES)[number];

/** A number as it stands, a total over the years, or how much something has grown. */
export const NUMBER_SENSES = ["level", "total", "growth"] as const;
export type NumberSense = (typeof NUMBER_SENSES)[number];
