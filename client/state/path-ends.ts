/** The two ends of a path that is looked for, and whether to look at once. */
import { create } from "zustand";
import type { EntityNode } from "../../server/contract/graph.ts";

interface PathEnds {
  readonly from: EntityNode | null;
  readonly to: EntityNode | null;
  /** Asked for from elsewhere: the paths panel opens and looks by itself. */
  readonly asked: boolean;
}

/** The store itself. */
export const usePathEnds = create<PathEnds>(() => ({ from: null, to: null, asked: false }));

/** Asks the explorer for the paths between two entities. */
export function askForPaths(from: EntityNode, to: EntityNode): void {
  usePathEnds.setState({ from, to, asked: true });
}

/** Chooses one end of a path; the other stays. */
export function startPaths(end: Partial<Pick<PathEnds, "from" | "to">>): void {
  usePathEnds.setState(end);
}
