/** What can be done with several selected entities. */
import type { MenuLine } from "../../../components/menu-lines.tsx";
import { useCanvasStore } from "../../../state/canvas/store.ts";
import type { Point } from "../../../state/canvas/types.ts";
import { askForPaths } from "../../../state/path-ends.ts";
import { clearSelection } from "../../../state/selection/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { MenuAt } from "./MenuAt.tsx";
import { useEntityLines } from "./useEntityLines.ts";

export interface SelectionMenuProps {
  readonly at: Point;
  /** Two or more. */
  readonly ids: readonly string[];
}

/** The menu of a selection. */
export function SelectionMenu({ at, ids }: SelectionMenuProps) {
  const { t, number } = useWords();
  const lines = useEntityLines(ids);
  const paths = usePathLines(ids);
  const clear: MenuLine = {
    ...{ key: "clear", label: t("selection.clear"), shortcut: "Esc", onClick: clearSelection },
  };
  return (
    <MenuAt
      at={at}
      title={t("selection.count", { count: number(ids.length) })}
      parts={[
        [...paths, lines.common, ...(ids.length > 2 ? [lines.shared] : []), lines.neighbours],
        [lines.group, lines.pin, lines.hide, lines.only, lines.remove],
        [lines.copy, clear],
      ]}
    />
  );
}

/** The paths between two, where exactly two are selected. */
function usePathLines(ids: readonly string[]): readonly MenuLine[] {
  const { t } = useWords();
  const entities = useCanvasStore((store) => store.history.present.entities);
  const [from, to, ...more] = ids.map((id) => entities.get(id));
  if (!from || !to || more.length > 0) return [];
  return [{ key: "paths", label: t("menu.pathsBetween"), onClick: () => askForPaths(from, to) }];
}
