/** Filters: what of the canvas is shown. They hide, they never take off. */
import type { EntityType, RelationType } from "../../../server/contract/vocabulary.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Filters } from "./types.ts";

export { NO_FILTERS } from "./types.ts";

/** Hides a type, or shows it again. */
export function toggleType(filters: Filters, type: EntityType): Filters {
  return { ...filters, hiddenTypes: toggled(filters.hiddenTypes, type) };
}

/** Hides a relation, or shows it again. */
export function toggleRelation(filters: Filters, relation: RelationType): Filters {
  return { ...filters, hiddenRelations: toggled(filters.hiddenRelations, relation) };
}

export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The entities and edges that are shown: not hidden by hand, not filtered, both ends shown. */
export function visibleOf(canvas: Canvas, filters: Filters): Visible {
  const nodes = new Set<string>();
  for (const [id, { type }] of canvas.entities) {
    if (!canvas.hidden.has(id) && !filters.hiddenTypes.has(type)) nodes.add(id);
  }
  const edges = new Set<string>();
  for (const [id, { type, source, target }] of canvas.edges) {
    if (filters.hiddenRelations.has(type)) continue;
    if (nodes.has(source) && nodes.has(target)) edges.add(id);
  }
  return { nodes, edges };
}

function toggled<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
