/** Lays a canvas out in a worker; the worker ends with its answer. */
import type { RelationType } from "../../../server/contract/vocabulary.ts";
import type { Canvas, Point } from "../../state/canvas/types.ts";
import { areasOf } from "../areas.ts";
import { nodeSize } from "../node-size.ts";
import { askWorker } from "../run-worker.ts";
import type { LayoutId, LayoutInput, LayoutOutput } from "./layout-types.ts";
import type { LayoutTask } from "./layout.worker.ts";

/** In these relations the tail is what the head belongs to. */
const UPWARD: ReadonlySet<RelationType> = new Set(["LOCATED_IN", "PART_OF", "TARGETS"]);

export interface LayoutChoice {
  readonly layout: LayoutId;
  /** The entity in the middle, for the layout that has one. */
  readonly centre?: string | null;
}

/** Gives a place for each entity of the canvas. */
export async function runLayout(
  canvas: Canvas,
  { layout, centre = null }: LayoutChoice,
): Promise<ReadonlyMap<string, Point>> {
  return placesOf(layout, { ...layoutInput(canvas), centre });
}

/** Gives a place for each node, from a worker or, where none starts, from here. */
export async function placesOf(
  layout: LayoutId,
  input: LayoutInput,
): Promise<ReadonlyMap<string, Point>> {
  const task: LayoutTask = { layout, input };
  const output = await askWorker<LayoutOutput>(startWorker, task).catch(() => layOutHere(task));
  return new Map(output.map(([id, x, y]) => [id, { x, y }]));
}

/** The canvas as a layout takes it, in the order of ids. */
export function layoutInput(canvas: Canvas): LayoutInput {
  const ids = [...canvas.entities.keys()].toSorted();
  const edges = [...canvas.edges.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const areas = areasOf(canvas.entities.values(), edges);
  return {
    nodes: ids.map((id) => ({
      id,
      ...(canvas.positions.get(id) ?? { x: 0, y: 0 }),
      size: nodeSize(canvas.entities.get(id)?.degree ?? 1),
      fixed: canvas.pinned.has(id),
      area: areas.get(id) ?? "",
    })),
    edges: edges.map(({ source, target, evidence, type }) => ({
      ...{ source, target, weight: evidence, upward: UPWARD.has(type) },
    })),
    centre: null,
    force: canvas.force,
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
}

async function layOutHere({ layout, input }: LayoutTask): Promise<LayoutOutput> {
  // Loaded only in a browser that refuses workers.
  const { loadLayout } = await import("./layouts.ts");
  return (await loadLayout(layout)).layOut(input);
}
