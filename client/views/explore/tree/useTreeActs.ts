/** What a person does from a row of the tree, each told to those who only hear the page. */
import { App } from "antd";
import { useState } from "react";
import { currentCanvas } from "../../../state/canvas/store.ts";
import { selectEdge, selectEntity } from "../../../state/selection/store.ts";
import { useWords } from "../../../text/useWords.ts";
import { areAllPinned, hideFromSight, takeOff, togglePinned } from "../entity-steps.ts";
import { EXPAND_LIMIT, expandEntity } from "../explore-actions.ts";
import { isOpen } from "./tree-keys.ts";
import type { EntityRow, RelationRow, TreeRow } from "./tree-rows.ts";
import { parentPath } from "./tree-rows.ts";
import type { Tree } from "./useTree.ts";

export interface TreeActs {
  /** What happened last, in words. */
  readonly said: string;
  readonly busy: boolean;
  /** What Enter and a click on its words do. */
  readonly activate: (row: TreeRow) => void;
  readonly toggle: (row: TreeRow) => void;
  readonly expandKind: (row: RelationRow) => void;
  readonly pin: (row: EntityRow) => void;
  readonly hide: (row: EntityRow) => void;
  readonly remove: (row: EntityRow) => void;
  readonly showEvidence: (row: EntityRow) => void;
  readonly startFrom: (row: EntityRow) => void;
}

/** The acts on a tree's rows. */
export function useTreeActs(tree: Tree): TreeActs {
  const { t, failure, relation } = useWords();
  const { message } = App.useApp();
  const [said, say] = useState("");
  const [busy, setBusy] = useState(false);
  const nameOf = (row: TreeRow) =>
    row.kind === "entity"
      ? row.entity.name
      : row.kind === "relation"
        ? relation(row.relation, row.direction ?? "out")
        : "";
  const toggle = (row: TreeRow) => {
    const open = isOpen(row);
    if (open === null) return;
    if (open) tree.shut([row.path]);
    else tree.open([row.path]);
    say(t(open ? "tree.said.shut" : "tree.said.opened", { name: nameOf(row) }));
  };
  const expandKind = (row: RelationRow) => {
    if (busy) return;
    setBusy(true);
    const { anchor, relation: type, direction, path } = row;
    expandEntity({
      id: anchor.id,
      kind: { relation: type, direction: direction ?? undefined },
      limit: EXPAND_LIMIT,
    })
      .then((count) => {
        tree.open([path]);
        say(
          count > 0 ? t("tree.said.added", { name: nameOf(row), count }) : t("explore.addedNone"),
        );
      })
      .catch((error: unknown) => {
        say(failure(error));
        void message.error(failure(error));
      })
      .finally(() => setBusy(false));
  };
  const takeAway = (row: EntityRow, key: "hidden" | "removed", step: typeof hideFromSight) => {
    const above = parentPath(row.path);
    if (above !== undefined) tree.goTo(above);
    step([row.entity.id]);
    say(t(`tree.said.${key}`, { name: row.entity.name }));
  };
  return {
    said,
    busy,
    toggle,
    expandKind,
    activate: (row) => {
      if (row.kind === "entity") selectEntity(row.entity.id);
      else if (row.kind === "relation") toggle(row);
      else if (row.kind === "neighbours") expandKind(row.parent);
      else if (row.kind === "rows") tree.writeMore(row.parent.path);
      else tree.retry();
    },
    pin: ({ entity }) => {
      togglePinned([entity.id]);
      const isPinned = areAllPinned(currentCanvas(), [entity.id]);
      say(t(isPinned ? "tree.said.pinned" : "tree.said.unpinned", { name: entity.name }));
    },
    hide: (row) => takeAway(row, "hidden", hideFromSight),
    remove: (row) => takeAway(row, "removed", takeOff),
    showEvidence: ({ edge }) => {
      if (edge) selectEdge(edge.id);
    },
    startFrom: ({ entity }) => {
      tree.startFrom(entity.id);
      say(t("tree.said.root", { name: entity.name }));
    },
  };
}
