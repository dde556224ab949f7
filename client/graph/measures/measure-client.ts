/** Asks a worker for a measure of what is shown. */
import type { Canvas } from "../../state/canvas/types.ts";
import type { Visible } from "../../state/filters/producers.ts";
import { askWorker } from "../run-worker.ts";
import type { Measure, MeasureInput, MeasureOutput } from "./measures.ts";

/** A number for each entity that is shown. */
export async function measureShown(
  canvas: Canvas,
  visible: Visible,
  measure: Measure,
): Promise<ReadonlyMap<string, number>> {
  const edges = [...canvas.edges.values()]
    .filter(({ id }) => visible.edges.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const input: MeasureInput = {
    measure,
    nodes: [...visible.nodes].toSorted(),
    edges: edges.map(({ source, target, evidence }) => [source, target, evidence] as const),
  };
  const output = await askWorker<MeasureOutput>(startWorker, input).catch(async () => {
    // Loaded only in a browser that refuses workers.
    const { measureGraph } = await import("./measures.ts");
    return measureGraph(input);
  });
  return new Map(output);
}

function startWorker(): Worker {
  return new Worker(new URL("./measures.worker.ts", import.meta.url), { type: "module" });
}
