/** One point: who says so, in which words, and what else is said of the same year. */
import { Drawer } from "antd";
import type { NumberSeries, Numbers } from "../../../server/contract/numbers.ts";
import { stateNumber } from "../../../server/contract/stated-number.ts";
import { SentenceCard } from "../../components/EvidenceCard.tsx";
import { scaleOf } from "./panels.ts";
import type { PointRow } from "./point-rows.ts";
import type { NumberWords } from "./useNumberWords.ts";

export interface PointDrawerProps {
  readonly row: PointRow;
  readonly numbers: Numbers;
  readonly shown: readonly NumberSeries[];
  readonly words: NumberWords;
  readonly onPoint: (id: string) => void;
}

/** The drawer with every sentence of the point. */
export function PointDrawer({ row, numbers, shown, words, onPoint }: PointDrawerProps) {
  const { t, exact, unitOf, scaledText } = words;
  const { series, point } = row;
  const { of, name, unit, sense } = series;
  const scale = scaleOf(shown, series);
  const told = (value: number) => `${scaledText(value, scale)} ${unitOf(unit, scale)}`;
  const year = point.year === null ? t("numbers.noYear") : t("app.years", { years: point.year });
  const others = series.points.filter(
    (one) => one.id !== point.id && one.year === point.year && one.kind === point.kind,
  );
  return (
    <Drawer
      open
      size={Math.min(560, innerWidth)}
      title={`${of.name} · ${name}`}
      aria-label={t("numbers.detail")}
      onClose={() => onPoint("")}
    >
      <p className="story-facts">
        <span>{year}</span>
        <span className={`kind-tag kind-${point.kind}`}>{t(`metricKind.${point.kind}`)}</span>
        <span>{t(`numbers.sense.${sense}`)}</span>
        <strong>{told(point.value)}</strong>
      </p>
      {point.differs && (
        <p className="differs-note" role="note">
          {t("numbers.differsLong")}{" "}
          {others.map((one) => (
            <button
              key={one.id}
              type="button"
              className="link-button value-button"
              onClick={() => onPoint(one.id)}
            >
              {told(one.value)}
            </button>
          ))}
        </p>
      )}
      {point.sayings.map((saying) => {
        const sentence = numbers.sentences.find(({ id }) => id === saying.sentence);
        if (!sentence) return null;
        return (
          <section key={saying.sentence} className="point-saying">
            <h2 className="panel-title">
              {t("numbers.written", {
                ...{ indicator: saying.indicator, number: stateNumber(saying, exact) },
              })}
            </h2>
            <SentenceCard sentence={sentence} focus={[of.id]} />
          </section>
        );
      })}
    </Drawer>
  );
}
