/** One row of the tree. */
import type { ReactNode } from "react";
import { SampleTag, TypeIcon, TypeName } from "../../../components/TypeIcon.tsx";
import { useCanvasStore } from "../../../state/canvas/store.ts";
import { useSelection } from "../../../state/selection/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { EdgeMark, EntityMark } from "../LooksMarks.tsx";
import { areAllPinned } from "../entity-steps.ts";
import { EXPAND_LIMIT } from "../explore-actions.ts";
import { menuMark } from "../menu/row-menu.ts";
import { isOpen } from "./tree-keys.ts";
import type { EntityRow, MoreRow, RelationRow, TreeRow } from "./tree-rows.ts";
import { PAGE } from "./tree-rows.ts";
import type { TreeActs } from "./useTreeActs.ts";

export interface TreeRowLineProps {
  readonly row: TreeRow;
  readonly current: boolean;
  readonly acts: TreeActs;
  readonly onCurrent: () => void;
}

/** A treeitem: its mark opens and shuts, its words do what Enter does. */
export function TreeRowLine({ row, current, acts, onCurrent }: TreeRowLineProps) {
  const selected = useSelection(({ entity }) => row.kind === "entity" && entity === row.entity.id);
  const open = isOpen(row);
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={selected}
      {...(open === null ? {} : { "aria-expanded": open })}
      tabIndex={current ? 0 : -1}
      data-tree-path={row.path}
      {...markOf(row)}
      className="tree-row"
      style={{ paddingInlineStart: `${(row.level - 1) * 18}px` }}
      onFocus={onCurrent}
      onClick={() => acts.activate(row)}
    >
      <span
        className="tree-mark"
        aria-hidden="true"
        onClick={(event) => {
          if (open === null) return;
          event.stopPropagation();
          acts.toggle(row);
        }}
      >
        {open === null ? "" : open ? "▾" : "▸"}
      </span>
      <RowWords row={row} />
    </div>
  );
}

/** A row that only says or brings something has no menu. */
function markOf(row: TreeRow) {
  if (row.kind === "entity") return menuMark({ kind: "entities", ids: [row.entity.id] });
  if (row.kind !== "relation") return {};
  const { anchor, relation, direction, here, total } = row;
  return menuMark({
    ...{ kind: "relations", anchor: anchor.id, relation, direction, rest: total - here },
  });
}

function RowWords({ row }: { readonly row: TreeRow }): ReactNode {
  const { t } = useWords();
  switch (row.kind) {
    case "entity":
      return <EntityWords row={row} />;
    case "relation":
      return <RelationWords row={row} />;
    case "neighbours":
    case "rows":
      return <MoreWords row={row} />;
    case "loading":
      return <span className="quiet">{t("error.loading")}</span>;
    case "failed":
      return <span>{t("tree.failed")}</span>;
  }
}

function EntityWords({ row }: { readonly row: EntityRow }) {
  const { t, number } = useWords();
  const { entity, edge } = row;
  const pinned = useCanvasStore(({ history: { present } }) => areAllPinned(present, [entity.id]));
  return (
    <>
      <TypeIcon type={entity.type} size={18} />
      <span className="tree-name">{entity.name}</span>
      {entity.sample && <SampleTag />}
      <TypeName type={entity.type} />
      <span className="quiet">
        {edge
          ? t("tree.sentences", { count: edge.evidence, shown: number(edge.evidence) })
          : t("tree.degree", { count: entity.degree, shown: number(entity.degree) })}
      </span>
      <EntityMark id={entity.id} />
      {edge && <EdgeMark id={edge.id} />}
      {pinned && <span className="tree-state">{t("tree.pinned")}</span>}
      {row.open === null && <span className="quiet">{t("tree.above")}</span>}
    </>
  );
}

function RelationWords({ row }: { readonly row: RelationRow }) {
  const { t, number, relation } = useWords();
  const { shown, total } = row;
  return (
    <>
      <span className="tree-relation">{relation(row.relation, row.direction ?? "out")}</span>
      <span className="quiet">
        {t("tree.counts", { shown: number(shown), total: number(total) })}
      </span>
    </>
  );
}

function MoreWords({ row }: { readonly row: MoreRow }) {
  const { t, number } = useWords();
  const size = row.kind === "rows" ? PAGE : EXPAND_LIMIT;
  const next = number(Math.min(size, row.rest));
  return (
    <span className="tree-more">{t(`tree.${row.kind}`, { next, rest: number(row.rest) })}</span>
  );
}
