/** From state to what the reducers need: computed once a change, looked up once a node. Pure. */
import type { Bundle } from "../graph/bundle-edges.ts";
import { bundleEdges } from "../graph/bundle-edges.ts";
import type { Canvas } from "../state/canvas/types.ts";
import type { Visible } from "../state/filters/producers.ts";
import type { Paint } from "../state/looks/paint.ts";
import { PLAIN_PAINT } from "../state/looks/paint.ts";
import type { Mode } from "../styles/palette.ts";

export interface Focus {
  /** The selected entities that are shown. */
  readonly entities: ReadonlySet<string>;
  readonly edge: string | null;
  readonly hovered: string | null;
  readonly path: { readonly nodes: readonly string[]; readonly edges: readonly string[] } | null;
}

export interface Display {
  readonly mode: Mode;
  readonly visible: Visible;
  /** Edges that are drawn: one for each pair of entities. */
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly selected: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** What colour and size tell. */
  readonly paint: Paint;
  /** What is drawn in full while the rest is faint; null where nothing is singled out. */
  readonly emphasis: {
    readonly nodes: ReadonlySet<string>;
    readonly edges: ReadonlySet<string>;
  } | null;
}

/** Which edges and nodes are drawn, and which of them stand out. */
export function displayOf(canvas: Canvas, visible: Visible, focus: Focus, mode: Mode): Display {
  const shown = [...canvas.edges.values()].filter((edge) => visible.edges.has(edge.id));
  const bundles = bundleEdges(shown);
  return {
    mode,
    visible,
    bundles,
    selected: focus.entities,
    pinned: canvas.pinned,
    paint: PLAIN_PAINT,
    emphasis: emphasisOf(bundles, focus),
  };
}

function emphasisOf(bundles: Display["bundles"], focus: Focus): Display["emphasis"] {
  const { path, edge } = focus;
  if (path) return { nodes: new Set(path.nodes), edges: leadersOf(bundles, new Set(path.edges)) };
  if (edge !== null) {
    const edges = leadersOf(bundles, new Set([edge]));
    const nodes = [...edges].flatMap((id) => endsOf(bundles.get(id)));
    return { nodes: new Set(nodes), edges };
  }
  const { hovered, entities } = focus;
  if (hovered === null && entities.size > 1) return amongOf(bundles, entities);
  const [first] = entities;
  const centre = hovered ?? first;
  if (centre === undefined) return null;
  const nodes = new Set([centre]);
  const edges = new Set<string>();
  for (const [id, bundle] of bundles) {
    const ends = endsOf(bundle);
    if (!ends.includes(centre)) continue;
    edges.add(id);
    ends.forEach((end) => nodes.add(end));
  }
  return { nodes, edges };
}

/** Several entities stand out with what joins them. */
function amongOf(bundles: Display["bundles"], nodes: ReadonlySet<string>): Display["emphasis"] {
  const among = [...bundles].filter(([, bundle]) => endsOf(bundle).every((id) => nodes.has(id)));
  return { nodes, edges: new Set(among.map(([id]) => id)) };
}

function leadersOf(bundles: Display["bundles"], ids: ReadonlySet<string>): ReadonlySet<string> {
  const leaders = [...bundles].filter(([, { members }]) => members.some(({ id }) => ids.has(id)));
  return new Set(leaders.map(([id]) => id));
}

function endsOf(bundle: Bundle | undefined): string[] {
  return bundle ? [bundle.leader.source, bundle.leader.target] : [];
}
