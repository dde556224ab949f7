/** The forces of the layout, adjusted while one looks: each change arranges the canvas anew, or tells the run that goes on. */
import { Button, Slider } from "antd";
import { useState } from "react";
import { LabelledSwitch } from "../../components/LabelledSwitch.tsx";
import type { ForceSettings } from "../../graph/layout/layout-types.ts";
import { PLAIN_FORCE } from "../../graph/layout/layout-types.ts";
import { retuneForce, toggleForce, useForceRun } from "../../state/canvas/force-run.ts";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { useWords } from "../../text/useWords.ts";
import { CornerPanel, useShutCorner } from "./CornerPanel.tsx";
import { useCanvasActs } from "./useCanvasActs.ts";

const RANGES = {
  gravity: { min: 0.05, max: 3, step: 0.05 },
  scaling: { min: 30, max: 600, step: 10 },
} as const;

/** Stands over a corner of the stage. */
export function ForcePanel() {
  const { t } = useWords();
  const shut = useShutCorner();
  const force = useCanvasStore((store) => store.history.present.force);
  const { arranging, tune } = useCanvasActs();
  const run = useForceRun(({ state }) => state);
  const adjust = (wanted: ForceSettings) => {
    if (!retuneForce(wanted)) tune(wanted);
  };
  return (
    <CornerPanel label={t("arrange.tuning")} onShut={shut}>
      <ForceSlider part="gravity" force={force} onChange={adjust} autoFocus />
      <ForceSlider part="scaling" force={force} onChange={adjust} />
      <LabelledSwitch
        className="corner-switch"
        label={t("arrange.strong")}
        checked={force.strongGravity}
        onChange={(strongGravity) => adjust({ ...force, strongGravity })}
      />
      <p className="quiet" role="status">
        {arranging ? t("explore.arranging") : t(`arrange.state.${run}`)}
      </p>
      <p className="button-row">
        <Button size="small" type="primary" aria-keyshortcuts="P" onClick={toggleForce}>
          {run === "running" ? t("arrange.pause") : t("arrange.go")}
        </Button>
        <Button size="small" disabled={run === "running"} onClick={() => tune(force)}>
          {t("arrange.run")}
        </Button>
        <Button size="small" onClick={() => adjust(PLAIN_FORCE)}>
          {t("arrange.plain")}
        </Button>
      </p>
    </CornerPanel>
  );
}

interface ForceSliderProps {
  readonly part: keyof typeof RANGES;
  readonly force: ForceSettings;
  readonly onChange: (force: ForceSettings) => void;
  readonly autoFocus?: boolean;
}

function ForceSlider({ part, force, onChange, autoFocus = false }: ForceSliderProps) {
  const { t } = useWords();
  // Only while it is moved; then the layout has the value, which undo changes too.
  const [moved, setMoved] = useState<number>();
  const value = moved ?? force[part];
  return (
    <div className="force-slider">
      <span>{t(`arrange.${part}`)}</span>
      <span className="count">{value}</span>
      <Slider
        {...RANGES[part]}
        value={value}
        autoFocus={autoFocus}
        tooltip={{ open: false }}
        ariaLabelForHandle={t(`arrange.${part}`)}
        onChange={setMoved}
        onChangeComplete={(chosen) => {
          setMoved(undefined);
          onChange({ ...force, [part]: chosen });
        }}
      />
    </div>
  );
}
