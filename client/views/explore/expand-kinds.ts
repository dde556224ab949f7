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
  for (const { relation, direction, type, count, bothWays } of counts) {
    const way = isSymmetric(relation) ? undefined : direction;
    const key = `${relation}/${way ?? ""}/${type}`;
    const known = kinds.get(key);
    // Who is related both ways has been counted with the other direction.
    const total = known ? known.count + count - bothWays : count;
    kinds.set(key, { relation, direction: way, type, count: total });
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count);
}

/** How many neighbours of a kind, or of all kinds, are on the canvas. */
export function countHere(canvas: Canvas, id: string, kind: ExpandKind | undefined): number {
  const found = new Set<string>();
  for (const { source, target, type } of canvas.edges.values()) {
    const out = source === id;
    if (!out && target !== id) continue;
    const other = canvas.entities.get(out ? target : source);
    if (!other || other.id === id) continue;
    const direction = out ? "out" : "in";
    if (!kind || isOfKind({ relation: type, direction, type: other.type }, kind)) {
      found.add(other.id);
    }
  }
  return found.size;
}

type OneWay = Pick<NeighbourCount, "relation" | "direction" | "type">;

function isOfKind({ relation, direction, type }: OneWay, kind: ExpandKind): boolean {
  const sameWay = kind.direction === undefined || kind.direction === direction;
  return relation === kind.relation && sameWay && type === kind.type;
}
