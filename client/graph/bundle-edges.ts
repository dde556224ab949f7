/** Parallel edges as one line: which edge stands for a pair, and for how many. */
import type { EntityEdge } from "../../server/contract/graph.ts";

export interface Bundle {
  /** The edge that is drawn: the one with the most evidence. */
  readonly leader: EntityEdge;
  /** All edges of the pair, the leader first. */
  readonly members: readonly EntityEdge[];
}

/** Gives a bundle for each pair of entities, keyed by the id of its leader. */
export function bundleEdges(edges: Iterable<EntityEdge>): ReadonlyMap<string, Bundle> {
  const pairs = new Map<string, EntityEdge[]>();
  for (const edge of edges) {
    const pair = [edge.source, edge.target].toSorted().join("~");
    const members = pairs.get(pair);
    if (members) members.push(edge);
    else pairs.set(pair, [edge]);
  }
  const bundles = new Map<string, Bundle>();
  for (const pair of pairs.values()) {
    const members = pair.toSorted((a, b) => b.evidence - a.evidence || (a.id < b.id ? -1 : 1));
    const leader = members[0];
    if (leader) bundles.set(leader.id, { leader, members });
  }
  return bundles;
}
