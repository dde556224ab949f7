/** Filters: what of the canvas is shown. They hide, they never take off. */
import type { EntityEdge, EntityNode } from "../../../server/contract/graph.ts";
import type { EntityType, RelationType, Status } from "../../../server/contract/vocabulary.ts";
import type { Canvas } from "../canvas/types.ts";
import type { Fact } from "../looks/classes.ts";
import { FACTS, classKey, classOf } from "../looks/classes.ts";
import type { EdgeFact } from "../looks/edge-groups.ts";
import { edgeClassOf } from "../looks/edge-groups.ts";
import type { Filters, Range } from "./types.ts";
import { NO_FILTERS } from "./types.ts";

export { NO_FILTERS };

/** Hides a type, or shows it again. */
export function toggleType(filters: Filters, type: EntityType): Filters {
  return { ...filters, hiddenTypes: toggled(filters.hiddenTypes, type) };
}

/** Hides a relation, or shows it again. */
export function toggleRelation(filters: Filters, relation: RelationType): Filters {
  return { ...filters, hiddenRelations: toggled(filters.hiddenRelations, relation) };
}

/** Hides the entities whose latest status this is, or shows them again. */
export function toggleStatus(filters: Filters, status: Status | "none"): Filters {
  return { ...filters, hiddenStatuses: toggled(filters.hiddenStatuses, status) };
}

/** Hides the entities of a class that a fact makes, or shows them again. */
export function toggleClass(filters: Filters, fact: Fact, key: string): Filters {
  if (fact === "status") return toggleStatus(filters, key as Status | "none");
  return { ...filters, hiddenClasses: toggled(filters.hiddenClasses, classKey(fact, key)) };
}

/** Whether the entities of a class are shown, as far as the class goes. */
export function showsClass(filters: Filters, fact: Fact, key: string): boolean {
  if (fact === "status") return !filters.hiddenStatuses.has(key as Status | "none");
  return !filters.hiddenClasses.has(classKey(fact, key));
}

/** Hides the relations of a class that the colour of the lines tells, or shows them again. */
export function toggleEdgeClass(filters: Filters, by: EdgeFact, key: string): Filters {
  if (by === "relation") return toggleRelation(filters, key as RelationType);
  return { ...filters, hiddenEdgeClasses: toggled(filters.hiddenEdgeClasses, `${by}:${key}`) };
}

/** Whether the relations of a class are shown, as far as the class goes. */
export function showsEdgeClass(filters: Filters, by: EdgeFact, key: string): boolean {
  if (by === "relation") return !filters.hiddenRelations.has(key as RelationType);
  return !filters.hiddenEdgeClasses.has(`${by}:${key}`);
}

/** Whether anything is hidden by them. */
export function isFiltering(filters: Filters): boolean {
  const sets = Object.values(filters).filter(
    (part): part is ReadonlySet<string> => part instanceof Set,
  );
  const { years, degree, mentions, confidence, measure } = filters;
  return (
    sets.some((set) => set.size > 0) ||
    [years, degree, mentions, measure].some((part) => part !== null) ||
    confidence > 0
  );
}

export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** The entities and edges that are shown: not hidden by hand, not filtered, both ends shown. */
export function visibleOf(canvas: Canvas, filters: Filters): Visible {
  const nodes = new Set<string>();
  for (const [id, entity] of canvas.entities) {
    if (!canvas.hidden.has(id) && showsEntity(filters, entity)) nodes.add(id);
  }
  const edges = new Set<string>();
  for (const [id, edge] of canvas.edges) {
    if (nodes.has(edge.source) && nodes.has(edge.target) && showsEdge(filters, edge)) edges.add(id);
  }
  return { nodes, edges };
}

function showsEntity(filters: Filters, entity: EntityNode): boolean {
  return (
    !filters.hiddenTypes.has(entity.type) &&
    !filters.hiddenStatuses.has(entity.status ?? "none") &&
    isOfShownClasses(filters, entity) &&
    isSaidBy(filters, entity) &&
    isWithin(filters.degree, entity.degree) &&
    isWithin(filters.mentions, entity.mentions) &&
    isMeasured(filters, entity.id)
  );
}

function isOfShownClasses(filters: Filters, entity: EntityNode): boolean {
  if (filters.hiddenClasses.size === 0) return true;
  return FACTS.every((fact) => showsClass(filters, fact, classOf(fact, entity)));
}

function isOfShownEdgeClasses(filters: Filters, edge: EntityEdge): boolean {
  if (filters.hiddenEdgeClasses.size === 0) return true;
  return (["year", "confidence"] as const).every((by) =>
    showsEdgeClass(filters, by, edgeClassOf(by, edge)),
  );
}

function showsEdge(filters: Filters, edge: EntityEdge): boolean {
  return (
    !filters.hiddenRelations.has(edge.type) &&
    edge.confidence >= filters.confidence &&
    isOfShownEdgeClasses(filters, edge) &&
    isSaidBy(filters, edge)
  );
}

/** By one of the chosen documents, in one of the chosen years. */
function isSaidBy(
  filters: Filters,
  said: { readonly documents: readonly string[]; readonly years: readonly number[] },
): boolean {
  const byDocument =
    filters.documents.size === 0 || said.documents.some((id) => filters.documents.has(id));
  const { years } = filters;
  return byDocument && (years === null || said.years.some((year) => isWithin(years, year)));
}

function isMeasured({ measure }: Filters, id: string): boolean {
  if (measure === null) return true;
  const value = measure.values[id];
  return value !== undefined && isWithin(measure.range, value);
}

function isWithin(range: Range | null, value: number): boolean {
  return range === null || (value >= range[0] && value <= range[1]);
}

function toggled<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
