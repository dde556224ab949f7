/** The graph of a query's result: any labels of the model, laid out once; entities open their page. */
import { MultiDirectedGraph } from "graphology";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { ResultEdge, ResultNode } from "../../server/contract/query.ts";
import { ENTITY_TYPES, RELATION_TYPES } from "../../server/contract/vocabulary.ts";
import type { RelationType } from "../../server/contract/vocabulary.ts";
import { placesOf } from "../graph/layout/layout-client.ts";
import { startPosition } from "../graph/start-position.ts";
import { useMode } from "../state/settings/useMode.ts";
import type { Mode } from "../styles/palette.ts";
import { inksOf, typeColor } from "../styles/palette.ts";
import { createSigma, labelEdges } from "./create-sigma.ts";

export interface ResultCanvasProps {
  readonly nodes: readonly ResultNode[];
  readonly edges: readonly ResultEdge[];
  readonly label: string;
}

const SIZE = 9;
const MAX_EDGE_LABELS = 60;

/** Draws the result. */
export function ResultCanvas({ nodes, edges, label }: ResultCanvasProps) {
  const mode = useMode();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const attach = useCallback(
    (element: HTMLDivElement) => {
      const graph = resultGraph(nodes, edges, mode, (type) =>
        isRelation(type) ? t(`relation.${type}`) : type,
      );
      const renderer = createSigma(graph, element, () => mode);
      if (edges.length <= MAX_EDGE_LABELS) labelEdges(renderer, graph.edges());
      let alive = true;
      void placesOf("force", layoutInputOf(nodes, edges)).then((places) => {
        if (!alive) return;
        graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...places.get(id) }));
      });
      renderer.on("clickNode", ({ node }) => {
        if (entityType(nodes.find(({ id }) => id === node))) void navigate(`/entity/${node}`);
      });
      return () => {
        alive = false;
        renderer.kill();
      };
    },
    [nodes, edges, mode, t, navigate],
  );
  return <div ref={attach} className="sigma-canvas" role="img" aria-label={label} />;
}

function resultGraph(
  nodes: readonly ResultNode[],
  edges: readonly ResultEdge[],
  mode: Mode,
  nameOf: (type: string) => string,
) {
  const graph = new MultiDirectedGraph();
  const inks = inksOf(mode);
  for (const node of nodes) {
    const type = entityType(node);
    graph.mergeNode(node.id, {
      ...startPosition(node.id, nodes.length),
      size: SIZE,
      label: node.caption,
      color: type ? typeColor(type, mode) : inks.quiet,
      pictogram: type ?? null,
    });
  }
  for (const edge of edges) {
    if (!graph.hasNode(edge.source) || !graph.hasNode(edge.target) || graph.hasEdge(edge.id))
      continue;
    graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
      size: 1.4,
      color: inks.edge,
      label: nameOf(edge.type),
    });
  }
  return graph;
}

function layoutInputOf(nodes: readonly ResultNode[], edges: readonly ResultEdge[]) {
  const known = new Set(nodes.map(({ id }) => id));
  return {
    nodes: [...known]
      .toSorted()
      .map((id) => ({ id, ...startPosition(id, known.size), size: SIZE, fixed: false, area: "" })),
    edges: edges
      .filter(({ source, target }) => known.has(source) && known.has(target))
      .map(({ source, target }) => ({ source, target, weight: 1, upward: false })),
    centre: null,
  };
}

function entityType(node: ResultNode | undefined) {
  return ENTITY_TYPES.find((type) => node?.labels.includes(type));
}

function isRelation(type: string): type is RelationType {
  return RELATION_TYPES.some((relation) => relation === type);
}
