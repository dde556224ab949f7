/** What keys do on the canvas, and everywhere in the explorer outside of fields. */
import type { Arrow } from "../../graph/walk-neighbours.ts";
import { neighbourTowards } from "../../graph/walk-neighbours.ts";
import { toggleForce } from "../../state/canvas/force-run.ts";
import { foldGroups } from "../../state/canvas/groups.ts";
import { moveEntities } from "../../state/canvas/producers.ts";
import {
  changeCanvas,
  currentCanvas,
  fitCanvas,
  redoCanvas,
  undoCanvas,
} from "../../state/canvas/store.ts";
import type { Canvas } from "../../state/canvas/types.ts";
import { currentVisible } from "../../state/filters/useVisible.ts";
import {
  clearSelection,
  selectAlso,
  selectEntities,
  selectEntity,
  useSelection,
  walkingFrom,
} from "../../state/selection/store.ts";
import { wantStageFocus } from "../../state/stage-focus.ts";
import { hideFromSight, takeOff, togglePinned } from "./entity-steps.ts";

/** The canvas without a picture. */
export type TextView = "list" | "tree";

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface KeyActions {
  readonly onExpand: (id: string) => void;
  /** Shows the canvas in this way, or as a picture again. */
  readonly onSwitchView: (view: TextView) => void;
  /** Opens the menu of what is selected, or of the canvas. */
  readonly onMenu: () => void;
}

/** Acts on a key pressed on the canvas; tells whether it meant something. */
export function pressCanvasKey(event: Key, actions: KeyActions): boolean {
  const { entity, entities } = useSelection.getState();
  if (isArrow(event.key) && event.altKey) return push(event.key, entities);
  if (isArrow(event.key)) return walk(event.key, event.shiftKey);
  if (entities.size === 0) return false;
  const chosen = [...entities];
  switch (event.key) {
    case "Enter":
      if (entity !== null) actions.onExpand(entity);
      return entity !== null;
    case " ":
      togglePinned(chosen);
      return true;
    case "Delete":
    case "Backspace":
      takeOff(chosen);
      return true;
    default:
      return false;
  }
}

/** Acts on a key pressed anywhere in the explorer but in a field; tells whether it meant something. */
export function pressPageKey(event: Key, actions: KeyActions): boolean {
  if (event.ctrlKey || event.metaKey) return pressUndo(event) || pressSelectAll(event);
  if (asksForMenu(event)) {
    actions.onMenu();
    return true;
  }
  // With Caps Lock on a letter means what it means without.
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return pressViewKey(key, actions) || pressSelectionKey(key, actions);
}

/** Keys that change what one looks at. */
function pressViewKey(key: string, actions: KeyActions): boolean {
  switch (key) {
    case "f":
      fitCanvas();
      return true;
    case "p":
      toggleForce();
      return true;
    case "g":
      wantStageFocus();
      return true;
    case "l":
      actions.onSwitchView("list");
      return true;
    case "t":
      actions.onSwitchView("tree");
      return true;
    default:
      return false;
  }
}

/** Keys that act on what is selected. */
function pressSelectionKey(key: string, actions: KeyActions): boolean {
  const { entity, entities } = useSelection.getState();
  switch (key) {
    case "e":
      if (entity !== null) actions.onExpand(entity);
      return entity !== null;
    case "h":
      hideFromSight([...entities]);
      return entities.size > 0;
    case "Escape":
      clearSelection();
      return true;
    default:
      return false;
  }
}

// Not every keyboard has the key of its own.
function asksForMenu({ key, shiftKey }: Key): boolean {
  return key.toLowerCase() === "m" || key === "ContextMenu" || (key === "F10" && shiftKey);
}

function pressUndo(event: Key): boolean {
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) redoCanvas();
  else if (key === "z") undoCanvas();
  else return false;
  return true;
}

function pressSelectAll(event: Key): boolean {
  if (event.key.toLowerCase() !== "a") return false;
  selectEntities(currentVisible().nodes);
  return true;
}

/** How far a key moves what is selected, in graph units. */
const PUSH = 20;
const WAYS: Readonly<Record<Arrow, { readonly x: number; readonly y: number }>> = {
  ArrowUp: { x: 0, y: PUSH },
  ArrowDown: { x: 0, y: -PUSH },
  ArrowLeft: { x: -PUSH, y: 0 },
  ArrowRight: { x: PUSH, y: 0 },
};

/** Moves what is selected, as dragging it would. */
function push(arrow: Arrow, entities: ReadonlySet<string>): boolean {
  changeCanvas((canvas) => moveEntities(canvas, entities, WAYS[arrow]));
  return entities.size > 0;
}

/** With `further` the walk takes every entity on its way into the selection. */
function walk(arrow: Arrow, further: boolean): boolean {
  const canvas = whatIsShown();
  const from = walkingFrom();
  const next =
    from !== null && canvas.entities.has(from)
      ? neighbourTowards(canvas, from, arrow)
      : mostConnected(canvas.entities.values());
  if (next !== undefined && further) selectAlso([next]);
  else if (next !== undefined) selectEntity(next);
  return true;
}

/** Nobody walks to what is hidden, nor over it. */
function whatIsShown(): Canvas {
  const { nodes, edges } = currentVisible();
  const canvas = foldGroups(currentCanvas());
  return {
    ...canvas,
    entities: new Map([...canvas.entities].filter(([id]) => nodes.has(id))),
    edges: new Map([...canvas.edges].filter(([id]) => edges.has(id))),
  };
}

function mostConnected(entities: Iterable<{ readonly id: string; readonly degree: number }>) {
  return [...entities].toSorted((a, b) => b.degree - a.degree)[0]?.id;
}

function isArrow(key: string): key is Arrow {
  return key === "ArrowUp" || key === "ArrowDown" || key === "ArrowLeft" || key === "ArrowRight";
}
