/** What can be done with a relation, or with the line that stands for several of a group. */
import { useCopy } from "../../../components/useCopy.ts";
import { foldGroups } from "../../../state/canvas/groups.ts";
import { useCanvasStore } from "../../../state/canvas/store.ts";
import type { Point } from "../../../state/canvas/types.ts";
import { toggleRelation } from "../../../state/filters/producers.ts";
import { changeFilters } from "../../../state/filters/store.ts";
import { selectEdge, selectEntities, selectEntity } from "../../../state/selection/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { MenuAt } from "./MenuAt.tsx";

export interface EdgeMenuProps {
  readonly at: Point;
  readonly id: string;
}

/** The menu of an edge. */
export function EdgeMenu({ at, id }: EdgeMenuProps) {
  const { t } = useWords();
  const copy = useCopy();
  const { entities, edges } = foldGroups(useCanvasStore((store) => store.history.present));
  const edge = edges.get(id);
  const [source, target] = [entities.get(edge?.source ?? ""), entities.get(edge?.target ?? "")];
  if (!edge || !source || !target) return null;
  const relation = t(`relation.${edge.type}`);
  const words = `${source.name} ${relation} ${target.name}`;
  return (
    <MenuAt
      at={at}
      title={words}
      parts={[
        [{ key: "evidence", label: t("menu.evidence"), onClick: () => selectEdge(id) }],
        [
          {
            key: "source",
            label: t("menu.goTo", { name: source.name }),
            onClick: () => selectEntity(source.id),
          },
          {
            key: "target",
            label: t("menu.goTo", { name: target.name }),
            onClick: () => selectEntity(target.id),
          },
          {
            key: "ends",
            label: t("menu.selectEnds"),
            onClick: () => selectEntities([source.id, target.id]),
          },
        ],
        [
          {
            key: "relation",
            label: t("menu.hideRelation", { relation }),
            onClick: () => changeFilters((filters) => toggleRelation(filters, edge.type)),
          },
          { key: "copy", label: t("menu.copyRelation"), onClick: () => copy(words) },
        ],
      ]}
    />
  );
}
