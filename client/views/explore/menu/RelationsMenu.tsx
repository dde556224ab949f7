/** What can be done with the relations of one kind that an entity has. */
import type { MenuLine } from "../../../components/menu-lines.tsx";
import type { Point } from "../../../state/canvas/types.ts";
import type { RelationKind } from "../../../state/context-menu.ts";
import { toggleRelation } from "../../../state/filters/producers.ts";
import { changeFilters } from "../../../state/filters/store.ts";
import { useVisible } from "../../../state/filters/useVisible.ts";
import { selectEntities } from "../../../state/selection/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { EXPAND_LIMIT } from "../explore-actions.ts";
import { reachedBy } from "../tree/tree-rows.ts";
import { useExpand } from "../useExpand.ts";
import { MenuAt } from "./MenuAt.tsx";

export interface RelationsMenuProps {
  readonly at: Point;
  readonly kind: RelationKind;
}

/** The menu of a row that stands for several relations. */
export function RelationsMenu({ at, kind }: RelationsMenuProps) {
  const { t, number, relation } = useWords();
  const { canvas, visible } = useVisible();
  const expand = useExpand();
  const anchor = canvas.entities.get(kind.anchor);
  if (!anchor) return null;
  const others = reachedBy({ canvas, visible }, kind).map(({ other }) => other.id);
  const next = Math.min(kind.rest, EXPAND_LIMIT);
  const { relation: type, direction } = kind;
  const more: MenuLine = {
    key: "expand",
    label: t("menu.expandKind", { next: number(next) }),
    onClick: () =>
      void expand({
        id: kind.anchor,
        kind: { relation: type, direction: direction ?? undefined },
        limit: EXPAND_LIMIT,
      }),
  };
  const choose: MenuLine = {
    key: "choose",
    label: t("menu.selectReached", { shown: number(others.length) }),
    onClick: () => selectEntities(others),
  };
  const hide: MenuLine = {
    key: "relation",
    label: t("menu.hideRelation", { relation: t(`relation.${kind.relation}`) }),
    onClick: () => changeFilters((filters) => toggleRelation(filters, kind.relation)),
  };
  return (
    <MenuAt
      at={at}
      title={`${anchor.name} ${relation(kind.relation, kind.direction ?? "out")}`}
      parts={[[...(next > 0 ? [more] : []), ...(others.length > 0 ? [choose] : [])], [hide]]}
    />
  );
}
