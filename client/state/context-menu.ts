/** The menu of what can be done with one thing: what it is about, and where it was asked for. */
import { create } from "zustand";
import type { Direction, RelationType } from "../../server/contract/vocabulary.ts";
import type { Point } from "./canvas/types.ts";
import { useSelection } from "./selection/store.ts";

/** The relations of one kind that an entity has. */
export interface RelationKind {
  readonly anchor: string;
  readonly relation: RelationType;
  /** As the anchor sees it; null where both ends say the same. */
  readonly direction: Direction | null;
  /** How many of them lead to what is not on the canvas. */
  readonly rest: number;
}

/** Entities, one relation, those of a kind, or the canvas itself. */
export type MenuTarget =
  | { readonly kind: "entities"; readonly ids: readonly string[] }
  | { readonly kind: "edge"; readonly id: string }
  | ({ readonly kind: "relations" } & RelationKind)
  | { readonly kind: "canvas" };

export interface MenuCall {
  readonly target: MenuTarget;
  /** On the page, in pixels. */
  readonly at: Point;
  /** Has the focus again when the menu is shut. */
  readonly from: HTMLElement | null;
}

/** The store itself; change it through the functions below. */
export const useContextMenu = create<{ readonly call: MenuCall | null }>(() => ({ call: null }));

/** An entity by itself, or all that are selected where it is one of them. */
export function targetOfEntity(id: string): MenuTarget {
  const { entities } = useSelection.getState();
  return { kind: "entities", ids: entities.has(id) ? [...entities] : [id] };
}

/** Opens the menu at a place of the page. */
export function openMenu(target: MenuTarget, at: Point): void {
  const { activeElement } = document;
  const from = activeElement instanceof HTMLElement ? activeElement : null;
  useContextMenu.setState({ call: { target, at, from } });
}

/** Shuts the menu; the focus goes back unless it has been taken elsewhere. */
export function closeMenu(): void {
  const { call } = useContextMenu.getState();
  if (call === null) return;
  useContextMenu.setState({ call: null });
  const { activeElement } = document;
  const lost = activeElement === document.body || activeElement?.closest('[role="menu"]');
  if (lost) call.from?.focus();
}

/** Whether a menu is open. */
export function isMenuOpen(): boolean {
  return useContextMenu.getState().call !== null;
}
