/** What the person has selected on the canvas; lives as long as the page. */
import { create } from "zustand";
import type { Selection } from "./producers.ts";
import {
  NO_SELECTION,
  chooseAlso,
  chooseEdge,
  chooseEntities,
  chooseOne,
  lastChosen,
  toggleEntity,
  withoutEntities,
} from "./producers.ts";

/** The store itself; change it through the functions below. */
export const useSelection = create<Selection>(() => NO_SELECTION);

/** Selects one entity and shows its details. */
export function selectEntity(id: string): void {
  useSelection.setState((selection) => chooseOne(selection, id));
}

/** Selects exactly these entities. */
export function selectEntities(ids: Iterable<string>): void {
  useSelection.setState((selection) => chooseEntities(selection, ids));
}

/** Selects these entities too. */
export function selectAlso(ids: Iterable<string>): void {
  useSelection.setState((selection) => chooseAlso(selection, ids));
}

/** Selects an entity besides the others, or lets it go. */
export function toggleSelected(id: string): void {
  useSelection.setState((selection) => toggleEntity(selection, id));
}

/** Selects these entities no longer. */
export function letGo(ids: readonly string[]): void {
  useSelection.setState((selection) => withoutEntities(selection, ids));
}

/** Selects an edge. */
export function selectEdge(id: string): void {
  useSelection.setState((selection) => chooseEdge(selection, id));
}

/** Selects nothing and traces no path. */
export function clearSelection(): void {
  useSelection.setState(NO_SELECTION);
}

/** Traces a path on the canvas; null ends that. */
export function tracePath(path: Selection["path"]): void {
  useSelection.setState({ ...NO_SELECTION, path });
}

/** Where the arrow keys go on from. */
export function walkingFrom(): string | null {
  return lastChosen(useSelection.getState());
}
