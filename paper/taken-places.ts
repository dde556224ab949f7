/** Which parts of a frame are taken by discs and labels: asked for every label of every frame. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The node whose own label may cover it. */
  readonly key?: string;
}

/** The size of the picture in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

const ROW = 32;
/** What a label keeps from the edge of the picture. */
const EDGE = 2;

/** The boxes by the rows of pixels that they reach into: few share a row, however many there are. Beyond the frame nothing is free. */
export class TakenPlaces {
  readonly #rows = new Map<number, Box[]>();

  readonly #frame: Frame | null;

  constructor(boxes: readonly Box[] = [], frame: Frame | null = null) {
    this.#frame = frame;
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

  /** Whether it is in the picture and nothing lies there, but for what belongs to `key`. */
  isFree(box: Box, key?: unknown): boolean {
    if (this.#frame && !isWithin(box, this.#frame)) return false;
    for (let row = rowOf(box.top); row <= rowOf(box.bottom); row += 1) {
      for (const other of this.#rows.get(row) ?? []) {
        const own = other.key !== undefined && other.key === key;
        if (!own && overlap(box, other)) return false;
      }
    }
    return true;
  }
}

/** A box moved sideways into the picture; undefined where it belongs to nothing in it. */
export function movedAside(
  box: Box,
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Frame,
): Box | undefined {
  if (x < 0 || y < 0 || x > width || y > height) return undefined;
  const aside = Math.max(0, EDGE - box.left) + Math.min(0, width - EDGE - box.right);
  return aside === 0 ? box : { ...box, left: box.left + aside, right: box.right + aside };
}

/** A box in the picture moved up where it hangs below it. */
export function movedUp(box: Box, { height }: Frame): Box {
  const up = Math.min(0, height - EDGE - box.bottom);
  return up === 0 ? box : { ...box, top: box.top + up, bottom: box.bottom + up };
}

function isWithin({ left, right, top, bottom }: Box, { width, height }: Frame): boolean {
  return left >= EDGE && top >= EDGE && right <= width - EDGE && bottom <= height - EDGE;
}

function rowOf(y: number): number {
  return Math.floor(y / ROW);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
