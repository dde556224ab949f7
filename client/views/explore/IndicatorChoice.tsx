/** Which indicator colour or size tells: one of those that the canvas has numbers of. */
import { useMemo } from "react";
import { measuresQuery } from "../../api/queries.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { useVisible } from "../../state/filters/useVisible.ts";
import { chooseLooks, numberedIds } from "../../state/looks/store.ts";
import type { Indicator } from "../../state/looks/types.ts";
import { isIndicator } from "../../state/looks/types.ts";
import { useWords } from "../../text/useWords.ts";

/** The browser's own list, as in the filters. */
export function IndicatorChoice({ chosen }: { readonly chosen: Indicator }) {
  const { t } = useWords();
  const { canvas } = useVisible();
  const ids = useMemo(() => numberedIds(canvas), [canvas]);
  const { data } = useAnswer(measuresQuery(ids));
  const items: readonly Indicator[] = data?.items ?? [];
  // One that came with a link may be told of nothing here.
  const known = items.some((item) => isIndicator(item, chosen));
  const choices = known ? items : [chosen, ...items];
  return (
    <select
      className="filter-select"
      aria-label={t("looks.indicator")}
      value={choices.findIndex((item) => isIndicator(item, chosen))}
      onChange={({ target }) => {
        const item = choices[Number(target.value)];
        if (item) chooseLooks({ indicator: { indicator: item.indicator, unit: item.unit } });
      }}
    >
      {choices.map((item, index) => (
        <option key={`${item.unit}~${item.indicator}`} value={index}>
          {t("looks.indicatorOf", { indicator: item.indicator, unit: item.unit })}
        </option>
      ))}
    </select>
  );
}
