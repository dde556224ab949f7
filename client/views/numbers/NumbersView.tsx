/** Numbers over years and places: a chart and the same as a table, each number opening its sentence. */
import { useEffect } from "react";
import { Link } from "react-router";
import type { Numbers } from "../../../server/contract/numbers.ts";
import { indicatorsQuery, numbersQuery } from "../../api/numbers.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { EmptyNote, Failure, Loading } from "../../components/StateNotes.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import "../../styles/areas.css";
import "../../styles/follow.css";
import "../../styles/numbers.css";
import { useWords } from "../../text/useWords.ts";
import type { AddressParts } from "../analysis/useAddressParts.ts";
import { useAddressParts } from "../analysis/useAddressParts.ts";
import { NumberBoard } from "./NumberBoard.tsx";
import { NumberFilters } from "./NumberFilters.tsx";
import { MAX_INDICATORS } from "./number-address.ts";

/** The page at /numbers; what is shown, how it is narrowed and which point is open are in its address. */
export function NumbersView() {
  const { t } = useWords();
  const parts = useAddressParts();
  usePageTitle(t("numbers.title"));
  const place = parts.list("place");
  const all = useAnswer(indicatorsQuery(place, ""));
  const chosen = parts.list("indicator").slice(0, MAX_INDICATORS);
  const answer = useAnswer(numbersQuery(chosen, place));
  useFirstIndicator(parts, all.data?.items[0]?.key);
  const empty = all.data?.total === 0 && place.length === 0;
  const retry = () => {
    void all.refetch();
    void answer.refetch();
  };
  return (
    <div className="page numbers-page">
      <header>
        <h1>{t("numbers.title")}</h1>
        <p className="quiet">{t("numbers.lead")}</p>
      </header>
      {empty ? (
        <NoNumbers />
      ) : (
        <>
          <NumberFilters parts={parts} series={answer.data?.items ?? []} />
          <Answer
            numbers={answer.data}
            error={all.error ?? answer.error}
            parts={parts}
            onRetry={retry}
          />
        </>
      )}
    </div>
  );
}

interface AnswerProps {
  readonly numbers: Numbers | undefined;
  readonly error: unknown;
  readonly parts: AddressParts;
  readonly onRetry: () => void;
}

function Answer({ numbers, error, parts, onRetry }: AnswerProps) {
  if (error) return <Failure error={error} onRetry={onRetry} />;
  return numbers ? <NumberBoard numbers={numbers} parts={parts} /> : <Loading />;
}

/** Opens on the indicator that the reports say most of, as a link that can be shared. */
function useFirstIndicator(parts: AddressParts, first: string | undefined): void {
  const { change } = parts;
  const chosen = parts.one("indicator");
  useEffect(() => {
    if (chosen === "" && first !== undefined) change({ indicator: first });
    // `change` is another function at every turn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [chosen, first]);
}

function NoNumbers() {
  const { t } = useWords();
  return (
    <EmptyNote title={t("numbers.empty")} hint={t("numbers.emptyHint")}>
      <Link className="primary-link" to="/documents">
        {t("promises.toDocuments")}
      </Link>
    </EmptyNote>
  );
}
