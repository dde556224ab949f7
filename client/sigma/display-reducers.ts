/** What sigma draws of a node and of an edge, given the display. Pure and O(1); the graph is never touched. */
import type { EntityEdge } from "../../server/contract/graph.ts";
import type { EntityType, RelationType } from "../../server/contract/vocabulary.ts";
import { isSymmetric } from "../../server/contract/vocabulary.ts";
import type { Bundle } from "../graph/edge-index.ts";
import { leaderOf } from "../graph/edge-index.ts";
import type { EdgeAttributes, NodeAttributes } from "../graph/sync-graph.ts";
import { edgeColor, entityColor } from "../state/looks/paint.ts";
import { inksOf } from "../styles/palette.ts";
import type { Display } from "./display.ts";

/** Node attributes as sigma's programs and our label drawers read them. */
export interface DrawnNode {
  x: number;
  y: number;
  size: number;
  label: string;
  color: string;
  /** Null for a bare disc. */
  pictogram: EntityType | null;
  hidden: boolean;
  highlighted: boolean;
  forceLabel: boolean;
  zIndex: number;
  pinned: boolean;
  /** Several entities drawn as one. */
  group: boolean;
  faint: boolean;
  /** One of several that are selected. */
  chosen: boolean;
}

/** Edge attributes as sigma's programs read them. */
export interface DrawnEdge {
  size: number;
  label: string | null;
  type: string;
  color: string;
  hidden: boolean;
  zIndex: number;
}

// A forced label is drawn however crowded it is: with more of them nothing could be read.
const MAX_NAMED = 60;

/** How a node is drawn. */
export function drawnNode(display: Display, id: string, data: NodeAttributes): DrawnNode {
  const { entity } = data;
  const { crowded } = display;
  const tone = toneOf(display, display.emphasis?.nodes, id);
  const faint = tone === "faint";
  const selected = display.selected.has(id);
  const group = display.groups.has(id);
  return {
    x: data.x,
    y: data.y,
    size: display.paint.sizes.get(id) ?? data.size,
    label: entity.name,
    color: faint
      ? inksOf(display.mode).faintEdge
      : entityColor(display.paint, entity, display.mode),
    pictogram: faint ? null : entity.type,
    hidden: !display.visible.nodes.has(id),
    highlighted: selected && display.selected.size === 1,
    chosen: selected && display.selected.size > 1,
    forceLabel: group || ((selected || tone === "strong") && few(display)),
    zIndex: faint || crowded ? 0 : 1,
    pinned: display.pinned.has(id),
    group,
    faint,
  };
}

/** How an edge is drawn; `nameOf` gives the words for a relation. */
export function drawnEdge(
  display: Display,
  data: EdgeAttributes,
  nameOf: (relation: RelationType) => string,
): DrawnEdge {
  const { edge } = data;
  const { index, visible, crowded } = display;
  const bundle = index.bundleOf.get(edge.id);
  const shown = shownOf(bundle, visible.edges);
  const tone = toneOf(display, display.emphasis?.edges, edge.id);
  const strong = tone === "strong";
  const undirected = crowded || isSymmetric(edge.type) || bundle?.bothWays === true;
  return {
    size: data.size + (shown > 1 ? 1 : 0) + (strong ? 0.8 : 0),
    label: strong ? edgeLabel(nameOf(edge.type), shown) : null,
    type: undirected ? "line" : "arrow",
    color: lineColor(display, edge, tone),
    hidden: bundle === undefined || leaderOf(bundle, visible.edges) !== edge,
    zIndex: strong && !crowded ? 1 : 0,
  };
}

function shownOf(bundle: Bundle | undefined, visible: ReadonlySet<string>): number {
  if (!bundle || bundle.members.length === 1) return 1;
  return bundle.members.filter(({ id }) => visible.has(id)).length;
}

function few({ selected }: Display): boolean {
  return selected.size <= MAX_NAMED;
}

type Tone = "strong" | "plain" | "faint";

/** What does not stand out is faint; on a crowded canvas it stays as it is. */
function toneOf({ crowded }: Display, strong: ReadonlySet<string> | undefined, id: string): Tone {
  if (strong === undefined) return "plain";
  if (strong.has(id)) return "strong";
  return crowded ? "plain" : "faint";
}

function lineColor({ mode, paint }: Display, edge: EntityEdge, tone: Tone): string {
  const inks = inksOf(mode);
  if (tone === "faint") return inks.faintEdge;
  return edgeColor(paint, edge, mode) ?? (tone === "strong" ? inks.quiet : inks.edge);
}

function edgeLabel(name: string, count: number): string {
  return count > 1 ? `${name} +${count - 1}` : name;
}
