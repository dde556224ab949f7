/** The tools of the canvas: undo, fit, arrange, share, export. */
import { App, Dropdown } from "antd";
import type { ExportRequest } from "../../../server/contract/system.ts";
import { saveFile, saveGraph } from "../../api/save-file.ts";
import { IconButton } from "../../components/IconButton.tsx";
import type { Renderer } from "../../sigma/create-sigma.ts";
import { removeEntities } from "../../state/canvas/producers.ts";
import {
  arrangeCanvas,
  changeCanvas,
  currentCanvas,
  fitCanvas,
  redoCanvas,
  undoCanvas,
  useCanvasStore,
} from "../../state/canvas/store.ts";
import { setLasso, useLasso } from "../../state/selection/lasso.ts";
import { clearSelection, useSelection } from "../../state/selection/store.ts";
import { currentMode } from "../../state/settings/useMode.ts";
import { useWords } from "../../text/useWords.ts";
import { openOverview } from "./explore-actions.ts";
import { MAX_SHARED, shareLink } from "./share-link.ts";

export interface ExploreToolbarProps {
  /** Draws the picture for PNG; null where there is none. */
  readonly renderer: Renderer | null;
}

/** A row of icon buttons. */
export function ExploreToolbar({ renderer }: ExploreToolbarProps) {
  const { t } = useWords();
  const history = useCanvasStore((store) => store.history);
  const lasso = useLasso((state) => state.active);
  const arranging = useCanvasStore((store) => store.arranging);
  const share = useShare();
  const empty = history.present.entities.size === 0;
  const clear = () => {
    changeCanvas((canvas) => removeEntities(canvas, [...canvas.entities.keys()]));
    clearSelection();
  };
  return (
    <div className="toolbar" role="toolbar" aria-label={t("explore.tools")}>
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
      <IconButton
        icon="arrange"
        label={arranging ? t("explore.arranging") : t("explore.arrange")}
        disabled={arranging || empty}
        onClick={() => void arrangeCanvas()}
      />
      <IconButton
        icon="overview"
        label={t("explore.overview")}
        onClick={() => void openOverview()}
      />
      <IconButton
        icon="share"
        label={t("explore.share")}
        disabled={empty}
        onClick={() => void share()}
      />
      <ExportMenu renderer={renderer} disabled={empty} />
      <IconButton icon="clear" label={t("explore.clear")} disabled={empty} onClick={clear} />
    </div>
  );
}

function useShare(): () => Promise<void> {
  const { t } = useWords();
  const { message } = App.useApp();
  const selected = useSelection((selection) => selection.entity);
  return async () => {
    const canvas = currentCanvas();
    const link = shareLink(canvas, selected);
    window.history.replaceState(window.history.state, "", link);
    try {
      await navigator.clipboard.writeText(new URL(link, location.href).href);
      if (canvas.entities.size > MAX_SHARED)
        void message.info(t("explore.shareCut", { max: MAX_SHARED }));
      else void message.success(t("explore.shared"));
    } catch {
      void message.warning(t("explore.shareFailed"));
    }
  };
}

function ExportMenu({ renderer, disabled }: ExploreToolbarProps & { readonly disabled: boolean }) {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const run = (work: () => Promise<void>) => {
    work().then(
      () => message.success(t("explore.exported")),
      (error: unknown) => message.error(failure(error)),
    );
  };
  const graph = (format: ExportRequest["format"], label: string) => ({
    key: format,
    label,
    onClick: () => run(() => saveGraph({ format, ids: [...currentCanvas().entities.keys()] })),
  });
  const png = async () => {
    if (!renderer) return;
    // Only when it is asked for: most visits never need it.
    const { exportPng } = await import("../../sigma/export-png.ts");
    const { entities, edges } = currentCanvas();
    const note = t("explore.shown", { entities: entities.size, relations: edges.size });
    const date = new Date().toLocaleDateString();
    const lines = { title: t("app.name"), note: `${note} · ${date}` };
    saveFile(await exportPng(renderer, currentMode(), lines), "zhengtu.png");
  };
  const items = [
    {
      key: "png",
      label: t("explore.exportPng"),
      disabled: renderer === null,
      onClick: () => run(png),
    },
    graph("json", t("explore.exportJson")),
    graph("csv", t("explore.exportCsv")),
    graph("gexf", t("explore.exportGexf")),
    graph("graphml", t("explore.exportGraphml")),
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]} disabled={disabled}>
      <span>
        <IconButton icon="export" label={t("explore.export")} disabled={disabled} />
      </span>
    </Dropdown>
  );
}
