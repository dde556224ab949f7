/** A tour of one minute for the first visit: a card in the corner that covers nothing and can be put away at once. */
import { Button } from "antd";
import { useState } from "react";
import { endTour, useTour } from "../../state/tour/store.ts";
import { useWords } from "../../text/useWords.ts";

const STEPS = ["map", "find", "expand", "proof", "keep"] as const;

/** Nothing once the tour has been seen. */
export function Tour() {
  const { t } = useWords();
  const seen = useTour((tour) => tour.seen);
  const [at, setAt] = useState(0);
  const step = STEPS[at];
  if (seen || step === undefined) return null;
  const last = at === STEPS.length - 1;
  const end = () => {
    setAt(0);
    endTour();
  };
  return (
    <aside className="tour" aria-label={t("tour.title")}>
      <p className="tour-count">
        {t("tour.title")} · {at + 1} / {STEPS.length}
      </p>
      <div role="status">
        <h2>{t(`tour.${step}.title`)}</h2>
        <p>{t(`tour.${step}.text`)}</p>
      </div>
      <p className="button-row">
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t("tour.back")}</Button>}
        {last ? (
          <Button type="primary" onClick={end}>
            {t("tour.done")}
          </Button>
        ) : (
          <>
            <Button type="primary" onClick={() => setAt(at + 1)}>
              {t("tour.next")}
            </Button>
            <Button type="text" onClick={end}>
              {t("tour.skip")}
            </Button>
          </>
        )}
      </p>
    </aside>
  );
}
