/** What can be done with the whole canvas and what is said of it: for the tools and the menu alike. */
import { App } from "antd";
import type { ForceSettings, LayoutId } from "../../graph/layout/layout-types.ts";
import { removeEntities } from "../../state/canvas/producers.ts";
import { arrangeCanvas, changeCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import { clearSelection, useSelection } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";
import { openOverview } from "./explore-actions.ts";

export interface CanvasActs {
  /** Whether a layout is being computed. */
  readonly arranging: boolean;
  readonly arrange: (layout: LayoutId) => void;
  /** Arranges by these forces. */
  readonly tune: (force: ForceSettings) => void;
  readonly toOverview: () => void;
  readonly clear: () => void;
}

/** The acts on the canvas. */
export function useCanvasActs(): CanvasActs {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const arranging = useCanvasStore((store) => store.arranging);
  const selected = useSelection((selection) => selection.entity);
  const fail = (error: unknown) => message.error(failure(error));
  return {
    arranging,
    arrange: (layout) => {
      arrangeCanvas({ layout, centre: selected }).then(
        (came) => came && void message.success(t("arrange.done")),
        fail,
      );
    },
    tune: (force) => {
      arrangeCanvas({ layout: "force" }, force).catch(fail);
    },
    toOverview: () => {
      openOverview().catch(fail);
    },
    clear: () => {
      changeCanvas((canvas) => removeEntities(canvas, [...canvas.entities.keys()]));
      clearSelection();
    },
  };
}
