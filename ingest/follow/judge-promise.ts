/** How a promise stands, from what the later reports say; where they disagree, that is said, not settled. */
import type { PromiseState, StepState } from "../model/promise.ts";
import { SURE, type Step } from "./model.ts";

export interface Judgement {
  readonly state: PromiseState;
  readonly carried: boolean;
  readonly changed: boolean;
  readonly contradicted: boolean;
  readonly doubtful: boolean;
}

export interface JudgeContext {
  /** How many later reports there are: without any, silence says nothing at all. */
  readonly later: number;
  /** The year of each later report. */
  readonly years: ReadonlyMap<string, number>;
}

const RANK = {
  mentioned: 0,
  planned: 0,
  missed: 0.5,
  started: 1,
  ongoing: 2,
  completed: 3,
} as const;

/** Judges one promise by the sentences that surely speak of it; where only doubtful ones do, it is mentioned. */
export function judgePromise(
  made: readonly Step[],
  all: readonly Step[],
  { later, years }: JudgeContext,
): Judgement {
  const steps = all.filter(({ confidence }) => confidence >= SURE);
  const doubtful = steps.length < all.length;
  const yearOf = (step: Step): number => years.get(step.report) ?? 0;
  const reported = steps.filter(({ part }) => part !== "plan");
  const carried = steps.some(({ part }) => part === "plan");
  const contradicted =
    reported.some(({ state }) => state === "missed") || goesBack(reported, yearOf);
  const changed =
    steps.some((step) => step.changed !== "") || (sizes(made) !== "" && sizesDiffer(made, steps));
  const state = stateOf({ reported, carried, changed, doubtful, later });
  return { state, carried, changed, contradicted, doubtful };
}

interface Findings {
  readonly reported: readonly Step[];
  readonly carried: boolean;
  readonly changed: boolean;
  readonly doubtful: boolean;
  readonly later: number;
}

/** What the furthest report of a promise makes of it; `undefined` where that is no progress. */
const STATE_OF: Readonly<Partial<Record<StepState, PromiseState>>> = {
  completed: "completed",
  ongoing: "ongoing",
  started: "started",
  missed: "contradicted",
};

/** The furthest that any report says; that it was late or changed stands beside it. */
function stateOf({ reported, carried, changed, doubtful, later }: Findings): PromiseState {
  const furthest = reported.toSorted((a, b) => RANK[b.state] - RANK[a.state])[0];
  const reached = furthest && STATE_OF[furthest.state];
  if (reached !== undefined) return reached;
  if (changed) return "changed";
  if (carried) return "carried";
  if (furthest !== undefined || doubtful) return "mentioned";
  return later === 0 ? "open" : "silent";
}

/** Completed in one report, only begun in a later one or in another one of the same year. */
function goesBack(reported: readonly Step[], yearOf: (step: Step) => number): boolean {
  return reported.some(
    (early) =>
      early.state === "completed" &&
      reported.some(
        (late) =>
          late.report !== early.report &&
          yearOf(late) >= yearOf(early) &&
          (late.state === "started" ||
            late.state === "planned" ||
            // In another year it goes on with what was completed; in the same one it is not.
            (late.state === "ongoing" && yearOf(late) === yearOf(early))),
      ),
  );
}

const SIZE = /\d+(?:\.\d+)?(?:万|亿)?(?:千瓦|兆瓦|亩|公里|平方米)/gu;

function sizes(steps: readonly Step[]): string {
  return [...new Set(steps.flatMap(({ name }) => name.match(SIZE) ?? []))].toSorted().join();
}

function sizesDiffer(made: readonly Step[], steps: readonly Step[]): boolean {
  const later = sizes(steps);
  return later !== "" && later !== sizes(made);
}
