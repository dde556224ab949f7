/** What can be done with the whole canvas. */
import type { MenuLine } from "../../../components/menu-lines.tsx";
import { LAYOUT_IDS } from "../../../graph/layout/layout-types.ts";
import { showHidden } from "../../../state/canvas/producers.ts";
import {
  changeCanvas,
  fitCanvas,
  redoCanvas,
  undoCanvas,
  useCanvasStore,
} from "../../../state/canvas/store.ts";
import type { Point } from "../../../state/canvas/types.ts";
import { currentVisible } from "../../../state/filters/useVisible.ts";
import { selectEntities } from "../../../state/selection/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { useCanvasActs } from "../useCanvasActs.ts";
import { MenuAt } from "./MenuAt.tsx";

/** The menu of the empty ground. */
export function CanvasMenu({ at }: { readonly at: Point }) {
  const { t } = useWords();
  const { past, present, future } = useCanvasStore((store) => store.history);
  const acts = useCanvasActs();
  const empty = present.entities.size === 0;
  const hidden: MenuLine = {
    key: "hidden",
    label: t("menu.showHidden", { count: present.hidden.size }),
    onClick: () => changeCanvas(showHidden),
  };
  const layouts = LAYOUT_IDS.map((layout): MenuLine => ({
    key: layout,
    label: t(`arrange.${layout}`),
    disabled: acts.arranging,
    onClick: () => acts.arrange(layout),
  }));
  return (
    <MenuAt
      at={at}
      title={t("menu.canvas")}
      parts={[
        [
          {
            key: "undo",
            label: t("explore.undo"),
            shortcut: "Ctrl Z",
            disabled: past.length === 0,
            onClick: undoCanvas,
          },
          {
            key: "redo",
            label: t("explore.redo"),
            shortcut: "Ctrl Shift Z",
            disabled: future.length === 0,
            onClick: redoCanvas,
          },
        ],
        [
          { key: "fit", label: t("explore.fit"), shortcut: "F", onClick: fitCanvas },
          {
            key: "all",
            label: t("menu.selectAll"),
            shortcut: "Ctrl A",
            disabled: empty,
            onClick: () => selectEntities(currentVisible().nodes),
          },
          ...(present.hidden.size > 0 ? [hidden] : []),
        ],
        empty ? [] : layouts,
        [
          { key: "overview", label: t("explore.overview"), onClick: acts.toOverview },
          { key: "clear", label: t("explore.clear"), disabled: empty, onClick: acts.clear },
        ],
      ]}
    />
  );
}
