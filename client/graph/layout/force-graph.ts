/** The graph that the forces move, and what they do to it: ForceAtlas2 by rounds, then no overlap. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import type { Point } from "../../state/canvas/types.ts";
import { separate } from "../separate.ts";
import type { ForceSettings, LayoutEdge, LayoutNode } from "./layout-types.ts";

interface Attributes {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

export type ForceGraph = Graph<Attributes>;

/** Iterations after which the forces have done what they can. */
export const MAX_ITERATIONS = 480;
/** What rests moves less than this in an iteration, in graph units on average. */
const REST_SPEED = 1 / 30;
/** Between two nodes, in graph units. */
const ROOM = 16;
const SETTINGS = { slowDown: 4, edgeWeightInfluence: 0.3 };

/** The nodes where they are, with an edge for each pair that has one. */
export function forceGraphOf(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): ForceGraph {
  const graph: ForceGraph = new Graph<Attributes>({ type: "undirected", multi: false });
  for (const { id, x, y, size, fixed } of nodes) graph.addNode(id, { x, y, size, fixed });
  for (const { source, target, weight } of edges) {
    if (source !== target) graph.mergeEdge(source, target, { weight });
  }
  return graph;
}

/** Where the nodes are. */
export function placesIn(graph: ForceGraph): ReadonlyMap<string, Point> {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
}

/** Lets the forces work for so many iterations; tells whether the graph rests. */
export function moveByForce(graph: ForceGraph, force: ForceSettings, iterations: number): boolean {
  const { gravity, scaling, strongGravity } = force;
  const settings = {
    ...SETTINGS,
    ...{ gravity, scalingRatio: scaling, strongGravityMode: strongGravity },
    barnesHutOptimize: graph.order > 800,
  };
  const places = forceAtlas2(graph, { iterations, settings });
  let moved = 0;
  graph.updateEachNodeAttributes((id, attributes) => {
    const place = places[id] ?? attributes;
    moved += Math.hypot(place.x - attributes.x, place.y - attributes.y);
    return { ...attributes, x: place.x, y: place.y };
  });
  return moved / graph.order < REST_SPEED * iterations;
}

/** Parts what overlaps. */
export function spread(graph: ForceGraph): void {
  const rough = noverlap(graph, {
    maxIterations: 200,
    settings: { margin: 20, ratio: 1.25, expansion: 1.05, gridSize: 20, speed: 3 },
  });
  const placeOf = (id: string, attributes: Attributes) =>
    attributes.fixed ? attributes : (rough[id] ?? attributes);
  const positions = new Map(
    graph.mapNodes((id, attributes) => {
      const { x, y } = placeOf(id, attributes);
      return [id, { x, y }] as const;
    }),
  );
  // It stops after so many rounds, whether they touch or not.
  const places = separate({
    positions,
    movable: graph.filterNodes((_id, { fixed }) => !fixed),
    radiusOf: (id) => graph.getNodeAttribute(id, "size"),
    margin: ROOM,
  });
  graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...places.get(id) }));
}
