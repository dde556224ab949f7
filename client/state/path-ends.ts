/** The two ends of a path that is looked for. */
import { create } from "zustand";
import type { EntityNode } from "../../server/contract/graph.ts";

interface PathEnds {
  readonly from: EntityNode | null;
  readonly to: EntityNode | null;
}

/** The store itself. */
export const usePathEnds = create<PathEnds>(() => ({ from: null, to: null }));
