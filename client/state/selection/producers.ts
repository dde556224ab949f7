/** What is selected: entities, one or many, or an edge; and a path that is traced. Pure steps from one to the next. */

export interface Selection {
  /** In the order in which they were chosen; the last one is where the arrow keys go on from. */
  readonly entities: ReadonlySet<string>;
  /** The only entity chosen, where its details are asked for too; null while entities are being picked. */
  readonly entity: string | null;
  readonly edge: string | null;
  /** Entities and edges of the path shown, null where none is. */
  readonly path: { readonly nodes: readonly string[]; readonly edges: readonly string[] } | null;
}

/** Nothing selected, no path traced. */
export const NO_SELECTION: Selection = {
  entities: new Set(),
  entity: null,
  edge: null,
  path: null,
};

/** Selects one entity and asks for its details; a traced path stays. */
export function chooseOne(selection: Selection, id: string): Selection {
  return { ...selection, entities: new Set([id]), entity: id, edge: null };
}

/** Picks exactly these entities; a traced path stays. */
export function chooseEntities(selection: Selection, ids: Iterable<string>): Selection {
  return { ...selection, entities: new Set(ids), entity: null, edge: null };
}

/** Selects these entities besides those that are selected. */
export function chooseAlso(selection: Selection, ids: Iterable<string>): Selection {
  const added = [...ids];
  const kept = [...selection.entities].filter((id) => !added.includes(id));
  return chooseEntities(selection, [...kept, ...added]);
}

/** Selects an entity besides the others, or lets it go. */
export function toggleEntity(selection: Selection, id: string): Selection {
  if (!selection.entities.has(id)) return chooseAlso(selection, [id]);
  return chooseEntities(
    selection,
    [...selection.entities].filter((other) => other !== id),
  );
}

/** What stays selected when these entities go out of sight; a path through one of them is traced no longer. */
export function withoutEntities(selection: Selection, ids: readonly string[]): Selection {
  const { entities, entity, path } = selection;
  const gone = new Set(ids);
  return {
    ...selection,
    entities: new Set([...entities].filter((id) => !gone.has(id))),
    entity: entity !== null && gone.has(entity) ? null : entity,
    path: path?.nodes.some((id) => gone.has(id)) ? null : path,
  };
}

/** Selects an edge and no entity. */
export function chooseEdge(selection: Selection, edge: string): Selection {
  return { ...NO_SELECTION, path: selection.path, edge };
}

/** The entity that was chosen last; null where none is selected. */
export function lastChosen({ entities }: Selection): string | null {
  return [...entities].at(-1) ?? null;
}
