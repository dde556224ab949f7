/** The page of the canvas benchmark: the explorer's canvas, or bare sigma, over the same graph; driven from canvas.ts. */
import { MultiDirectedGraph } from "graphology";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import Sigma from "sigma";
import { nodeSize } from "../../client/graph/node-size.ts";
import { SigmaCanvas } from "../../client/sigma/SigmaCanvas.tsx";
import { addSubgraph, canvasOf } from "../../client/state/canvas/producers.ts";
import { changeCanvas, useCanvasStore } from "../../client/state/canvas/store.ts";
import { toggleType } from "../../client/state/filters/producers.ts";
import { changeFilters } from "../../client/state/filters/store.ts";
import { startHistory } from "../../client/state/history.ts";
import { hoverEntity } from "../../client/state/hover.ts";
import { clearSelection, selectEntity } from "../../client/state/selection/store.ts";
import { typeColor } from "../../client/styles/palette.ts";
import { startTexts } from "../../client/text/i18n.ts";
import type { BenchGraph } from "./graph.ts";
import { benchGraph, idOf } from "./graph.ts";

/** So many of each are drawn. */
export interface DrawnCounts {
  readonly nodes: number;
  readonly edges: number;
  readonly labels: number;
}

/** What the driver calls. */
export interface BenchPage {
  readonly showBare: (count: number) => Promise<void>;
  readonly showOurs: (count: number) => Promise<void>;
  /** What is drawn of the graph in the frame that is shown. */
  readonly drawn: () => DrawnCounts;
  /** Milliseconds from one drawn frame to the next while the camera moves. */
  readonly frameMs: () => Promise<number>;
  /** Milliseconds until the frame after an action has been drawn. */
  readonly actMs: (action: "hover" | "select" | "filter") => Promise<number>;
  /** The longest time that the main thread was busy while 50 nodes were added. */
  readonly expandMs: (count: number) => Promise<number>;
  readonly hide: () => void;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

/** The camera's way: in, to a side, and back. */
const PATH = [
  { x: 0.35, y: 0.6, ratio: 0.5 },
  { x: 0.5, y: 0.5, ratio: 1 },
] as const;
const STEPS = 5;
const ENDLESS_MS = 3_600_000;
const SETTLE_MS = 900;

type Drawn = Pick<
  Sigma,
  | "getCamera"
  | "getEdgeDisplayData"
  | "getGraph"
  | "getNodeDisplayData"
  | "getNodeDisplayedLabels"
  | "kill"
  | "off"
  | "on"
>;

const stage = document.getElementById("stage");
if (!stage) throw new Error("no stage");
let renderer: Drawn | null = null;
let root: Root | null = null;
void startTexts("zh");

window.bench = {
  async showBare(count) {
    hide();
    const container = document.createElement("div");
    container.className = "sigma-canvas";
    stage.append(container);
    renderer = new Sigma(bareGraph(benchGraph(count)), container);
    await settle();
  },
  async showOurs(count) {
    hide();
    const graph = benchGraph(count);
    const canvas = { ...canvasOf(graph), positions: graph.positions };
    useCanvasStore.setState({ history: startHistory(canvas) });
    const ready = new Promise<void>((resolve) => {
      const element = createElement(SigmaCanvas, {
        label: "bench",
        lassoLabel: "bench",
        onExpand: () => undefined,
        onKeyDown: () => undefined,
        onLost: () => undefined,
        onRenderer: (drawn) => {
          renderer = drawn as unknown as Drawn | null;
          if (drawn) resolve();
        },
      });
      root = createRoot(stage);
      root.render(element);
    });
    await ready;
    await settle();
  },
  drawn() {
    const shown = current();
    const graph = shown.getGraph();
    return {
      nodes: graph.filterNodes((id) => shown.getNodeDisplayData(id)?.hidden === false).length,
      edges: graph.filterEdges((id) => shown.getEdgeDisplayData(id)?.hidden === false).length,
      labels: shown.getNodeDisplayedLabels().size,
    };
  },
  async frameMs() {
    const camera = current().getCamera();
    const ends: number[] = [performance.now()];
    const note = () => ends.push(performance.now());
    current().on("afterRender", note);
    for (const there of PATH) {
      let step = 0;
      // By steps, not by the clock: however long a frame takes, the same frames are drawn.
      const easing = () => Math.min(1, ++step / STEPS);
      const arrived = new Promise<void>((resolve) => {
        const watch = () => {
          if (step < STEPS) return;
          current().off("afterRender", watch);
          resolve();
        };
        current().on("afterRender", watch);
      });
      void camera.animate(there, { duration: ENDLESS_MS, easing });
      await arrived;
    }
    current().off("afterRender", note);
    void camera.animate(camera.getState(), { duration: 1 });
    await settle();
    return median(ends.slice(1).map((end, index) => end - (ends[index] ?? end)));
  },
  async actMs(action) {
    const taken = await untilDrawn(() => act(action, false));
    await settle();
    act(action, true);
    await settle();
    return taken;
  },
  async expandMs(count) {
    const added = benchGraph(50, count + 100);
    const anchor = idOf(3);
    const edges = added.nodes.map(({ id }) => ({
      ...{ id: `${id}~LOCATED_IN~${anchor}`, type: "LOCATED_IN" as const, source: id },
      ...{ target: anchor, evidence: 1, documents: [], years: [2024], confidence: 0.9 },
    }));
    let longest = 0;
    const watcher = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    });
    watcher.observe({ type: "longtask" });
    const reply = { nodes: added.nodes, edges };
    await untilDrawn(() => changeCanvas((canvas) => addSubgraph(canvas, reply, anchor)));
    await settle();
    watcher.disconnect();
    return longest;
  },
  hide,
};

function act(action: "hover" | "select" | "filter", back: boolean): void {
  switch (action) {
    case "hover":
      hoverEntity(back ? null : idOf(11));
      return;
    case "select":
      if (back) clearSelection();
      else selectEntity(idOf(12));
      return;
    case "filter":
      changeFilters((filters) => toggleType(filters, "Award"));
  }
}

function untilDrawn(action: () => void): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now();
    const done = () => {
      current().off("afterRender", done);
      // The next frame begins when this one has been handed over.
      requestAnimationFrame(() => resolve(performance.now() - started));
    };
    current().on("afterRender", done);
    action();
  });
}

function hide(): void {
  if (root) root.unmount();
  else renderer?.kill();
  root = null;
  renderer = null;
  stage?.replaceChildren();
}

function current(): Drawn {
  if (!renderer) throw new Error("nothing is shown");
  return renderer;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
}

function bareGraph({ nodes, edges, positions }: BenchGraph): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { id, name, type, degree } of nodes) {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    const color = typeColor(type, "light");
    graph.addNode(id, { x, y, size: nodeSize(degree), label: name, color });
  }
  for (const { id, source, target, evidence } of edges) {
    const size = Math.min(4, 1.2 + 0.5 * Math.log2(evidence));
    graph.addEdgeWithKey(id, source, target, { size, color: "#b9bdb5" });
  }
  return graph;
}
