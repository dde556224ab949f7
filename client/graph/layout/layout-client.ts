/** Lays a canvas out in a worker; the worker ends with its answer. */
import type { Canvas, Point } from "../../state/canvas/types.ts";
import { nodeSize } from "../node-size.ts";
import type { LayoutInput, LayoutOutput } from "./force-layout.ts";
import { layOut } from "./force-layout.ts";

/** Gives a place for each entity of the canvas. */
export async function runLayout(canvas: Canvas): Promise<ReadonlyMap<string, Point>> {
  return placesOf(layoutInput(canvas));
}

/** Gives a place for each node, from a worker or, where none starts, from here. */
export async function placesOf(input: LayoutInput): Promise<ReadonlyMap<string, Point>> {
  const output = await inWorker(input).catch(() => layOut(input));
  return new Map(output.map(([id, x, y]) => [id, { x, y }]));
}

/** The canvas as the layout takes it, in the order of ids. */
export function layoutInput(canvas: Canvas): LayoutInput {
  const ids = [...canvas.entities.keys()].toSorted();
  const edges = [...canvas.edges.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    nodes: ids.map((id) => ({
      id,
      ...(canvas.positions.get(id) ?? { x: 0, y: 0 }),
      size: nodeSize(canvas.entities.get(id)?.degree ?? 1),
      fixed: canvas.pinned.has(id),
    })),
    edges: edges.map(({ source, target, evidence }) => ({ source, target, weight: evidence })),
  };
}

function inWorker(input: LayoutInput): Promise<LayoutOutput> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./force-layout.worker.ts", import.meta.url), {
      type: "module",
    });
    worker.onmessage = ({ data }: MessageEvent<LayoutOutput>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error("the layout worker did not start"));
    };
    worker.postMessage(input);
  });
}
