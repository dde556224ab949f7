/** From state to what the reducers need: computed once a change, looked up once a node. Pure. */
import type { Bundle, EdgeIndex } from "../graph/edge-index.ts";
import { edgeIndexOf, leaderOf } from "../graph/edge-index.ts";
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

export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  /** Edges that are drawn: one for each pair of entities. */
  readonly edges: ReadonlySet<string>;
}

export interface Display {
  readonly mode: Mode;
  readonly visible: Visible;
  readonly index: EdgeIndex;
  readonly selected: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** By their id: several entities drawn as one. */
  readonly groups: ReadonlyMap<string, unknown>;
  /** What colour and size tell. */
  readonly paint: Paint;
  /** What stands out; null where nothing is singled out. On a small canvas the rest is faint. */
  readonly emphasis: Emphasis | null;
  /** Too many entities for pictograms, arrows and for making the rest faint: those are a few pixels each. */
  readonly crowded: boolean;
}

/** Entities from which a canvas is crowded. */
export const CROWDED = 2500;

/** Which edges and nodes are drawn, and which of them stand out. */
export function displayOf(canvas: Canvas, visible: Visible, focus: Focus, mode: Mode): Display {
  const index = edgeIndexOf(canvas.edges);
  return {
    mode,
    visible,
    index,
    selected: focus.entities,
    pinned: canvas.pinned,
    groups: canvas.groups,
    paint: PLAIN_PAINT,
    emphasis: emphasisOf(index, visible, focus),
    crowded: canvas.entities.size > CROWDED,
  };
}

function emphasisOf(index: EdgeIndex, visible: Visible, focus: Focus): Emphasis | null {
  const { path, edge, hovered, entities } = focus;
  const drawn = (ids: readonly string[]) => {
    const bundles = ids.flatMap((id) => index.bundleOf.get(id) ?? []);
    return new Set(bundles.flatMap((bundle) => leaderOf(bundle, visible.edges)?.id ?? []));
  };
  if (path) return { nodes: new Set(path.nodes), edges: drawn(path.edges) };
  if (edge !== null) {
    return { nodes: new Set(endsOf(index.bundleOf.get(edge))), edges: drawn([edge]) };
  }
  if (hovered === null && entities.size > 1) {
    const among = bundlesAround(index, entities).filter((bundle) =>
      endsOf(bundle).every((id) => entities.has(id)),
    );
    return { nodes: entities, edges: drawn(among.flatMap(idOfFirst)) };
  }
  const [first] = entities;
  const centre = hovered ?? first;
  if (centre === undefined) return null;
  const around = bundlesAround(index, [centre]).filter((bundle) => leaderOf(bundle, visible.edges));
  return {
    nodes: new Set([centre, ...around.flatMap(endsOf)]),
    edges: drawn(around.flatMap(idOfFirst)),
  };
}

function bundlesAround(index: EdgeIndex, ids: Iterable<string>): readonly Bundle[] {
  return [...ids].flatMap((id) => index.around.get(id) ?? []);
}

function idOfFirst({ members }: Bundle): string[] {
  return members.slice(0, 1).map(({ id }) => id);
}

function endsOf(bundle: Bundle | undefined): string[] {
  return bundle?.members.slice(0, 1).flatMap(({ source, target }) => [source, target]) ?? [];
}
