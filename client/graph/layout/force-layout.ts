/** The force layout: ForceAtlas2 until it rests, then no overlap. Pure, so that it runs in a worker or not. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import type { Point } from "../../state/canvas/types.ts";
import { separate } from "../separate.ts";
import type { ForceSettings, Layout, LayoutEdge, LayoutInput, LayoutNode } from "./layout-types.ts";
import { PLAIN_FORCE } from "./layout-types.ts";
import { componentsOf, packComponents } from "./pack-components.ts";

interface Attributes {
  x: number;
  y: number;
  size: number;
  fixed: boolean;
}

const ROUND_ITERATIONS = 60;
const MAX_ROUNDS = 8;
/** Between two nodes, in graph units. */
const ROOM = 16;
/** Names run to the right and screens are wide: the picture may be, too. */
const STRETCH = 1.45;
/** The layout rests when a round moves the nodes less than this, in graph units on average. */
const REST_DISTANCE = 2;
const SETTINGS = { slowDown: 4, edgeWeightInfluence: 0.3 };

/** The record of this algorithm. */
export const forceLayout: Layout = {
  id: "force",
  layOut(input) {
    const places = layOutPart(input);
    return input.nodes.map(({ id, x, y }) => {
      const place = places.get(id) ?? { x, y };
      return [id, place.x, place.y] as const;
    });
  },
};

/** The places of a graph or a part of it; parts that nothing connects stand side by side. */
export function layOutPart({
  nodes,
  edges,
  force = PLAIN_FORCE,
}: LayoutInput): ReadonlyMap<string, Point> {
  // What is pinned keeps its place, so the rest is arranged around it as one.
  const pinned = nodes.some(({ fixed }) => fixed);
  const graph = graphOf(nodes, edges);
  if (!pinned) return packComponents(componentsOf(graph).map(placesOfPart));
  arrange(graph, { stretch: 1, force });
  return placesIn(graph);

  function placesOfPart(ids: readonly string[]): ReadonlyMap<string, Point> {
    const wanted = new Set(ids);
    const part = graphOf(
      nodes.filter(({ id }) => wanted.has(id)),
      edges.filter(({ source }) => wanted.has(source)),
    );
    arrange(part, { stretch: STRETCH, force });
    return placesIn(part);
  }
}

type LayoutGraph = Graph<Attributes>;

function graphOf(nodes: readonly LayoutNode[], edges: readonly LayoutEdge[]): LayoutGraph {
  const graph: LayoutGraph = new Graph<Attributes>({ type: "undirected", multi: false });
  for (const { id, x, y, size, fixed } of nodes) graph.addNode(id, { x, y, size, fixed });
  for (const { source, target, weight } of edges) {
    if (source !== target) graph.mergeEdge(source, target, { weight });
  }
  return graph;
}

function placesIn(graph: LayoutGraph): ReadonlyMap<string, Point> {
  return new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
}

interface Arranging {
  readonly stretch: number;
  readonly force: ForceSettings;
}

function arrange(graph: LayoutGraph, { stretch, force }: Arranging): void {
  if (graph.order < 2) return;
  rest(graph, force);
  graph.updateEachNodeAttributes((_id, attributes) =>
    attributes.fixed ? attributes : { ...attributes, x: attributes.x * stretch },
  );
  spread(graph);
}

function rest(graph: LayoutGraph, { gravity, scaling, strongGravity }: ForceSettings): void {
  const settings = {
    ...SETTINGS,
    ...{ gravity, scalingRatio: scaling, strongGravityMode: strongGravity },
    barnesHutOptimize: graph.order > 800,
  };
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const places = forceAtlas2(graph, { iterations: ROUND_ITERATIONS, settings });
    let moved = 0;
    graph.updateEachNodeAttributes((id, attributes) => {
      const place = places[id] ?? attributes;
      moved += Math.hypot(place.x - attributes.x, place.y - attributes.y);
      return { ...attributes, x: place.x, y: place.y };
    });
    if (moved / graph.order < REST_DISTANCE) return;
  }
}

function spread(graph: LayoutGraph): void {
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
