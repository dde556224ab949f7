/** Keeps the drawn graph in line with the canvas. */
import { useEffect } from "react";
import { syncGraph } from "../graph/sync-graph.ts";
import type { DrawnGraph } from "../graph/sync-graph.ts";
import { foldGroups } from "../state/canvas/groups.ts";
import { useCanvasStore } from "../state/canvas/store.ts";
import type { Renderer } from "./create-sigma.ts";

/** Renders nothing. */
export function GraphController({ renderer }: { readonly renderer: Renderer }) {
  // Filters, pins and looks leave the graph as it is: going through it for them would cost frames.
  const canvas = useCanvasStore((store) => store.history.present);
  const { entities, edges, positions } = foldGroups(canvas);
  useEffect(() => {
    const graph: DrawnGraph = renderer.getGraph();
    const next = syncGraph(graph, { entities, edges, positions });
    if (next !== graph) renderer.setGraph(next);
  }, [renderer, entities, edges, positions]);
  return null;
}
