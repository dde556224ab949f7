/** The canvas with its keys. */
import { SigmaCanvas } from "../../sigma/SigmaCanvas.tsx";
import type { Renderer } from "../../sigma/create-sigma.ts";
import { useWords } from "../../text/useWords.ts";
import type { TextView } from "./canvas-keys.ts";
import { pressCanvasKey } from "./canvas-keys.ts";

export interface CanvasStageProps {
  readonly onExpand: (id: string) => void;
  readonly onSwitchView: (view: TextView) => void;
  readonly onMenu: () => void;
  readonly onLost: () => void;
  readonly onRenderer: (renderer: Renderer | null) => void;
}

/** Fills its parent. */
export function CanvasStage(props: CanvasStageProps) {
  const { onExpand, onSwitchView, onMenu, onLost, onRenderer } = props;
  const { t } = useWords();
  return (
    <SigmaCanvas
      label={`${t("explore.canvas")}。${t("explore.canvasHelp")}`}
      lassoLabel={t("selection.lassoHelp")}
      onExpand={onExpand}
      onLost={onLost}
      onRenderer={onRenderer}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (pressCanvasKey(event, { onExpand, onSwitchView, onMenu })) {
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    />
  );
}
