/** What colour and size tell: chosen here, undone like any other step. */
import { Radio } from "antd";
import { useState } from "react";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { currentDrawn } from "../../state/filters/useVisible.ts";
import { chooseLooks, readIndicators, usePaint } from "../../state/looks/store.ts";
import type { ColorBy, Looks, SizeBy } from "../../state/looks/types.ts";
import { COLOR_BY, SIZE_BY } from "../../state/looks/types.ts";
import { useWords } from "../../text/useWords.ts";
import { IndicatorChoice } from "./IndicatorChoice.tsx";

/** Two groups of choices, and the indicator where one of them is that. */
export function LooksForm() {
  const { t } = useWords();
  const { color, size, indicator } = useCanvasStore((store) => store.history.present.looks);
  const { choose, said } = useChoosing();
  return (
    <div className="looks-form">
      <fieldset>
        <legend>{t("looks.color")}</legend>
        <Radio.Group
          vertical
          value={color}
          onChange={({ target }) => choose({ color: target.value as ColorBy })}
          options={COLOR_BY.map((value) => ({ value, label: t(`looks.colorBy.${value}`) }))}
        />
      </fieldset>
      <fieldset>
        <legend>{t("looks.size")}</legend>
        <Radio.Group
          vertical
          value={size}
          onChange={({ target }) => choose({ size: target.value as SizeBy })}
          options={SIZE_BY.map((value) => ({ value, label: t(`looks.sizeBy.${value}`) }))}
        />
      </fieldset>
      {indicator && <IndicatorChoice chosen={indicator} />}
      <p className="quiet" role="status">
        {said}
      </p>
    </div>
  );
}

/** Chooses; an indicator is the most told one until another is chosen. */
function useChoosing() {
  const { t, failure } = useWords();
  const measuring = usePaint((store) => store.measuring);
  const [note, setNote] = useState("");
  const chooseFirst = async (part: Partial<Looks>) => {
    const [first] = await readIndicators(currentDrawn().canvas);
    if (!first) return setNote(t("looks.noIndicator"));
    const { indicator, unit } = first;
    return chooseLooks({ ...part, indicator: { indicator, unit } });
  };
  const choose = (part: Partial<Looks>) => {
    setNote("");
    const wanted = part.color === "indicator" || part.size === "indicator";
    const { indicator } = useCanvasStore.getState().history.present.looks;
    if (!wanted || indicator !== null) return chooseLooks(part);
    setNote(t("looks.measuring"));
    chooseFirst(part).then(
      () => setNote((now) => (now === t("looks.measuring") ? "" : now)),
      (error: unknown) => setNote(failure(error)),
    );
  };
  return { choose, said: measuring ? t("looks.measuring") : note };
}
