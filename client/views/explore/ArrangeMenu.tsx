/** How the canvas is arranged: one entry for each layout. */
import { MenuButton } from "../../components/MenuButton.tsx";
import { LAYOUT_IDS } from "../../graph/layout/layout-types.ts";
import { openCorner } from "../../state/corner.ts";
import { useWords } from "../../text/useWords.ts";
import { useCanvasActs } from "./useCanvasActs.ts";

/** A button with the layouts, each one undoable step, and the way to the forces. */
export function ArrangeMenu({ disabled }: { readonly disabled: boolean }) {
  const { t } = useWords();
  const { arranging, arrange } = useCanvasActs();
  const layouts = LAYOUT_IDS.map((layout) => ({
    key: layout,
    label: t(`arrange.${layout}`),
    onClick: () => arrange(layout),
  }));
  const tune = { key: "tune", label: t("arrange.tune"), onClick: () => openCorner("forces") };
  return (
    <MenuButton
      icon="arrange"
      label={arranging ? t("explore.arranging") : t("arrange.menu")}
      disabled={disabled || arranging}
      parts={[layouts, [tune]]}
    />
  );
}
