/** What the check found, as a list under the editor: each leads to its place. */
import { useTranslation } from "react-i18next";
import type { QueryProblem } from "../../../server/contract/ask.ts";
import { useWords } from "../../text/useWords.ts";
import type { CheckedQuery } from "./useQueryCheck.ts";

export interface ProblemListProps {
  readonly query: string;
  readonly checked: CheckedQuery;
  readonly onGo: (at: number) => void;
}

/** The list, said aloud when it changes. */
export function ProblemList({ query, checked, onGo }: ProblemListProps) {
  const { t } = useWords();
  const problems = checked.check?.problems ?? [];
  if (query.trim() === "") return null;
  return (
    <div role="status" aria-label={t("ask.problems")} className="problem-list">
      {!checked.current && <span className="quiet">{t("ask.checking")}</span>}
      {checked.current && problems.length === 0 && (
        <span className="quiet">{t("ask.noProblems")}</span>
      )}
      {checked.current &&
        problems.map((problem) => (
          <button
            key={`${problem.from} ${problem.kind}`}
            type="button"
            className={`problem-${problem.severity}`}
            onClick={() => onGo(problem.from)}
          >
            {t("ask.at", { line: query.slice(0, problem.from).split("\n").length })}
            {" · "}
            <ProblemText problem={problem} />
          </button>
        ))}
    </div>
  );
}

/** The server's own sentence in Chinese. */
function ProblemText({ problem }: { readonly problem: QueryProblem }) {
  const { t, i18n } = useTranslation();
  const { kind, subject, message } = problem;
  return <>{i18n.language === "en" ? t(`ask.kind.${kind}`, { subject }) : message}</>;
}
