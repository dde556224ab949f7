/** Which names are one thing: what may be (to decide), what is merged, what was decided. */
import { Link, useSearchParams } from "react-router";
import { decisionsQuery, mergesQuery, proposalsQuery } from "../../api/review-queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/review.css";
import { useWords } from "../../text/useWords.ts";
import { DecisionList } from "./DecisionList.tsx";
import { MergedList } from "./MergedList.tsx";
import { ProposalDesk } from "./ProposalDesk.tsx";

const TABS = ["proposed", "merged", "decided"] as const;

/** The page at /review; `?tab=` opens one of its parts. */
export function ReviewView() {
  const { t, number } = useWords();
  const [params] = useSearchParams();
  usePageTitle(t("review.title"));
  const answers = {
    proposed: useAnswer(proposalsQuery()),
    merged: useAnswer(mergesQuery()),
    decided: useAnswer(decisionsQuery()),
  };
  const tab = TABS.find((each) => each === params.get("tab")) ?? "proposed";
  const answer = answers[tab];
  return (
    <div className="page review">
      <header>
        <h1>{t("review.title")}</h1>
        <p className="quiet">{t("review.lead")}</p>
        <p>
          <Link to="/teach">{t("review.toTeach")}</Link>
        </p>
      </header>
      <nav className="review-tabs" aria-label={t("review.tabs")}>
        {TABS.map((each) => (
          <Link
            key={each}
            to={each === "proposed" ? "/review" : `/review?tab=${each}`}
            aria-current={each === tab ? "page" : undefined}
          >
            {t(`review.${each}`)}{" "}
            <span className="review-count">
              {answers[each].data ? number(answers[each].data.total) : "…"}
            </span>
          </Link>
        ))}
      </nav>
      {answer.error && <Failure error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      {tab === "proposed" && answers.proposed.data && <ProposalDesk {...answers.proposed.data} />}
      {tab === "merged" && answers.merged.data && <MergedList items={answers.merged.data.items} />}
      {tab === "decided" && answers.decided.data && (
        <DecisionList items={answers.decided.data.items} />
      )}
    </div>
  );
}
