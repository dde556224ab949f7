/** Pushes some nodes off others: the others never move. Looks only at what is near, so that big canvases stay quick. */
import type { Point } from "../state/canvas/types.ts";

export interface SeparateInput {
  readonly positions: ReadonlyMap<string, Point>;
  /** The nodes that may move, in a fixed order. */
  readonly movable: readonly string[];
  readonly radiusOf: (id: string) => number;
  /** Room between two nodes; labels stand below the nodes. */
  readonly margin?: number;
}

const MARGIN = 22;
const ROUNDS = 60;

/** Gives positions in which no movable node touches another one, as far as that is reached. */
export function separate(input: SeparateInput): Map<string, Point> {
  const { positions, movable, radiusOf, margin = MARGIN } = input;
  const places = new Map(positions);
  let widest = 0;
  for (const id of positions.keys()) widest = Math.max(widest, radiusOf(id));
  const grid = new Grid(2 * widest + margin);
  for (const [id, place] of places) grid.put(id, place);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const id of movable) {
      const own = places.get(id);
      const step = own && pushOff(id, own, { places, near: grid.near(own), radiusOf, margin });
      if (!own || !step) continue;
      grid.move(id, own, step);
      places.set(id, step);
      moved = true;
    }
    if (!moved) break;
  }
  return places;
}

interface Surroundings {
  readonly places: ReadonlyMap<string, Point>;
  readonly near: readonly string[];
  readonly radiusOf: (id: string) => number;
  readonly margin: number;
}

function pushOff(
  id: string,
  own: Point,
  { places, near, radiusOf, margin }: Surroundings,
): Point | undefined {
  let { x, y } = own;
  let pushed = false;
  const radius = radiusOf(id) + margin;
  for (const other of near) {
    const place = other === id ? undefined : places.get(other);
    if (!place) continue;
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

/** Nodes by the square that they stand in. */
class Grid {
  readonly #side: number;
  readonly #cells = new Map<string, Set<string>>();

  constructor(side: number) {
    this.#side = Math.max(side, 1);
  }

  put(id: string, place: Point): void {
    const key = this.#keyOf(place.x, place.y);
    const cell = this.#cells.get(key);
    if (cell) cell.add(id);
    else this.#cells.set(key, new Set([id]));
  }

  move(id: string, from: Point, to: Point): void {
    this.#cells.get(this.#keyOf(from.x, from.y))?.delete(id);
    this.put(id, to);
  }

  /** What stands in the square of a place and in the eight around it. */
  near({ x, y }: Point): readonly string[] {
    const found: string[] = [];
    for (let right = -1; right <= 1; right += 1) {
      for (let up = -1; up <= 1; up += 1) {
        const cell = this.#cells.get(this.#keyOf(x + right * this.#side, y + up * this.#side));
        if (cell) found.push(...cell);
      }
    }
    return found;
  }

  #keyOf(x: number, y: number): string {
    return `${Math.floor(x / this.#side)}/${Math.floor(y / this.#side)}`;
  }
}
