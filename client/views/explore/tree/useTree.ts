/** What the tree shows and where the person is in it: kept while the tree is on the page. */
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { entityQuery } from "../../../api/queries.ts";
import type { Canvas } from "../../../state/canvas/types.ts";
import type { Visible } from "../../../state/filters/producers.ts";
import { useVisible } from "../../../state/filters/useVisible.ts";
import { useSelection } from "../../../state/selection/store.ts";
import { isGrouped } from "../GroupPanel.tsx";
import type { Counts, OpenRows, TreeRow } from "./tree-rows.ts";
import { PAGE, openEntities, parentPath, treeRows } from "./tree-rows.ts";

export interface Tree {
  readonly rows: readonly TreeRow[];
  /** The row that the keys act on; undefined where there is no row at all. */
  readonly current: TreeRow | undefined;
  readonly goTo: (path: string) => void;
  readonly open: (paths: readonly string[]) => void;
  readonly shut: (paths: readonly string[]) => void;
  /** Writes more of an open row's children. */
  readonly writeMore: (path: string) => void;
  readonly startFrom: (id: string) => void;
  /** Asks the server again for what did not come. */
  readonly retry: () => void;
}

/** The tree from the selected entity on, else from the most connected one. */
export function useTree(): Tree {
  const { canvas, visible } = useVisible();
  const selected = useSelection((selection) => selection.entity);
  const [seen, setSeen] = useState(selected);
  const [asked, setAsked] = useState(selected);
  const root = rootOf(canvas, visible, asked);
  const [opened, setOpened] = useState<OpenRows>(() => new Map([[root, PAGE]]));
  const [at, setAt] = useState(root);
  const ids = openEntities(opened).filter((id) => !isGrouped(id) && canvas.entities.has(id));
  const answers = useQueries({ queries: ids.map((id) => entityQuery(id)) });
  const countsOf = (id: string): Counts => {
    const answer = answers[ids.indexOf(id)];
    if (answer === undefined) return "none";
    if (answer.data) return answer.data.counts;
    return answer.isError ? "failed" : "loading";
  };
  const rows = treeRows({ canvas, visible, root, open: opened, countsOf });
  const startFrom = (id: string) => {
    setAsked(id);
    setAt(id);
    setOpened(new Map(opened).set(id, PAGE));
  };
  if (selected !== seen) {
    // Chosen elsewhere, by searching for instance: the tree goes there.
    setSeen(selected);
    if (selected !== null && visible.nodes.has(selected) && !rows.some(isOf(selected)))
      startFrom(selected);
  }
  return {
    rows,
    current: rowAt(rows, at),
    goTo: setAt,
    open: (paths) =>
      setOpened(new Map([...opened, ...paths.map((path): [string, number] => [path, PAGE])])),
    shut: (paths) => setOpened(new Map([...opened].filter(([path]) => !paths.includes(path)))),
    writeMore: (path) => setOpened(new Map(opened).set(path, (opened.get(path) ?? PAGE) + PAGE)),
    startFrom,
    retry: () => answers.forEach((answer) => void (answer.isError && answer.refetch())),
  };
}

function isOf(id: string) {
  return (row: TreeRow) => row.kind === "entity" && row.entity.id === id;
}

function rootOf({ entities }: Canvas, { nodes }: Visible, asked: string | null): string {
  if (asked !== null && nodes.has(asked)) return asked;
  const shown = [...entities.values()].filter(({ id }) => nodes.has(id));
  return shown.toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1))[0]?.id ?? "";
}

/** The row itself, or the nearest above it that is still there. */
function rowAt(rows: readonly TreeRow[], path: string | undefined): TreeRow | undefined {
  if (path === undefined) return rows[0];
  return rows.find((row) => row.path === path) ?? rowAt(rows, parentPath(path));
}
