/** A tour of one minute for the first visit: a card in the corner that covers nothing and can be put away at once. */
import { Button } from "antd";
import { useState } from "react";
import { endTour, useTour } from "../../state/tour/store.ts";
import { useWords } from "../../text/useWords.ts";

/** What each step says, and what it says where the canvas is a list or a tree. */
const STEPS = [
  ["map", "rows"],
  ["find", "find"],
  ["expand", "expand"],
  ["proof", "rowProof"],
  ["keep", "keep"],
] as const;

export interface TourProps {
  /** Whether the canvas is drawn; else it is written as a list or a tree. */
  readonly drawn: boolean;
}

/** Nothing once the tour has been seen. */
export function Tour({ drawn }: TourProps) {
  const { t } = useWords();
  const seen = useTour((tour) => tour.seen);
  const [at, setAt] = useState(0);
  const step = STEPS[at];
  if (seen || step === undefined) return null;
  const words = step[drawn ? 0 : 1];
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
        <h2>{t(`tour.${words}.title`)}</h2>
        <p>{t(`tour.${words}.text`)}</p>
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
