/** How a promise stands, in words and colour, with what else is to be said of it. */
import type { Promised } from "../../../server/contract/follow.ts";
import { useWords } from "../../text/useWords.ts";
import { useStateName } from "./useStateName.ts";

const FLAGS = ["carried", "changed", "contradicted", "doubtful"] as const;

/** The state and, beside it, what it does not say. */
export function StateTags({ promise }: { readonly promise: Promised }) {
  const { t } = useWords();
  const stateName = useStateName();
  const { state, kind } = promise;
  return (
    <span className="state-tags">
      <span className={`state-tag state-${state}`}>{stateName(state, kind)}</span>
      {FLAGS.filter((flag) => promise[flag] && flag !== state).map((flag) => (
        <span key={flag} className={`flag-tag flag-${flag}`}>
          {t(`promises.flag.${flag}`)}
        </span>
      ))}
    </span>
  );
}
