/** What stands over the corner of the stage: the forces, the rules, or nothing. */
import { create } from "zustand";

/** One of them at a time: they would cover each other. */
export type Corner = "forces" | "rules";

/** The store itself; change it through `openCorner` and `shutCorner`. */
export const useCorner = create<{ readonly open: Corner | null }>(() => ({ open: null }));

/** Opens a panel in the place of the other. */
export function openCorner(open: Corner): void {
  useCorner.setState({ open });
}

/** Shuts the panel that is open. */
export function shutCorner(): void {
  useCorner.setState({ open: null });
}
