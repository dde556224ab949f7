/** The exported graph for the graph formats: flat attributes, text that XML can hold. */
import { MultiDirectedGraph } from "graphology";
import type { ExportedGraph } from "./collect-graph.ts";

export type Attributes = Record<string, string | number | boolean>;

// Characters that XML 1.0 has no way to write.
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function xmlSafe(text: string): string {
  return text.replaceAll(NOT_XML, "");
}

/** Lists become one text with bars, null an empty text. */
export function toGraphology({
  nodes,
  edges,
}: ExportedGraph): MultiDirectedGraph<Attributes, Attributes> {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const node of nodes) {
    graph.addNode(node.id, {
      label: xmlSafe(node.name),
      type: node.type,
      aliases: xmlSafe(node.aliases.join("|")),
      scope: xmlSafe(node.scope),
      level: node.level ?? "",
      mentions: node.mentions,
      degree: node.degree,
      sample: node.sample,
    });
  }
  for (const edge of edges) {
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
      label: edge.type,
      weight: edge.evidence,
      documents: edge.documents.length,
      years: edge.years.join("|"),
      confidence: edge.confidence,
    });
  }
  return graph;
}

/** The graph with x and y on the nodes whose places are known; 0, 0 on the others where any is. */
export function withPositions(
  graph: MultiDirectedGraph<Attributes, Attributes>,
  positions: Readonly<Record<string, readonly [number, number]>>,
): MultiDirectedGraph<Attributes, Attributes> {
  if (Object.keys(positions).length === 0) return graph;
  graph.updateEachNodeAttributes((id, attributes) => {
    const [x, y] = positions[id] ?? [0, 0];
    return { ...attributes, x, y };
  });
  return graph;
}
