/** All pictograms in one picture, at several sizes: made once, given to each renderer as a texture. */
import { PICTOGRAMS } from "../../paper/pictograms.ts";
import type { EntityType } from "../../server/contract/vocabulary.ts";
import { ENTITY_TYPES } from "../../server/contract/vocabulary.ts";

/** Sides of a pictogram in the atlas, in pixels: each row is twice as high as the one above it. */
const SIDES = [16, 32, 64, 128] as const;
export const SMALLEST_SIDE = SIDES[0];
/** The bigger ones are halves of the next: the highest power of two. */
export const LARGEST_LEVEL = SIDES.length - 1;

/** The size of the atlas in pixels. */
export const ATLAS = {
  width: ENTITY_TYPES.length * Math.max(...SIDES),
  height: SIDES.reduce((sum, side) => sum + side, 0),
} as const;

/** The pictograms are drawn in a box of 24, which a disc's diameter is 34 of; strokes reach out of it by 2. */
const BOX = { start: -2, side: 28 } as const;
/** How much of a disc's diameter a pictogram takes. */
export const PICTOGRAM_SHARE = BOX.side / 34;
const STROKE = 1.9;

/** Which column of the atlas a type has. */
export function columnOf(type: EntityType): number {
  return ENTITY_TYPES.indexOf(type);
}

let atlas: HTMLCanvasElement | null = null;

/** The atlas; what is drawn of it is how opaque it is. */
export function pictogramAtlas(): HTMLCanvasElement {
  atlas ??= drawAtlas();
  return atlas;
}

function drawAtlas(): HTMLCanvasElement {
  const picture = document.createElement("canvas");
  picture.width = ATLAS.width;
  picture.height = ATLAS.height;
  const context = picture.getContext("2d");
  if (!context) return picture;
  let top = 0;
  for (const side of SIDES) {
    for (const type of ENTITY_TYPES) {
      const scale = side / BOX.side;
      const start = -BOX.start * scale;
      context.setTransform(scale, 0, 0, scale, columnOf(type) * side + start, top + start);
      context.lineWidth = STROKE;
      context.lineCap = "round";
      context.lineJoin = "round";
      context.stroke(new Path2D(PICTOGRAMS[type]));
    }
    top += side;
  }
  return picture;
}
