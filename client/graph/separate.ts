/** Pushes some nodes off others: the others never move. */
import type { Point } from "../state/canvas/types.ts";

export interface SeparateInput {
  readonly positions: ReadonlyMap<string, Point>;
  /** The nodes that may move, in a fixed order. */
  readonly movable: readonly string[];
  readonly radiusOf: (id: string) => number;
}

// Labels stand below the nodes, so nodes need room around them.
const MARGIN = 22;
const ROUNDS = 60;

/** Gives positions in which no movable node touches another one, as far as that is reached. */
export function separate({ positions, movable, radiusOf }: SeparateInput): Map<string, Point> {
  const places = new Map(positions);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const id of movable) {
      const step = pushOff(id, places, radiusOf);
      if (!step) continue;
      places.set(id, step);
      moved = true;
    }
    if (!moved) break;
  }
  return places;
}

function pushOff(
  id: string,
  places: ReadonlyMap<string, Point>,
  radiusOf: (id: string) => number,
): Point | undefined {
  const own = places.get(id);
  if (!own) return undefined;
  let { x, y } = own;
  let pushed = false;
  const radius = radiusOf(id) + MARGIN;
  for (const [other, place] of places) {
    if (other === id) continue;
    const needed = radius + radiusOf(other);
    const dx = x - place.x;
    const dy = y - place.y;
    if (Math.abs(dx) >= needed || Math.abs(dy) >= needed) continue;
    const distance = Math.hypot(dx, dy);
    if (distance >= needed - 0.01) continue;
    // Two nodes on one spot part along a direction that their order gives.
    const [ux, uy] = distance > 0 ? [dx / distance, dy / distance] : [id < other ? 1 : -1, 0.3];
    x += ux * (needed - distance);
    y += uy * (needed - distance);
    pushed = true;
  }
  return pushed ? { x, y } : undefined;
}
