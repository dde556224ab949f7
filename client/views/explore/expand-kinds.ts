/** The kinds of neighbours that an entity can be expanded by. Pure. */
import type { NeighbourCount } from "../../../server/contract/graph.ts";
import type { Direction, EntityType, RelationType } from "../../../server/contract/vocabulary.ts";
import { isSymmetric } from "../../../server/contract/vocabulary.ts";
import type { Canvas } from "../../state/canvas/types.ts";

export interface ExpandKind {
  readonly relation: RelationType;
  /** Undefined where the relation reads the same from both ends. */
  readonly direction: Direction | undefined;
  readonly type: EntityType;
  readonly count: number;
}

/** One kind for each relation, direction and type; both directions of a symmetric relation are one. */
export function expandKinds(counts: readonly NeighbourCount[]): readonly ExpandKind[] {
  const kinds = new Map<string, ExpandKind>();
  for (const { relation, direction, type, count } of counts) {
    const way = isSymmetric(relation) ? undefined : direction;
    const key = `${relation}/${way ?? ""}/${type}`;
    const known = kinds.get(key)?.count ?? 0;
    kinds.set(key, { relation, direction: way, type, count: known + count });
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count);
}

/** How many neighbours of a kind, or of all kinds, are on the canvas. */
export function countHere(canvas: Canvas, id: string, kind: ExpandKind | undefined): number {
  let count = 0;
  for (const { source, target, type } of canvas.edges.values()) {
    const out = source === id;
    if (!out && target !== id) continue;
    const other = canvas.entities.get(out ? target : source);
    const direction = out ? "out" : "in";
    const same =
      kind === undefined ||
      (type === kind.relation &&
        (kind.direction ?? direction) === direction &&
        other?.type === kind.type);
    if (same) count += 1;
  }
  return count;
}
