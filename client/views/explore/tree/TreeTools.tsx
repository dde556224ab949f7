/** What can be done with the tree's current row. */
import { Button } from "antd";
import { Toolbar } from "../../../components/Toolbar.tsx";
import { useCanvasStore } from "../../../state/canvas/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { areAllPinned } from "../entity-steps.ts";
import type { EntityRow, TreeRow } from "./tree-rows.ts";
import type { TreeActs } from "./useTreeActs.ts";

export interface TreeToolsProps {
  readonly row: TreeRow;
  readonly acts: TreeActs;
  readonly onExpand: (id: string) => void;
}

/** A toolbar above the tree; it stays while the tree is scrolled. */
export function TreeTools({ row, acts, onExpand }: TreeToolsProps) {
  const { t, relation } = useWords();
  const name =
    row.kind === "entity"
      ? row.entity.name
      : row.kind === "relation"
        ? relation(row.relation, row.direction ?? "out")
        : "";
  return (
    <Toolbar className="tree-tools" label={t("tree.tools")}>
      <span className="tree-tools-name" title={name}>
        {name}
      </span>
      {row.kind === "entity" && <EntityTools row={row} acts={acts} onExpand={onExpand} />}
      {row.kind === "relation" && (
        <Button
          size="small"
          disabled={row.here >= row.total || acts.busy}
          onClick={() => acts.expandKind(row)}
        >
          {t("tree.expandKind")}
        </Button>
      )}
    </Toolbar>
  );
}

interface EntityToolsProps extends Omit<TreeToolsProps, "row"> {
  readonly row: EntityRow;
}

function EntityTools({ row, acts, onExpand }: EntityToolsProps) {
  const { t } = useWords();
  const { entity } = row;
  const pinned = useCanvasStore(({ history: { present } }) => areAllPinned(present, [entity.id]));
  return (
    <>
      <Button size="small" onClick={() => acts.activate(row)}>
        {t("selection.details")}
      </Button>
      <Button size="small" onClick={() => onExpand(entity.id)}>
        {t("entity.expand")}
      </Button>
      <Button size="small" disabled={row.edge === null} onClick={() => acts.showEvidence(row)}>
        {t("tree.evidence")}
      </Button>
      <Button size="small" aria-pressed={pinned} onClick={() => acts.pin(row)}>
        {pinned ? t("entity.unpin") : t("entity.pin")}
      </Button>
      <Button size="small" onClick={() => acts.hide(row)}>
        {t("entity.hide")}
      </Button>
      <Button size="small" disabled={row.level === 1} onClick={() => acts.startFrom(row)}>
        {t("tree.asRoot")}
      </Button>
    </>
  );
}
