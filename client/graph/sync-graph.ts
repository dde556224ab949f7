/** Brings the graphology graph that sigma draws in line with a canvas; facts only, no hover or selection. */
import { MultiDirectedGraph } from "graphology";
import type { EntityEdge, EntityNode } from "../../server/contract/graph.ts";
import type { Canvas, Point } from "../state/canvas/types.ts";
import { nodeSize } from "./node-size.ts";

export interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  label: string;
  entity: EntityNode;
}

export interface EdgeAttributes {
  size: number;
  edge: EntityEdge;
}

export type DrawnGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

// Under a live renderer each dropped node costs a pass over all of them.
const MAX_DROPS = 40;

/** Gives the graph of a canvas: `graph` itself with the difference applied, or a new one where much has gone. */
export function syncGraph(
  graph: DrawnGraph | null,
  canvas: Pick<Canvas, "entities" | "edges" | "positions">,
): DrawnGraph {
  const gone = graph?.filterNodes((id) => !canvas.entities.has(id)) ?? [];
  const kept = graph !== null && gone.length <= MAX_DROPS ? graph : emptyGraph();
  if (kept === graph) gone.forEach((id) => kept.dropNode(id));
  for (const entity of canvas.entities.values()) {
    setNode(kept, entity, canvas.positions.get(entity.id) ?? { x: 0, y: 0 });
  }
  kept.filterEdges((id) => !canvas.edges.has(id)).forEach((id) => kept.dropEdge(id));
  for (const edge of canvas.edges.values()) setEdge(kept, edge);
  return kept;
}

/** A graph with nothing in it. */
export function emptyGraph(): DrawnGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
}

function setNode(graph: DrawnGraph, entity: EntityNode, { x, y }: Point): void {
  const attributes = { x, y, size: nodeSize(entity.degree), label: entity.name, entity };
  if (!graph.hasNode(entity.id)) {
    graph.addNode(entity.id, attributes);
    return;
  }
  const known = graph.getNodeAttributes(entity.id);
  const same = known.x === x && known.y === y && known.entity === entity;
  if (!same) graph.replaceNodeAttributes(entity.id, attributes);
}

function setEdge(graph: DrawnGraph, edge: EntityEdge): void {
  if (graph.hasEdge(edge.id)) return;
  const size = Math.min(4, 1.2 + 0.5 * Math.log2(edge.evidence));
  graph.addEdgeWithKey(edge.id, edge.source, edge.target, { size, edge });
}
