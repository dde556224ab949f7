/** How the canvas is arranged: one entry for each layout. */
import { App } from "antd";
import { MenuButton } from "../../components/MenuButton.tsx";
import { LAYOUT_IDS } from "../../graph/layout/layout-types.ts";
import type { LayoutId } from "../../graph/layout/layout-types.ts";
import { arrangeCanvas, useCanvasStore } from "../../state/canvas/store.ts";
import { useSelection } from "../../state/selection/store.ts";
import { useWords } from "../../text/useWords.ts";

/** A button with the layouts; each is one undoable step. */
export function ArrangeMenu({ disabled }: { readonly disabled: boolean }) {
  const { t, failure } = useWords();
  const { message } = App.useApp();
  const arranging = useCanvasStore((store) => store.arranging);
  const selected = useSelection((selection) => selection.entity);
  const arrange = (layout: LayoutId) => {
    arrangeCanvas({ layout, centre: selected }).then(
      () => message.success(t("arrange.done")),
      (error: unknown) => message.error(failure(error)),
    );
  };
  const items = LAYOUT_IDS.map((layout) => ({
    key: layout,
    label: t(`arrange.${layout}`),
    onClick: () => arrange(layout),
  }));
  return (
    <MenuButton
      icon="arrange"
      label={arranging ? t("explore.arranging") : t("arrange.menu")}
      disabled={disabled || arranging}
      items={items}
    />
  );
}
