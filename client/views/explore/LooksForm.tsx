/** What colour and size tell: chosen here, undone like any other step. */
import { Button, Radio } from "antd";
import { useState } from "react";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { openCorner } from "../../state/corner.ts";
import { currentDrawn } from "../../state/filters/useVisible.ts";
import { chooseLooks, readIndicators, usePaint } from "../../state/looks/store.ts";
import type { Looks } from "../../state/looks/types.ts";
import { COLOR_BY, EDGE_BY, SIZE_BY } from "../../state/looks/types.ts";
import { useWords } from "../../text/useWords.ts";
import { IndicatorChoice } from "./IndicatorChoice.tsx";

export interface LooksFormProps {
  /** Shuts the form where the rules are opened. */
  readonly onRules: () => void;
}

/** Three groups of choices, and the indicator where one of them is that. */
export function LooksForm({ onRules }: LooksFormProps) {
  const { t } = useWords();
  const { choose, looks, said } = useChoosing();
  const { color, size, edge, indicator } = looks;
  return (
    <div className="looks-form">
      <LookChoice
        label={t("looks.color")}
        value={color}
        values={COLOR_BY}
        nameOf={(value) => t(`looks.colorBy.${value}`)}
        onChoose={(value) => choose({ color: value })}
      />
      <LookChoice
        label={t("looks.size")}
        value={size}
        values={SIZE_BY}
        nameOf={(value) => t(`looks.sizeBy.${value}`)}
        onChoose={(value) => choose({ size: value })}
      />
      <LookChoice
        label={t("looks.edge")}
        value={edge}
        values={EDGE_BY}
        nameOf={(value) => t(`looks.edgeBy.${value}`)}
        onChoose={(value) => choose({ edge: value })}
      />
      {indicator && (
        <IndicatorChoice
          chosen={indicator}
          onChoose={(other) => chooseLooks({ indicator: other })}
        />
      )}
      <p>
        <Button
          size="small"
          onClick={() => {
            onRules();
            openCorner("rules");
          }}
        >
          {t("rules.open")}
        </Button>
      </p>
      <p className="quiet" role="status">
        {said}
      </p>
    </div>
  );
}

interface LookChoiceProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function LookChoice<Value extends string>(props: LookChoiceProps<Value>) {
  const { label, value, values, nameOf, onChoose } = props;
  return (
    <fieldset>
      <legend>{label}</legend>
      <Radio.Group
        vertical
        value={value}
        onChange={({ target }) => onChoose(target.value as Value)}
        options={values.map((each) => ({ value: each, label: nameOf(each) }))}
      />
    </fieldset>
  );
}

/** Chooses; an indicator is the most told one until another is chosen. */
function useChoosing() {
  const { t, failure } = useWords();
  const looks = useCanvasStore((store) => store.history.present.looks);
  const measuring = usePaint((store) => store.measuring);
  const [note, setNote] = useState("");
  /** What waits until it is known which indicators there are. */
  const [awaited, setAwaited] = useState<Partial<Looks>>({});
  const chooseFirst = async (part: Partial<Looks>) => {
    setAwaited(part);
    try {
      const [first] = await readIndicators(currentDrawn().canvas);
      if (!first) return setNote(t("looks.noIndicator"));
      const { indicator, unit } = first;
      chooseLooks({ ...part, indicator: { indicator, unit } });
    } catch (error) {
      setNote(failure(error));
    } finally {
      setAwaited({});
    }
  };
  const choose = (part: Partial<Looks>) => {
    setNote("");
    const needsOne = part.color === "indicator" || part.size === "indicator";
    if (needsOne && looks.indicator === null) void chooseFirst(part);
    else chooseLooks(part);
  };
  const waits = measuring || Object.keys(awaited).length > 0;
  return { choose, looks: { ...looks, ...awaited }, said: waits ? t("looks.measuring") : note };
}
