/** The entity under the pointer, on the canvas or in a list. */
import { create } from "zustand";

/** The store itself; change it through `hoverEntity`. */
export const useHover = create<{ readonly id: string | null }>(() => ({ id: null }));

/** Tells which entity the pointer is on, null for none. */
export function hoverEntity(id: string | null): void {
  if (useHover.getState().id !== id) useHover.setState({ id });
}
