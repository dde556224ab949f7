import type { SentenceId } from "./ids.ts";

/** What every extracted thing carries: where it was said and what made it. */
export interface Evidence {
  readonly sentence: SentenceId;
  /** The name of the rule or model, in kebab case: "cue-verb-establishes". */
  readonly rule: string;
  /** The chance that it is right, 0 to 1. */
  readonly confidence: number;
}
