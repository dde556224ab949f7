/** Labels like a map's: below the node, with a halo, never one over another; Chinese relation names are never dropped. */
import { CANVAS_FONT, cropLabel } from "../../paper/lettering.ts";
import type { Mode } from "../styles/palette.ts";
import { inksOf } from "../styles/palette.ts";
import { LabelSprites } from "./label-sprites.ts";

const SIZE = 12;
const NODE_FONT = `500 ${SIZE}px ${CANVAS_FONT}`;
const HOVER_FONT = `600 ${SIZE + 1}px ${CANVAS_FONT}`;
const EDGE_FONT = `400 ${SIZE - 1}px ${CANVAS_FONT}`;
// Radius on the screen, in pixels, from which a node is a hub.
const HUB_SIZE = 14;

/** A node's disc on the screen: labels of others keep off it. */
export interface Disc {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Box {
  readonly key?: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Ink {
  readonly font: string;
  readonly ink: "ink" | "quiet";
}

interface LabelData {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label?: string | null;
  readonly [other: string]: unknown;
}

/** The drawers of one renderer: they share which parts of the frame are taken. */
export interface LabelDrawers {
  /** To be called before each frame, with what gives the discs once the camera of the frame is known. */
  startFrame(discsOf: () => readonly Disc[]): void;
  drawNode(context: CanvasRenderingContext2D, data: LabelData): void;
  drawHover(context: CanvasRenderingContext2D, data: LabelData): void;
  drawEdge(
    context: CanvasRenderingContext2D,
    edge: { readonly label?: string | null },
    source: LabelData,
    target: LabelData,
  ): void;
}

/** Makes the drawers of a renderer; `modeOf` tells light or dark at the time of drawing. */
export function makeLabelDrawers(modeOf: () => Mode): LabelDrawers {
  let boxes: Box[] | null = null;
  let discs: () => readonly Disc[] = () => [];
  // Asked for by the first label: before that, the frame's places are still those of the frame before.
  const takenNow = () => (boxes ??= discs().map(boxOfDisc));
  const sprites = new LabelSprites();
  const write = (context: CanvasRenderingContext2D, text: string, place: Place, style: Ink) => {
    const { paper, [style.ink]: ink } = inksOf(modeOf());
    sprites.write(context, text, place, { font: style.font, ink, halo: paper });
  };
  return {
    startFrame(discsOf) {
      boxes = null;
      discs = discsOf;
    },
    drawNode(context, data) {
      if (typeof data.label !== "string" || data["faint"] === true) return;
      const inks = inksOf(modeOf());
      if (data["chosen"] === true) drawRing(context, data, inks.accent);
      else if (data["pinned"] === true) drawRing(context, data, inks.quiet);
      const text = cropLabel(data.label);
      const half = sprites.widthOf(context, text, NODE_FONT) / 2;
      const taken = takenNow();
      const places = placesAround(data, half);
      const isFree = ({ x, y }: Place) => {
        const box = boxAround(x, y, half);
        return taken.every((other) => other.key === data["key"] || !overlap(box, other));
      };
      // A hub stands in a crowd of its own neighbours, and a map names its capital all the same.
      const isDue = data["highlighted"] === true || data.size >= HUB_SIZE;
      const place = places.find(isFree) ?? (isDue ? places[0] : undefined);
      if (place === undefined) return;
      taken.push(boxAround(place.x, place.y, half));
      write(context, text, place, { font: NODE_FONT, ink: "ink" });
    },
    drawHover(context, data) {
      const inks = inksOf(modeOf());
      drawRing(context, data, inks.accent);
      if (typeof data.label !== "string") return;
      const half = sprites.widthOf(context, data.label, HOVER_FONT) / 2;
      const y = data.y + data.size + SIZE * 0.5 + 6;
      context.fillStyle = inks.paper;
      context.beginPath();
      context.roundRect(data.x - half - 7, y - 11, half * 2 + 14, 22, 5);
      context.fill();
      write(context, data.label, { x: data.x, y }, { font: HOVER_FONT, ink: "ink" });
    },
    drawEdge(context, edge, source, target) {
      if (typeof edge.label !== "string") return;
      const half = sprites.widthOf(context, edge.label, EDGE_FONT) / 2;
      const taken = takenNow();
      const place = middleOf(source, target);
      if (place.room < 14) return;
      const box = boxAround(place.x, place.y, half);
      if (taken.some((other) => overlap(box, other))) return;
      taken.push(box);
      write(context, edge.label, place, { font: EDGE_FONT, ink: "quiet" });
    },
  };
}

function boxOfDisc({ key, x, y, size }: Disc): Box {
  const reach = size * 0.8;
  return { key, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

// Below first, as on a map; then above, and beside the node.
function placesAround({ x, y, size }: LabelData, half: number): readonly Place[] {
  const away = size + SIZE * 0.5 + 5;
  const aside = size + half + 6;
  return [
    { x, y: y + away },
    { x, y: y - away },
    { x: x + aside, y },
    { x: x - aside, y },
  ];
}

function boxAround(x: number, y: number, half: number): Box {
  return { left: x - half - 3, right: x + half + 3, top: y - SIZE * 0.6, bottom: y + SIZE * 0.6 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function middleOf(source: LabelData, target: LabelData) {
  const length = Math.hypot(target.x - source.x, target.y - source.y) || 1;
  const room = length - source.size - target.size;
  const share = (source.size + room / 2) / length;
  return {
    x: source.x + (target.x - source.x) * share,
    y: source.y + (target.y - source.y) * share,
    room,
  };
}

function drawRing(context: CanvasRenderingContext2D, data: LabelData, color: string): void {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = color;
  context.stroke();
}
