/** What can be done with several selected entities. */
import { useCanvasStore } from "../../../state/canvas/store.ts";
import type { Point } from "../../../state/canvas/types.ts";
import { askForPaths } from "../../../state/path-ends.ts";
import { clearSelection } from "../../../state/selection/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { useEntityActs } from "../useEntityActs.ts";
import type { MenuLine } from "./MenuAt.tsx";
import { MenuAt } from "./MenuAt.tsx";

export interface SelectionMenuProps {
  readonly at: Point;
  /** Two or more. */
  readonly ids: readonly string[];
}

/** The menu of a selection. */
export function SelectionMenu({ at, ids }: SelectionMenuProps) {
  const { t, number } = useWords();
  const acts = useEntityActs(ids);
  const pathLines = usePathLines(ids);
  const shared: MenuLine = {
    key: "shared",
    label: t("selection.commonSome"),
    onClick: () => acts.findCommon(2),
  };
  return (
    <MenuAt
      at={at}
      title={t("selection.count", { count: number(ids.length) })}
      parts={[
        [
          ...pathLines,
          { key: "common", label: t("selection.common"), onClick: () => acts.findCommon() },
          ...(ids.length > 2 ? [shared] : []),
          { key: "neighbours", label: t("selection.neighbours"), onClick: acts.selectNeighbours },
        ],
        [
          { key: "group", label: t("selection.group"), onClick: acts.group },
          {
            key: "pin",
            label: t(acts.allPinned ? "selection.unpin" : "selection.pin"),
            shortcut: "Space",
            onClick: acts.pin,
          },
          { key: "hide", label: t("selection.hide"), shortcut: "H", onClick: acts.hide },
          { key: "only", label: t("selection.only"), onClick: acts.keepOnly },
          { key: "remove", label: t("selection.remove"), shortcut: "Delete", onClick: acts.remove },
        ],
        [
          { key: "copy", label: t("menu.copyNames"), onClick: acts.copyNames },
          { key: "clear", label: t("selection.clear"), shortcut: "Esc", onClick: clearSelection },
        ],
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
