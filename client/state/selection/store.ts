/** What the person looks at: one entity or one edge, and a path that is traced on the canvas. */
import { create } from "zustand";

interface Selection {
  readonly entity: string | null;
  readonly edge: string | null;
  /** Entities and edges of the path shown, null where none is. */
  readonly path: { readonly nodes: readonly string[]; readonly edges: readonly string[] } | null;
}

/** The store itself; change it through the functions below. */
export const useSelection = create<Selection>(() => ({ entity: null, edge: null, path: null }));

/** Selects an entity. */
export function selectEntity(id: string): void {
  useSelection.setState({ entity: id, edge: null });
}

/** Selects an edge. */
export function selectEdge(id: string): void {
  useSelection.setState({ entity: null, edge: id });
}

/** Selects nothing and traces no path. */
export function clearSelection(): void {
  useSelection.setState({ entity: null, edge: null, path: null });
}

/** Traces a path on the canvas; null ends that. */
export function tracePath(path: Selection["path"]): void {
  useSelection.setState({ path, entity: null, edge: null });
}
