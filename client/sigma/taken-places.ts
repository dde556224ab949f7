/** Which parts of a frame are taken by discs and labels: asked for every label of every frame. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The node whose own label may cover it. */
  readonly key?: string;
}

const ROW = 32;

/** The boxes by the rows of pixels that they reach into: few share a row, however many there are. */
export class TakenPlaces {
  readonly #rows = new Map<number, Box[]>();

  constructor(boxes: readonly Box[] = []) {
    boxes.forEach((box) => this.add(box));
  }

  /** Takes a place. */
  add(box: Box): void {
    for (let row = rowOf(box.top); row <= rowOf(box.bottom); row += 1) {
      const boxes = this.#rows.get(row);
      if (boxes) boxes.push(box);
      else this.#rows.set(row, [box]);
    }
  }

  /** Whether nothing lies there, but for what belongs to `key`. */
  isFree(box: Box, key?: unknown): boolean {
    for (let row = rowOf(box.top); row <= rowOf(box.bottom); row += 1) {
      for (const other of this.#rows.get(row) ?? []) {
        const own = other.key !== undefined && other.key === key;
        if (!own && overlap(box, other)) return false;
      }
    }
    return true;
  }
}

function rowOf(y: number): number {
  return Math.floor(y / ROW);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
