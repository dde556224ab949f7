/** The edges of a canvas looked up: what runs parallel, what ends at a node. Made once for each set of edges. */
import type { EntityEdge } from "../../server/contract/graph.ts";

export interface Bundle {
  /** All edges of a pair of entities, the one with the most evidence first. */
  readonly members: readonly EntityEdge[];
  /** Whether they lead in both directions. */
  readonly bothWays: boolean;
}

export interface EdgeIndex {
  /** The bundle of each edge. */
  readonly bundleOf: ReadonlyMap<string, Bundle>;
  /** The bundles that end at a node. */
  readonly around: ReadonlyMap<string, readonly Bundle[]>;
}

type Edges = ReadonlyMap<string, EntityEdge>;

const known = new WeakMap<Edges, EdgeIndex>();

/** The index of these edges; steps that leave the edges alone find it ready. */
export function edgeIndexOf(edges: Edges): EdgeIndex {
  const ready = known.get(edges);
  if (ready) return ready;
  const made = indexEdges(edges);
  known.set(edges, made);
  return made;
}

/** Of a bundle's edges the one that is drawn: the first that is shown. */
export function leaderOf({ members }: Bundle, shown: ReadonlySet<string>): EntityEdge | undefined {
  return members.find(({ id }) => shown.has(id));
}

function indexEdges(edges: Edges): EdgeIndex {
  const pairs = new Map<string, EntityEdge[]>();
  for (const edge of edges.values()) {
    const { source, target } = edge;
    const pair = source < target ? source + target : target + source;
    const members = pairs.get(pair);
    if (members) members.push(edge);
    else pairs.set(pair, [edge]);
  }
  const bundleOf = new Map<string, Bundle>();
  const around = new Map<string, Bundle[]>();
  for (const members of pairs.values()) {
    if (members.length > 1) {
      members.sort((a, b) => b.evidence - a.evidence || (a.id < b.id ? -1 : 1));
    }
    const first = members[0];
    if (!first) continue;
    const bundle = { members, bothWays: members.some(({ source }) => source !== first.source) };
    for (const { id } of members) bundleOf.set(id, bundle);
    addTo(around, first.source, bundle);
    if (first.target !== first.source) addTo(around, first.target, bundle);
  }
  return { bundleOf, around };
}

function addTo(around: Map<string, Bundle[]>, id: string, bundle: Bundle): void {
  const bundles = around.get(id);
  if (bundles) bundles.push(bundle);
  else around.set(id, [bundle]);
}
