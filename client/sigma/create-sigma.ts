/** Makes a renderer with our programs, labels and settings; these never change in its life. */
import { createNodeImageProgram } from "@sigma/node-image";
import type Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import { EdgeArrowProgram, EdgeRectangleProgram, NodeCircleProgram } from "sigma/rendering";
import { CANVAS_FONT } from "../../paper/lettering.ts";
import type { EdgeAttributes, NodeAttributes } from "../graph/sync-graph.ts";
import type { Mode } from "../styles/palette.ts";
import type { Disc } from "./draw-labels.ts";
import { makeLabelDrawers } from "./draw-labels.ts";

/** The renderer of the explorer's canvas. */
export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

// With more nodes than this, finding out which labels touch which discs would cost too much a frame.
const MAX_DISCS = 400;

/** Draws `graph` in `container`; `modeOf` tells light or dark. The caller kills it. */
export function createSigma<Node extends Attributes, Edge extends Attributes>(
  graph: Graph<Node, Edge>,
  container: HTMLElement,
  modeOf: () => Mode,
): Sigma<Node, Edge> {
  const labels = makeLabelDrawers(modeOf);
  const renderer = new Sigma<Node, Edge>(graph, container, {
    allowInvalidContainer: true,
    defaultNodeType: "pictogram",
    defaultEdgeType: "arrow",
    nodeProgramClasses: {
      circle: NodeCircleProgram,
      pictogram: pictogramProgram<Node, Edge>(),
    },
    edgeProgramClasses: { arrow: EdgeArrowProgram, line: EdgeRectangleProgram },
    defaultDrawNodeLabel: (context, data) => labels.drawNode(context, data),
    defaultDrawNodeHover: (context, data) => labels.drawHover(context, data),
    defaultDrawEdgeLabel: (context, edge, source, target) =>
      labels.drawEdge(context, edge, source, target),
    labelFont: CANVAS_FONT,
    labelGridCellSize: 64,
    labelDensity: 1.4,
    labelRenderedSizeThreshold: 5,
    renderEdgeLabels: true,
    stagePadding: 56,
    zIndex: true,
    minCameraRatio: 0.05,
    maxCameraRatio: 6,
    minEdgeThickness: 1.4,
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio),
  });
  renderer.on("beforeRender", () => labels.startFrame(() => discsOf(renderer)));
  return renderer;
}

let pictograms: unknown;

// Made once for all renderers: each making takes a WebGL context that is never given back.
function pictogramProgram<Node extends Attributes, Edge extends Attributes>() {
  pictograms ??= createNodeImageProgram<Node, Edge>({
    keepWithinCircle: true,
    size: { mode: "force", value: 96 },
    drawingMode: "background",
    debounceTimeout: 100,
  });
  // The program reads what a reducer gives, whatever the graph's own attributes are.
  return pictograms as ReturnType<typeof createNodeImageProgram<Node, Edge>>;
}

function discsOf<Node extends Attributes, Edge extends Attributes>(
  renderer: Sigma<Node, Edge>,
): readonly Disc[] {
  const graph = renderer.getGraph();
  if (graph.order > MAX_DISCS) return [];
  return graph.nodes().flatMap((key) => {
    const data = renderer.getNodeDisplayData(key);
    if (!data || data.hidden) return [];
    const { x, y } = renderer.framedGraphToViewport(data);
    return [{ key, x, y, size: renderer.scaleSize(data.size) }];
  });
}
