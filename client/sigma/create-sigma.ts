/** Makes a renderer with our programs, labels and settings; these never change in its life. */
import type Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram } from "sigma/rendering";
import { CANVAS_FONT } from "../../paper/lettering.ts";
import type { Box } from "../../paper/taken-places.ts";
import type { EdgeAttributes, NodeAttributes } from "../graph/sync-graph.ts";
import type { Mode } from "../styles/palette.ts";
import { CROWDED } from "./display.ts";
import type { LabelDrawers } from "./draw-labels.ts";
import { makeLabelDrawers } from "./draw-labels.ts";
import { IdleLayers } from "./idle-layers.ts";
import { nodeScale, pixelsPerUnit } from "./node-scale.ts";
import { makePictogramProgram } from "./pictogram-program.ts";

/** The renderer of the explorer's canvas. */
export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

// With more nodes than this, finding out which labels touch which discs would cost too much a frame.
const MAX_DISCS = 400;
// Radius in pixels from which a pictogram can be read; on a crowded canvas one has to come nearer first.
const LEAST_RADIUS = { plain: 5.5, crowded: 9 } as const;

/** Draws `graph` in `container`; `modeOf` tells light or dark. The caller kills it. */
export function createSigma<Node extends Attributes, Edge extends Attributes>(
  graph: Graph<Node, Edge>,
  container: HTMLElement,
  modeOf: () => Mode,
): Sigma<Node, Edge> {
  const labels = makeLabelDrawers(modeOf);
  const layers = new IdleLayers(() => renderer.getCanvases());
  // The first frame is drawn before there is a renderer to ask.
  let made: Sigma<Node, Edge> | null = null;
  let scale: number | null = null;
  // Asked for while a frame is drawn: before that, places are still those of the frame before.
  const scaleNow = () => (made ? (scale ??= nodeScale(pixelsPerUnit(made))) : 1);
  const isCrowded = () => (made?.getGraph() ?? graph).order > CROWDED;
  const renderer = new Sigma<Node, Edge>(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: "pictogram",
    defaultEdgeType: "arrow",
    nodeProgramClasses: {
      pictogram: makePictogramProgram<Node, Edge>({
        modeOf,
        // What is drawn finely can be read when it is small.
        leastRadiusOf: () =>
          (isCrowded() ? LEAST_RADIUS.crowded : LEAST_RADIUS.plain) /
          Math.min(devicePixelRatio, 1.5),
      }),
    },
    edgeProgramClasses: { arrow: EdgeArrowProgram, line: EdgeRectangleProgram },
    defaultDrawNodeLabel: (context, data) => labels.drawNode(context, data),
    defaultDrawNodeHover: (context, data) => {
      layers.useHovers();
      labels.drawHover(context, data);
    },
    labelFont: CANVAS_FONT,
    labelGridCellSize: 64,
    labelDensity: 1.4,
    labelRenderedSizeThreshold: 4,
    stagePadding: 56,
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 6,
    minEdgeThickness: 1.4,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) / scaleNow(),
  });
  made = renderer;
  renderer.on("beforeRender", () => {
    scale = null;
    layers.startFrame();
    labels.startFrame(renderer.getDimensions(), () => [
      ...discsOf(renderer),
      ...(kept.get(renderer)?.() ?? []),
    ]);
  });
  // Sigma would look for the labels of edges among all edges, every frame.
  renderer.on("afterRender", () => {
    layers.endFrame({ edgeLabels: writeEdgeLabels(renderer, labels) });
  });
  return renderer;
}

const kept = new WeakMap<object, () => readonly Box[]>();

/** Keeps labels off some places of each frame: what else is written there. */
export function keepFree(renderer: object, placesOf: () => readonly Box[]): void {
  kept.set(renderer, placesOf);
}

const labelled = new WeakMap<object, Iterable<string>>();

/** Says which edges have their labels written from the next frame on: tens, not thousands. */
export function labelEdges(renderer: object, edges: Iterable<string>): void {
  labelled.set(renderer, edges);
}

/** Gives how many edges there were to label. */
function writeEdgeLabels<Node extends Attributes, Edge extends Attributes>(
  renderer: Sigma<Node, Edge>,
  labels: LabelDrawers,
): number {
  const context = renderer.getCanvases()["edgeLabels"]?.getContext("2d");
  const graph = renderer.getGraph();
  let written = 0;
  if (!context) return written;
  for (const edge of labelled.get(renderer) ?? []) {
    const data = graph.hasEdge(edge) ? renderer.getEdgeDisplayData(edge) : undefined;
    if (!data || data.hidden || typeof data.label !== "string") continue;
    const [source, target] = graph.extremities(edge).map((key) => endOf(renderer, key));
    if (!source || !target) continue;
    labels.drawEdge(context, data.label, [source, target]);
    written += 1;
  }
  return written;
}

function endOf<Node extends Attributes, Edge extends Attributes>(
  renderer: Sigma<Node, Edge>,
  key: string,
) {
  const data = renderer.getNodeDisplayData(key);
  if (!data || data.hidden) return undefined;
  return { ...renderer.framedGraphToViewport(data), size: renderer.scaleSize(data.size) };
}

function discsOf<Node extends Attributes, Edge extends Attributes>(
  renderer: Sigma<Node, Edge>,
): readonly Box[] {
  const graph = renderer.getGraph();
  if (graph.order > MAX_DISCS) return [];
  return graph.nodes().flatMap((key) => {
    const data = renderer.getNodeDisplayData(key);
    if (!data || data.hidden) return [];
    const { x, y } = renderer.framedGraphToViewport(data);
    const reach = renderer.scaleSize(data.size) * 0.8;
    return [{ key, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }];
  });
}
