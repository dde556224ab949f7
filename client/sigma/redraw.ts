/** Draws what has changed, and no more than that: a full pass over a big graph takes several frames. */
import type { Renderer } from "./create-sigma.ts";
import type { Display } from "./display.ts";
import { staleBetween } from "./stale.ts";

const REST_MS = 300;

const waiting = new WeakMap<Renderer, ReturnType<typeof setTimeout>>();

/** Brings the renderer from one display to the next. */
export function redraw(renderer: Renderer, before: Display | null, now: Display): void {
  const stale = staleBetween(before, now);
  if (stale === null) {
    // Changing a setting is a full pass too; one is enough.
    renderer.setSettings({ hideEdgesOnMove: now.crowded, hideLabelsOnMove: now.crowded });
    return;
  }
  const graph = renderer.getGraph();
  const partialGraph = {
    nodes: stale.nodes.filter((id) => graph.hasNode(id)),
    edges: stale.edges.filter((id) => graph.hasEdge(id)),
  };
  try {
    renderer.refresh({ partialGraph, skipIndexation: true, schedule: true });
  } catch {
    // Something has been added that was not drawn yet: its places in the buffers are not known.
    renderer.refresh({ schedule: true });
    return;
  }
  if (stale.shownChanged) labelLater(renderer);
}

// Labels are placed by a pass over everything, which can wait until the filter is let go.
function labelLater(renderer: Renderer): void {
  clearTimeout(waiting.get(renderer));
  const timer = setTimeout(() => renderer.refresh({ partialGraph: {}, schedule: true }), REST_MS);
  if (!waiting.has(renderer)) renderer.once("kill", () => clearTimeout(waiting.get(renderer)));
  waiting.set(renderer, timer);
}
