/** The name of a promise's state: a target is met where a thing is completed. */
import type { PromiseState, Promised } from "../../../server/contract/follow.ts";
import { useWords } from "../../text/useWords.ts";

/** Gives the words for a state of a kind of promise. */
export function useStateName(): (state: PromiseState, kind: Promised["kind"]) => string {
  const { t } = useWords();
  return (state, kind) => {
    if (kind === "target" && (state === "completed" || state === "mentioned")) {
      return t(`promises.targetState.${state}`);
    }
    return t(`promises.state.${state}`);
  };
}
