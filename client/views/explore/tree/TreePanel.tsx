/** The neighbourhood as a tree, for keys, screen readers and phones: the same entities, relations and acts as on the canvas. */
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { EmptyNote } from "../../../components/StateNotes.tsx";
import "../../../styles/tree.css";
import { useWords } from "../../../text/useWords.ts";
import { bindRowMenus } from "../menu/row-menu.ts";
import { TreeRowLine } from "./TreeRowLine.tsx";
import { TreeTools } from "./TreeTools.tsx";
import { moveInTree, rowNamed } from "./tree-keys.ts";
import type { TreeRow } from "./tree-rows.ts";
import type { Tree } from "./useTree.ts";
import { useTree } from "./useTree.ts";
import type { TreeActs } from "./useTreeActs.ts";
import { useTreeActs } from "./useTreeActs.ts";

/** Letters that follow each other faster than this are one word. */
const TYPING_MS = 700;

export interface TreePanelProps {
  readonly onExpand: (id: string) => void;
}

/** Fills its parent. */
export function TreePanel({ onExpand }: TreePanelProps) {
  const { t } = useWords();
  const tree = useTree();
  const acts = useTreeActs(tree);
  const list = useRef<HTMLDivElement>(null);
  const inside = useRef(false);
  const press = useTreeKeys(tree, acts, onExpand);
  const { rows, current } = tree;
  useEffect(() => {
    // The focus follows the current row, also where its own row has gone.
    if (inside.current) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [current?.path]);
  const [root] = rows;
  if (root?.kind !== "entity" || current === undefined) {
    return <EmptyNote title={t("tree.empty")} hint={t("tree.emptyHint")} />;
  }
  return (
    <div ref={bindRowMenus} className="tree-panel">
      <TreeTools row={current} acts={acts} onExpand={onExpand} />
      <p id="tree-help" className="visually-hidden">
        {t("tree.help")}
      </p>
      <div
        ref={list}
        className="tree"
        role="tree"
        aria-label={t("tree.caption", { name: root.entity.name })}
        aria-describedby="tree-help"
        onKeyDown={press}
        onFocus={() => (inside.current = true)}
        onBlur={() => (inside.current = false)}
      >
        {rows.map((row) => (
          <TreeRowLine
            key={row.path}
            row={row}
            current={row === current}
            acts={acts}
            onCurrent={() => tree.goTo(row.path)}
          />
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {acts.said}
      </span>
    </div>
  );
}

function useTreeKeys(tree: Tree, acts: TreeActs, onExpand: (id: string) => void) {
  const { relation } = useWords();
  const typing = useRef({ text: "", at: 0 });
  const wordsOf = (row: TreeRow) => {
    if (row.kind === "entity") return row.entity.name;
    return row.kind === "relation" ? relation(row.relation, row.direction ?? "out") : "";
  };
  const search = (sign: string): boolean => {
    const now = performance.now();
    const { text, at } = typing.current;
    const typed = now - at < TYPING_MS ? text + sign : sign;
    typing.current = { text: typed, at: now };
    const found = rowNamed(tree.rows, tree.current?.path ?? "", typed, wordsOf);
    if (found !== null) tree.goTo(found);
    return true;
  };
  const enter = ({ shiftKey, ctrlKey, metaKey }: KeyboardEvent, row: TreeRow): true => {
    if (row.kind === "entity" && (ctrlKey || metaKey)) onExpand(row.entity.id);
    else if (row.kind === "entity" && shiftKey) acts.showEvidence(row);
    else acts.activate(row);
    return true;
  };
  const act = (event: KeyboardEvent, row: TreeRow): boolean => {
    const { key, ctrlKey, metaKey } = event;
    if (key === "Enter") return enter(event, row);
    // With Shift, M asks for the menu: by itself it is the beginning of a name.
    if (ctrlKey || metaKey || (key === "M" && event.shiftKey)) return false;
    if (key === " " && row.kind === "entity") acts.pin(row);
    else if ((key === "Delete" || key === "Backspace") && row.kind === "entity") acts.remove(row);
    else return move(key, row);
    return true;
  };
  const move = (key: string, row: TreeRow): boolean => {
    const found = moveInTree(tree.rows, row.path, key);
    if (found?.does === "go") tree.goTo(found.to);
    else if (found?.does === "open" && found.paths.length > 1) tree.open(found.paths);
    else if (found) acts.toggle(row);
    else return [...key].length === 1 && key !== " " ? search(key) : false;
    return true;
  };
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || tree.current === undefined) return;
    if (!act(event, tree.current)) return;
    event.preventDefault();
    // Letters look for names here; on the page they mean other things.
    event.stopPropagation();
  };
}
