/** The menu of what can be done with one thing: what it is about, and where it was asked for. */
import { create } from "zustand";
import type { Point } from "./canvas/types.ts";

/** Entities, one relation, or the canvas itself. */
export type MenuTarget =
  | { readonly kind: "entities"; readonly ids: readonly string[] }
  | { readonly kind: "edge"; readonly id: string }
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
