/** Labels like a map's: below the node, with a halo, never one over another; Chinese relation names are never dropped. */
import { STACK_RINGS } from "../../paper/draw-graph.ts";
import { CANVAS_FONT, cropLabel } from "../../paper/lettering.ts";
import type { Box, Frame } from "../../paper/taken-places.ts";
import { TakenPlaces, movedAside, movedUp } from "../../paper/taken-places.ts";
import type { Mode } from "../styles/palette.ts";
import { inksOf } from "../styles/palette.ts";
import { LabelSprites } from "./label-sprites.ts";

const SIZE = 12;
const NODE_FONT = `500 ${SIZE}px ${CANVAS_FONT}`;
const HOVER_FONT = `600 ${SIZE + 1}px ${CANVAS_FONT}`;
const EDGE_FONT = `400 ${SIZE - 1}px ${CANVAS_FONT}`;
// Radius on the screen, in pixels, from which a node is a hub.
const HUB_SIZE = 14;
// What a label keeps free on either side.
const PAD = 3;

/** An end of an edge on the screen. */
interface End {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface LabelData extends End {
  readonly label?: string | null;
  readonly [other: string]: unknown;
}

/** The drawers of one renderer: they share which parts of the frame are taken. */
export interface LabelDrawers {
  /** To be called before each frame, with what gives the places to keep off once the camera of the frame is known. */
  startFrame(frame: Frame, placesOf: () => readonly Box[]): void;
  drawNode(context: CanvasRenderingContext2D, data: LabelData): void;
  drawHover(context: CanvasRenderingContext2D, data: LabelData): void;
  drawEdge(
    context: CanvasRenderingContext2D,
    label: string,
    ends: readonly [source: End, target: End],
  ): void;
}

/** Makes the drawers of a renderer; `modeOf` tells light or dark at the time of drawing. */
export function makeLabelDrawers(modeOf: () => Mode): LabelDrawers {
  let taken: TakenPlaces | null = null;
  let places: () => readonly Box[] = () => [];
  let frame: Frame = { width: 0, height: 0 };
  // Asked for by the first label: before that, the frame's places are still those of the frame before.
  const takenNow = () => (taken ??= new TakenPlaces(places(), frame));
  let faces: Faces | null = null;
  const facesNow = (): Faces => {
    const mode = modeOf();
    if (faces?.mode !== mode || faces.ratio !== devicePixelRatio) faces = makeFaces(mode);
    return faces;
  };
  return {
    startFrame(size, placesOf) {
      taken = null;
      frame = size;
      places = placesOf;
    },
    drawNode(context, data) {
      const { label } = data;
      if (typeof label !== "string" || data["faint"] === true) return;
      const { node, mode } = facesNow();
      if (data["chosen"] === true) drawRing(context, data, { color: inksOf(mode).accent });
      else if (data["pinned"] === true) drawRing(context, data, { color: inksOf(mode).quiet });
      if (data["group"] === true) drawStack(context, data);
      const half = node.halfOf(label);
      // A hub stands in a crowd of its own neighbours, and a map names its capital all the same.
      const isDue = data["highlighted"] === true || data.size >= HUB_SIZE;
      const below = movedAside(boxBelow(data, half), data, frame);
      if (below === undefined) return;
      const box = freePlace(takenNow(), data, below) ?? (isDue ? movedUp(below, frame) : undefined);
      if (box === undefined) return;
      takenNow().add(box);
      node.write(context, label, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
    },
    drawHover(context, data) {
      const { hover, mode } = facesNow();
      const inks = inksOf(mode);
      drawRing(context, data, { color: inks.accent });
      if (typeof data.label !== "string") return;
      const half = hover.halfOf(data.label) + 7;
      // Clear of the ring.
      const line = data.y + data.size + SIZE * 0.5 + 11;
      const below = {
        left: data.x - half,
        right: data.x + half,
        top: line - 11,
        bottom: line + 11,
      };
      const box = movedUp(movedAside(below, data, frame) ?? below, frame);
      context.fillStyle = inks.paper;
      context.beginPath();
      context.roundRect(box.left, box.top, half * 2, 22, 5);
      context.fill();
      hover.write(context, data.label, box.left + half, box.top + 11);
    },
    drawEdge(context, label, [source, target]) {
      const { edge } = facesNow();
      const { x, y, room } = middleOf(source, target);
      if (room < 14) return;
      const box = boxAround(x, y, edge.halfOf(label));
      if (!takenNow().isFree(box)) return;
      takenNow().add(box);
      edge.write(context, label, x, y);
    },
  };
}

/** What labels are copied from in one mode at one resolution. */
interface Faces {
  readonly mode: Mode;
  readonly ratio: number;
  readonly node: LabelSprites;
  readonly hover: LabelSprites;
  readonly edge: LabelSprites;
}

function makeFaces(mode: Mode): Faces {
  const { paper, ink, quiet } = inksOf(mode);
  return {
    ...{ mode, ratio: devicePixelRatio },
    node: new LabelSprites({ font: NODE_FONT, ink, halo: paper }, cropLabel),
    hover: new LabelSprites({ font: HOVER_FONT, ink, halo: paper }),
    edge: new LabelSprites({ font: EDGE_FONT, ink: quiet, halo: paper }),
  };
}

// Below first, as on a map; then above, and beside the node.
function freePlace(taken: TakenPlaces, data: LabelData, below: Box): Box | undefined {
  const { x, y, size } = data;
  const key = data["key"];
  if (taken.isFree(below, key)) return below;
  const half = (below.right - below.left) / 2 - PAD;
  const above = boxAround((below.left + below.right) / 2, y - size - SIZE * 0.5 - 5, half);
  if (taken.isFree(above, key)) return above;
  const aside = size + half + 6;
  const right = boxAround(x + aside, y, half);
  if (taken.isFree(right, key)) return right;
  const left = boxAround(x - aside, y, half);
  return taken.isFree(left, key) ? left : undefined;
}

function boxBelow({ x, y, size }: LabelData, half: number): Box {
  return boxAround(x, y + size + SIZE * 0.5 + 5, half);
}

function boxAround(x: number, y: number, half: number): Box {
  return {
    left: x - half - PAD,
    right: x + half + PAD,
    top: y - SIZE * 0.6,
    bottom: y + SIZE * 0.6,
  };
}

function middleOf(source: End, target: End) {
  const length = Math.hypot(target.x - source.x, target.y - source.y) || 1;
  const room = length - source.size - target.size;
  const share = (source.size + room / 2) / length;
  return {
    x: source.x + (target.x - source.x) * share,
    y: source.y + (target.y - source.y) * share,
    room,
  };
}

/** Two thin rings in the colour of the disc: more than one lies there. */
function drawStack(context: CanvasRenderingContext2D, data: LabelData): void {
  const { color } = data;
  if (typeof color !== "string") return;
  const { reaches, width } = STACK_RINGS;
  for (const reach of reaches) drawRing(context, data, { color, reach, width });
}

/** A ring around the disc, so far from its edge. */
function drawRing(
  context: CanvasRenderingContext2D,
  data: LabelData,
  { color, reach = 3, width = 2 }: { color: string; reach?: number; width?: number },
): void {
  context.beginPath();
  context.arc(data.x, data.y, data.size + reach, 0, Math.PI * 2);
  context.lineWidth = width;
  context.strokeStyle = color;
  context.stroke();
}
