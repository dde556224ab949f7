/** Which indicator is meant: one of those that the canvas has numbers of. */
import { Field } from "../../components/Field.tsx";
import { Failure, Loading } from "../../components/StateNotes.tsx";
import type { Indicator } from "../../state/looks/types.ts";
import { isIndicator } from "../../state/looks/types.ts";
import { useWords } from "../../text/useWords.ts";
import { useIndicators } from "./useIndicators.ts";

export interface IndicatorChoiceProps {
  /** Null while none is. */
  readonly chosen: Indicator | null;
  readonly onChoose: (indicator: Indicator | null) => void;
}

/** The browser's own list, as in the filters. */
export function IndicatorChoice({ chosen, onChoose }: IndicatorChoiceProps) {
  const { t } = useWords();
  const { items, error, isFetching, retry } = useIndicators(true);
  const indicators: readonly Indicator[] = items;
  const known = chosen === null || indicators.some((item) => isIndicator(item, chosen));
  // One that came with a link may be told of nothing here.
  const choices = known ? indicators : [chosen, ...indicators];
  if (choices.length === 0) {
    if (error) return <Failure error={error} onRetry={retry} />;
    return isFetching ? <Loading /> : <p className="quiet">{t("looks.noIndicator")}</p>;
  }
  return (
    <Field label={t("looks.indicator")}>
      <select
        className="filter-select"
        value={chosen ? choices.findIndex((item) => isIndicator(item, chosen)) : -1}
        onChange={({ target }) => {
          const item = choices[Number(target.value)];
          onChoose(item ? { indicator: item.indicator, unit: item.unit } : null);
        }}
      >
        {chosen === null && <option value={-1}>{t("rules.choose")}</option>}
        {choices.map((item, index) => (
          <option key={`${item.unit}~${item.indicator}`} value={index}>
            {t("looks.indicatorOf", { indicator: item.indicator, unit: item.unit })}
          </option>
        ))}
      </select>
    </Field>
  );
}
