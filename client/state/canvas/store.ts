/** The canvas of the explorer with its history; lives as long as the page. */
import { create } from "zustand";
import type { LayoutChoice } from "../../graph/layout/layout-client.ts";
import { runLayout } from "../../graph/layout/layout-client.ts";
import type { ForceSettings, LayoutId } from "../../graph/layout/layout-types.ts";
import type { History } from "../history.ts";
import { amend, record, redo, startHistory, undo } from "../history.ts";
import type { GroundBy } from "../looks/types.ts";
import { canvasOf, placeEntities } from "./producers.ts";
import type { Canvas, Subgraph } from "./types.ts";
import { EMPTY_CANVAS } from "./types.ts";

interface CanvasStore {
  readonly history: History<Canvas>;
  /** Whether a layout is being computed. */
  readonly arranging: boolean;
  /** Counts the times that the view should be fitted to the canvas. */
  readonly fits: number;
}

/** The store itself; change it through the functions below. */
export const useCanvasStore = create<CanvasStore>(() => ({
  history: startHistory(EMPTY_CANVAS),
  arranging: false,
  fits: 0,
}));

/** The canvas as it is now. */
export function currentCanvas(): Canvas {
  return useCanvasStore.getState().history.present;
}

/** Makes one undoable step. */
export function changeCanvas(step: (canvas: Canvas) => Canvas): void {
  useCanvasStore.setState(({ history }) => ({ history: record(history, step(history.present)) }));
}

let turns = 0;
let arrangements = 0;

/** Asks for another view; tells from then on whether it is still the last one that was asked for. */
export function takeTurn(): () => boolean {
  const turn = ++turns;
  return () => turn === turns;
}

/**
 * Replaces the canvas by a subgraph in a layout of its own: the same subgraph gives the same picture.
 * Does nothing where another view has been asked for since `isWanted` was taken.
 */
export async function showSubgraph(
  reply: Subgraph,
  isWanted: () => boolean,
  layout: LayoutId = "force",
): Promise<void> {
  if (!isWanted()) return;
  const { filters, looks, force } = currentCanvas();
  const start = {
    ...canvasOf(reply),
    filters,
    force,
    looks: { ...looks, ground: groundOf(layout) },
  };
  useCanvasStore.setState({ arranging: true });
  try {
    showCanvas(placeEntities(start, await runLayout(start, { layout })), isWanted);
  } finally {
    // Also where the layout cannot be fetched because the server is away.
    useCanvasStore.setState({ arranging: false });
  }
}

/** Shows a canvas that has its places already, as one step, unless another view has been asked for since. */
export function showCanvas(canvas: Canvas, isWanted: () => boolean): void {
  if (!isWanted()) return;
  // A layout on its way is of what was here before.
  arrangements += 1;
  useCanvasStore.setState(({ history, fits }) => ({
    history: isUntouched(history) ? amend(history, canvas) : record(history, canvas),
    arranging: false,
    fits: fits + 1,
  }));
}

// Nobody wants to undo to the blank page that was there before the first view came.
function isUntouched({ past, present }: History<Canvas>): boolean {
  return past.length === 0 && present.entities.size === 0;
}

/**
 * Lays the whole canvas out anew from the start positions, as one step; pinned entities stay. Of several that are asked
 * for meanwhile only the last one comes; tells whether this one did.
 */
export async function arrangeCanvas(
  choice: LayoutChoice,
  force: ForceSettings = currentCanvas().force,
): Promise<boolean> {
  const turn = ++arrangements;
  const canvas = currentCanvas();
  const start = canvasOf({
    nodes: [...canvas.entities.values()],
    edges: [...canvas.edges.values()],
  });
  const pinned = [...canvas.positions].filter(([id]) => canvas.pinned.has(id));
  useCanvasStore.setState({ arranging: true });
  try {
    const places = await runLayout(
      {
        ...start,
        pinned: canvas.pinned,
        positions: new Map([...start.positions, ...pinned]),
        force,
      },
      choice,
    );
    if (turn !== arrangements) return false;
    changeCanvas((now) => ({
      ...placeEntities(now, places),
      force,
      looks: { ...now.looks, ground: groundOf(choice.layout) },
    }));
    fitCanvas();
    return true;
  } finally {
    if (turn === arrangements) useCanvasStore.setState({ arranging: false });
  }
}

// A ground under each area makes sense only where each area stands by itself.
function groundOf(layout: LayoutId): GroundBy {
  return layout === "area" ? "area" : "none";
}

/** One canvas step back. */
export function undoCanvas(): void {
  useCanvasStore.setState(({ history }) => ({ history: undo(history) }));
}

/** One canvas step forward again. */
export function redoCanvas(): void {
  useCanvasStore.setState(({ history }) => ({ history: redo(history) }));
}

/** Asks the view to show all of the canvas. */
export function fitCanvas(): void {
  useCanvasStore.setState(({ fits }) => ({ fits: fits + 1 }));
}
