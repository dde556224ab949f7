/** What can be done with one entity, or with a group that is drawn as one. */
import { useNavigate } from "react-router";
import type { MenuLine, MenuParts } from "../../../components/menu-lines.tsx";
import { addedBy, collapseEntity } from "../../../state/canvas/expansions.ts";
import { foldGroups, ungroup } from "../../../state/canvas/groups.ts";
import { changeCanvas, useCanvasStore } from "../../../state/canvas/store.ts";
import type { Point } from "../../../state/canvas/types.ts";
import { askForPaths, startPaths } from "../../../state/path-ends.ts";
import { selectEntities, selectEntity, useSelection } from "../../../state/selection/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { MenuAt } from "./MenuAt.tsx";
import { useEntityLines } from "./useEntityLines.ts";

export interface EntityMenuProps {
  readonly at: Point;
  readonly id: string;
  readonly onExpand: (id: string) => void;
}

/** The menu of a node. */
export function EntityMenu({ at, id, onExpand }: EntityMenuProps) {
  const { t } = useWords();
  const canvas = useCanvasStore((store) => store.history.present);
  const lines = useEntityLines([id]);
  const groupLines = useGroupLines(id);
  const pathLines = usePathLines(id);
  const navigate = useNavigate();
  const entity = foldGroups(canvas).entities.get(id);
  if (!entity) return null;
  const isGroup = canvas.groups.has(id);
  const added = addedBy(canvas, id).length;
  const expansion: MenuLine[] = [
    { key: "details", label: t("selection.details"), onClick: () => selectEntity(id) },
    { key: "expand", label: t("menu.expand"), shortcut: "E", onClick: () => onExpand(id) },
  ];
  if (added > 0) {
    expansion.push({
      key: "collapse",
      label: t("expand.collapse", { count: added }),
      onClick: () => changeCanvas((now) => collapseEntity(now, id)),
    });
  }
  const page: MenuLine = {
    ...{ key: "page", label: t("entity.page"), onClick: () => void navigate(`/entity/${id}`) },
  };
  const parts: MenuParts = [
    isGroup ? groupLines : expansion,
    isGroup ? [] : pathLines,
    [lines.neighbours, lines.pin, lines.hide, lines.others, lines.remove],
    isGroup ? [] : [page, lines.copy],
  ];
  return <MenuAt at={at} title={entity.name} parts={parts} />;
}

function useGroupLines(id: string): readonly MenuLine[] {
  const { t } = useWords();
  const members = useCanvasStore((store) => store.history.present.groups.get(id)?.members);
  return [
    { key: "details", label: t("selection.details"), onClick: () => selectEntity(id) },
    {
      key: "ungroup",
      label: t("group.ungroup"),
      onClick: () => {
        changeCanvas((now) => ungroup(now, id));
        selectEntities(members ?? []);
      },
    },
  ];
}

/** From the selected entity to this one where there is another, and either end by itself. */
function usePathLines(id: string): readonly MenuLine[] {
  const { t } = useWords();
  const entities = useCanvasStore((store) => store.history.present.entities);
  const selected = useSelection((selection) => selection.entity);
  const here = entities.get(id);
  const other = selected === null || selected === id ? undefined : entities.get(selected);
  if (!here) return [];
  const between: MenuLine[] = other
    ? [
        {
          key: "paths",
          label: t("menu.pathsFrom", { name: other.name }),
          onClick: () => askForPaths(other, here),
        },
      ]
    : [];
  return [
    ...between,
    { key: "from", label: t("entity.pathFrom"), onClick: () => startPaths({ from: here }) },
    { key: "to", label: t("entity.pathTo"), onClick: () => startPaths({ to: here }) },
  ];
}
