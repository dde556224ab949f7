/** Communities and centralities of what the canvas shows. Pure; the same graph gives the same answer. */
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweenness from "graphology-metrics/centrality/betweenness";
import closeness from "graphology-metrics/centrality/closeness";
import pagerank from "graphology-metrics/centrality/pagerank";

export const MEASURES = ["community", "pagerank", "betweenness", "closeness"] as const;
export type Measure = (typeof MEASURES)[number];

export interface MeasureInput {
  readonly measure: Measure;
  /** In a fixed order. */
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [source: string, target: string, weight: number])[];
}

/** A number for each node: its community, counted from 0 for the biggest, or its centrality. */
export type MeasureOutput = readonly (readonly [id: string, value: number])[];

/** Computes one measure. */
export function measureGraph({ measure, nodes, edges }: MeasureInput): MeasureOutput {
  const graph = new UndirectedGraph<object, { weight: number }>();
  for (const id of nodes) graph.addNode(id);
  for (const [source, target, weight] of edges) {
    if (source === target) continue;
    graph.updateEdge(source, target, (known) => ({ weight: (known.weight ?? 0) + weight }));
  }
  if (graph.order === 0) return [];
  return measure === "community"
    ? communities(graph)
    : Object.entries(centrality(graph, measure)).map(([id, value]) => [id, value] as const);
}

type MeasuredGraph = UndirectedGraph<object, { weight: number }>;

function centrality(
  graph: MeasuredGraph,
  measure: Exclude<Measure, "community">,
): Readonly<Record<string, number>> {
  switch (measure) {
    case "pagerank":
      return pagerank(graph, { getEdgeWeight: "weight" });
    case "betweenness":
      return betweenness(graph, { getEdgeWeight: null });
    case "closeness":
      return closeness(graph);
  }
}

function communities(graph: MeasuredGraph): MeasureOutput {
  // Walking in order makes chance play no part.
  const found = louvain(graph, { getEdgeWeight: "weight", randomWalk: false, rng: () => 0.5 });
  const members = new Map<number, string[]>();
  for (const [id, community] of Object.entries(found)) {
    members.set(community, [...(members.get(community) ?? []), id]);
  }
  const ranked = [...members.values()]
    .map((ids) => ids.toSorted())
    .toSorted((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  return ranked.flatMap((ids, rank) => ids.map((id) => [id, rank] as const));
}
