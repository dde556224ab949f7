/** What has to be drawn anew when one display follows another. Pure. */
import type { Display } from "./display.ts";

export interface Stale {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Whether something came into view or went out of it: labels are placed anew then. */
  readonly shownChanged: boolean;
}

/** The nodes and edges whose looks differ; null where that may be all of them. */
export function staleBetween(before: Display | null, now: Display): Stale | null {
  if (before === null || touchesAll(before, now)) return null;
  // On a small canvas what does not stand out is faint: then everything changes.
  if (!now.crowded && before.emphasis !== now.emphasis) return null;
  return {
    nodes: [...staleNodes(before, now)],
    edges: [...staleEdges(before, now)],
    shownChanged: before.visible !== now.visible,
  };
}

function staleNodes(before: Display, now: Display): ReadonlySet<string> {
  const nodes = new Set<string>();
  addDifference(nodes, before.visible.nodes, now.visible.nodes);
  addDifference(nodes, before.selected, now.selected);
  addDifference(nodes, before.pinned, now.pinned);
  addDifference(nodes, before.emphasis?.nodes, now.emphasis?.nodes);
  return nodes;
}

function staleEdges(before: Display, now: Display): ReadonlySet<string> {
  const edges = new Set<string>();
  addDifference(edges, before.visible.edges, now.visible.edges);
  for (const id of [...edges]) {
    // Where one of a bundle goes, another may lead it.
    const members = now.index.bundleOf.get(id)?.members ?? [];
    if (members.length > 1) for (const member of members) edges.add(member.id);
  }
  addDifference(edges, before.emphasis?.edges, now.emphasis?.edges);
  return edges;
}

const WHOLE = ["mode", "paint", "index", "crowded"] as const;

function touchesAll(before: Display, now: Display): boolean {
  return WHOLE.some((part) => before[part] !== now[part]);
}

const NONE: ReadonlySet<string> = new Set();

function addDifference(
  into: Set<string>,
  one: ReadonlySet<string> = NONE,
  other: ReadonlySet<string> = NONE,
): void {
  if (one === other) return;
  for (const member of one) if (!other.has(member)) into.add(member);
  for (const member of other) if (!one.has(member)) into.add(member);
}
