/** The tools of the canvas: undo, lasso, fit, arrange, save, share, export. */
import { IconButton } from "../../components/IconButton.tsx";
import { Only } from "../../components/Only.tsx";
import { Toolbar } from "../../components/Toolbar.tsx";
import type { Renderer } from "../../sigma/create-sigma.ts";
import { fitCanvas, redoCanvas, undoCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import { setLasso, useLasso } from "../../state/selection/lasso.ts";
import { useWords } from "../../text/useWords.ts";
import { ArrangeMenu } from "./ArrangeMenu.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { LooksMenu } from "./LooksMenu.tsx";
import { SaveView } from "./SaveView.tsx";
import { ShareButton } from "./ShareButton.tsx";
import { useCanvasActs } from "./useCanvasActs.ts";

export interface ExploreToolbarProps {
  /** Null where nothing is drawn: there is nothing to fit and to draw a lasso on. */
  readonly renderer: Renderer | null;
}

/** A row of icon buttons. */
export function ExploreToolbar({ renderer }: ExploreToolbarProps) {
  const { t } = useWords();
  const history = useCanvasStore((store) => store.history);
  const lasso = useLasso((state) => state.active);
  const empty = history.present.entities.size === 0;
  const { toOverview, clear } = useCanvasActs();
  return (
    <Toolbar className="toolbar" label={t("explore.tools")}>
      <IconButton
        icon="undo"
        label={t("explore.undo")}
        disabled={history.past.length === 0}
        onClick={undoCanvas}
      />
      <IconButton
        icon="redo"
        label={t("explore.redo")}
        disabled={history.future.length === 0}
        onClick={redoCanvas}
      />
      <IconButton
        icon="lasso"
        label={t("selection.lasso")}
        pressed={lasso}
        disabled={renderer === null || empty}
        onClick={() => setLasso(!lasso)}
      />
      <IconButton
        icon="fit"
        label={t("explore.fit")}
        disabled={renderer === null}
        onClick={fitCanvas}
      />
      <ArrangeMenu disabled={empty} />
      <LooksMenu disabled={empty} />
      <IconButton icon="overview" label={t("explore.overview")} onClick={toOverview} />
      <Only needs="editor">
        <SaveView disabled={empty} />
      </Only>
      <ShareButton disabled={empty} />
      <ExportMenu disabled={empty} />
      <IconButton icon="clear" label={t("explore.clear")} disabled={empty} onClick={clear} />
    </Toolbar>
  );
}
