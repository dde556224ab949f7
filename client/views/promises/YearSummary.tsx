/** A line for each year: how many were promised and how they stand; each count opens its list. */
import { Link } from "react-router";
import { TARGET_TYPE } from "../../../server/contract/filter-promises.ts";
import type { Ledger, PromiseState } from "../../../server/contract/follow.ts";
import { PROMISE_STATES } from "../../../server/contract/follow.ts";
import { ENTITY_TYPES } from "../../../server/contract/vocabulary.ts";
import { useWords } from "../../text/useWords.ts";
import type { LedgerPartProps } from "./LedgerNotices.tsx";
import { NO_FILTER } from "./promise-address.ts";
import { useStateName } from "./useStateName.ts";

type Kind = Ledger["counts"][number]["kind"];

interface YearLine {
  readonly year: number;
  readonly kind: Kind;
  readonly total: number;
  readonly states: readonly { readonly state: PromiseState; readonly count: number }[];
}

/** The lines, the latest year first. */
export function YearSummary({ ledger, control }: LedgerPartProps) {
  const { t, number } = useWords();
  const stateName = useStateName();
  const lines = linesOf(ledger.counts);
  const linkTo = ({ year, kind }: YearLine, state?: PromiseState) =>
    control.hrefOf({
      filter: {
        ...NO_FILTER,
        year: [year],
        type: kind === "target" ? [TARGET_TYPE] : [...ENTITY_TYPES],
        state: state === undefined ? [] : [state],
      },
      open: "",
    });
  return (
    <ul className="year-lines">
      {lines.map((line) => (
        <li key={`${line.year} ${line.kind}`}>
          <Link className="year-line-head" to={linkTo(line)}>
            {t(line.kind === "thing" ? "promises.thingsOfYear" : "promises.targetsOfYear", {
              year: line.year,
              count: line.total,
            })}
          </Link>
          <span className="year-bar" aria-hidden="true">
            {line.states.map(({ state, count }) => (
              <span key={state} className={`promise-fill state-${state}`} style={{ flex: count }} />
            ))}
          </span>
          <span className="year-counts">
            {line.states.map(({ state, count }) => (
              <Link key={state} to={linkTo(line, state)}>
                <span className={`state-dot state-${state}`} aria-hidden="true" />
                {stateName(state, line.kind)} {number(count)}
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function linesOf(counts: Ledger["counts"]): YearLine[] {
  const keys = [...new Set(counts.map(({ year, kind }) => `${year} ${kind}`))];
  return keys
    .map((key): YearLine => {
      const own = counts.filter(({ year, kind }) => `${year} ${kind}` === key);
      const states = PROMISE_STATES.flatMap((state) => own.filter((each) => each.state === state));
      const total = own.reduce((sum, { count }) => sum + count, 0);
      return { year: own[0]?.year ?? 0, kind: own[0]?.kind ?? "thing", total, states };
    })
    .toSorted(
      (a, b) => b.year - a.year || Number(a.kind === "target") - Number(b.kind === "target"),
    );
}
