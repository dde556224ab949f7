/** What later reports say of a promise, things and targets alike. */
import type { Promised, Step, TargetResult } from "../../../server/contract/follow.ts";

interface Place {
  readonly report: string;
  readonly sentence: string;
  readonly year: number | null;
}

/** A step of a thing, or a result beside a target. */
export type Saying =
  | (Place & {
      readonly step: Step["state"];
      readonly part: Step["part"];
      readonly verb: string;
    })
  | (Place & {
      readonly step: "verdict";
      readonly part: "review";
      readonly value: number;
      readonly unit: string;
      readonly verdict: TargetResult["verdict"];
    });

/** The sayings in the order of the reports. */
export function sayingsOf(promise: Promised): Saying[] {
  if (promise.kind === "thing") {
    return promise.steps.map(({ report, sentence, year, state, part, verb }) => ({
      ...{ report, sentence, year, part, verb, step: state },
    }));
  }
  return promise.results.map(({ report, sentence, year, value, unit, verdict }) => ({
    ...{ report, sentence, year, value, unit, verdict, step: "verdict", part: "review" },
  }));
}
