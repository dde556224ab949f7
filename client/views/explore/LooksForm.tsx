/** What colour and size tell: chosen here, undone like any other step. */
import { Radio } from "antd";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { chooseLooks, usePaint } from "../../state/looks/store.ts";
import type { ColorBy, SizeBy } from "../../state/looks/types.ts";
import { COLOR_BY, SIZE_BY } from "../../state/looks/types.ts";
import { useWords } from "../../text/useWords.ts";

/** Two groups of choices. */
export function LooksForm() {
  const { t } = useWords();
  const { color, size } = useCanvasStore((store) => store.history.present.looks);
  const measuring = usePaint((store) => store.measuring);
  return (
    <div className="looks-form">
      <fieldset>
        <legend>{t("looks.color")}</legend>
        <Radio.Group
          vertical
          value={color}
          onChange={({ target }) => chooseLooks({ color: target.value as ColorBy })}
          options={COLOR_BY.map((value) => ({ value, label: t(`looks.colorBy.${value}`) }))}
        />
      </fieldset>
      <fieldset>
        <legend>{t("looks.size")}</legend>
        <Radio.Group
          vertical
          value={size}
          onChange={({ target }) => chooseLooks({ size: target.value as SizeBy })}
          options={SIZE_BY.map((value) => ({ value, label: t(`looks.sizeBy.${value}`) }))}
        />
      </fieldset>
      <p className="quiet" role="status">
        {measuring ? t("looks.measuring") : ""}
      </p>
    </div>
  );
}
