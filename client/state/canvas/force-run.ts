/** The force layout while one looks: run, paused and resumed by the person; all that a run moves is one undoable step. */
import { create } from "zustand";
import type { ForceRound } from "../../graph/layout/force-run.ts";
import { layoutInput } from "../../graph/layout/layout-client.ts";
import type { ForceSettings, LayoutOutput } from "../../graph/layout/layout-types.ts";
import { runForce } from "../../graph/layout/run-force.ts";
import { amend, record } from "../history.ts";
import { placeEntities } from "./producers.ts";
import { currentCanvas, fitCanvas, useCanvasStore } from "./store.ts";
import type { Canvas } from "./types.ts";

/** It has not run yet, runs, was paused, or has come to rest. */
export type ForceState = "idle" | "running" | "paused" | "resting";

/** The store itself; change it through the functions below. */
export const useForceRun = create<{ readonly state: ForceState }>(() => ({ state: "idle" }));

/** The run that goes on; null where none does. */
interface Run {
  readonly stop: () => void;
  /** The canvas as the run has left it. */
  readonly canvas: Canvas;
  /** Whether its step is in the history: what comes next belongs to it. */
  readonly recorded: boolean;
}

let run: Run | null = null;

/** Runs from where the nodes are, or pauses: the nodes stay where they are then. */
export function toggleForce(): void {
  if (run !== null) end("paused");
  else if (currentCanvas().entities.size > 0) start(false);
}

/** Pauses where it runs. */
export function pauseForce(): void {
  if (run !== null) end("paused");
}

/** Goes on with other forces, where it runs; tells whether it does. */
export function retuneForce(force: ForceSettings): boolean {
  if (run === null || run.canvas !== currentCanvas()) return false;
  moveOn({ ...run.canvas, force });
  run.stop();
  start(true);
  return true;
}

function start(recorded: boolean): void {
  const canvas = currentCanvas();
  const stop = runForce(layoutInput(canvas), { onRound: take, onFailure: pauseForce });
  run = { stop, canvas, recorded };
  useForceRun.setState({ state: "running" });
}

function take({ places, rests }: ForceRound): void {
  // Somebody has changed the canvas meanwhile: what they did is not to be overrun.
  if (run?.canvas !== currentCanvas()) return end("paused");
  moveOn(movedTo(run.canvas, places));
  if (!rests) return;
  end("resting");
  fitCanvas();
}

function moveOn(canvas: Canvas): void {
  if (run === null) return;
  const step = run.recorded ? amend : record;
  useCanvasStore.setState(({ history }) => ({ history: step(history, canvas) }));
  run = { ...run, canvas, recorded: true };
}

function end(state: ForceState): void {
  run?.stop();
  run = null;
  useForceRun.setState({ state });
}

function movedTo(canvas: Canvas, places: LayoutOutput): Canvas {
  const moved = placeEntities(canvas, new Map(places.map(([id, x, y]) => [id, { x, y }])));
  // Areas do not stay together: a ground under each would be a tangle.
  if (canvas.looks.ground === "none") return moved;
  return { ...moved, looks: { ...canvas.looks, ground: "none" } };
}
