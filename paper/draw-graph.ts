/** A graph as SVG: the same discs, pictograms and labels as on the canvas, without WebGL. Pure. */
import type { EntityType } from "../ingest/model/ontology.ts";
import type { Mode } from "./inks.ts";
import { inksOf } from "./inks.ts";
import { cropLabel } from "./lettering.ts";
import { PICTOGRAMS } from "./pictograms.ts";
import type { Drawing } from "./sheet.ts";
import { element, text, textWidth } from "./svg.ts";
import type { Box } from "./taken-places.ts";
import { TakenPlaces } from "./taken-places.ts";

export interface PictureNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: string;
  readonly type: EntityType;
  readonly label: string;
  /** Whether it stands for several: rings around it say so. */
  readonly group?: boolean;
}

export interface PictureEdge {
  readonly source: string;
  readonly target: string;
  readonly width: number;
  /** The mode's ink for lines unless given. */
  readonly color?: string;
  readonly arrow: boolean;
  /** Written at the middle; null for none. */
  readonly label: string | null;
}

export interface GraphPicture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  readonly mode: Mode;
  /** How wide the box is at least. */
  readonly leastWidth?: number;
}

const LABEL_SIZE = 12;
// Half of the longest name that is written, with its halo: below or above its disc every name is whole.
const MARGIN = 80;
const LEAST_WIDTH = 640;
/** How far the rings of what stands for several are from its disc. */
export const STACK_RINGS = { reaches: [2.5, 5.5], width: 1.5 } as const;

/** Draws the graph; its box is as big as it needs. */
export function drawGraph(picture: GraphPicture): Drawing {
  const { nodes, edges, mode, leastWidth = LEAST_WIDTH } = picture;
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, right] = [least(xs), most(xs)];
  const [bottom, top] = [least(ys), most(ys)];
  const width = Math.max(right - left + 2 * MARGIN, leastWidth);
  const height = top - bottom + 2 * MARGIN;
  const shift = (width - (right - left)) / 2;
  // Graph coordinates grow upwards, SVG's downwards.
  const placed = nodes.map((node) => ({
    ...node,
    x: node.x - left + shift,
    y: top - node.y + MARGIN,
  }));
  const byId = new Map(placed.map((node) => [node.id, node]));
  const taken = new TakenPlaces(placed.map(boxOfDisc), { width, height });
  const ordered = placed.toSorted(
    (a, b) =>
      Number(b.group ?? false) - Number(a.group ?? false) ||
      b.radius - a.radius ||
      (a.id < b.id ? -1 : 1),
  );
  const content = [
    ...edges.map((edge) => drawLine(edge, byId, mode)),
    ...placed.map((node) => ofEntity(node.id, drawStack(node) + drawDisc(node, mode))),
    ...ordered.map((node) => ofEntity(node.id, drawLabel(node, taken, mode))),
    ...edges.map((edge) => drawEdgeLabel(edge, { byId, taken, mode })),
  ];
  return { content: content.join(""), width, height };
}

/** Says whose part it is, for a page that links the picture to a text. */
function ofEntity(id: string, part: string): string {
  return element("g", { "data-entity": id }, [part]);
}

/** The disc with its pictogram. */
export function drawDisc(
  node: Pick<PictureNode, "x" | "y" | "radius" | "color" | "type">,
  mode: Mode,
): string {
  const { x, y, radius, color, type } = node;
  const scale = (radius * 2) / 34;
  return element("g", {}, [
    element("circle", { cx: x, cy: y, r: radius, fill: color }),
    element("path", {
      d: PICTOGRAMS[type],
      transform: `translate(${fixed(x - 12 * scale)} ${fixed(y - 12 * scale)}) scale(${fixed(scale)})`,
      ...{ fill: "none", stroke: inksOf(mode).onType, "stroke-width": 2 },
      ...{ "stroke-linecap": "round", "stroke-linejoin": "round" },
    }),
  ]);
}

function drawStack({ x, y, radius, color, group = false }: PictureNode): string {
  if (!group) return "";
  const rings = STACK_RINGS.reaches.map((reach) =>
    element("circle", {
      ...{ cx: x, cy: y, r: radius + reach, fill: "none" },
      ...{ stroke: color, "stroke-width": STACK_RINGS.width },
    }),
  );
  return rings.join("");
}

function drawLine(edge: PictureEdge, byId: ReadonlyMap<string, PictureNode>, mode: Mode): string {
  const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
  if (!source || !target) return "";
  const length = Math.hypot(target.x - source.x, target.y - source.y) || 1;
  const [ux, uy] = [(target.x - source.x) / length, (target.y - source.y) / length];
  const head = edge.arrow ? 6 + edge.width : 0;
  const tipX = target.x - ux * (target.radius + 1);
  const tipY = target.y - uy * (target.radius + 1);
  const stroke = edge.color ?? inksOf(mode).edge;
  const line = element("line", {
    ...{ x1: source.x, y1: source.y, x2: tipX - ux * head, y2: tipY - uy * head },
    ...{ stroke, "stroke-width": edge.width },
  });
  if (!edge.arrow) return line;
  const half = head * 0.45;
  const base = [tipX - ux * head, tipY - uy * head] as const;
  const points = [
    [tipX, tipY],
    [base[0] - uy * half, base[1] + ux * half],
    [base[0] + uy * half, base[1] - ux * half],
  ];
  const corners = points.map(([x = 0, y = 0]) => `${fixed(x)},${fixed(y)}`).join(" ");
  return line + element("polygon", { points: corners, fill: stroke });
}

function drawLabel(node: PictureNode, taken: TakenPlaces, mode: Mode): string {
  const label = cropLabel(node.label);
  const half = textWidth(label, LABEL_SIZE) / 2;
  const away = node.radius + LABEL_SIZE * 0.5 + 5;
  const aside = node.radius + half + 6;
  const places = [
    [node.x, node.y + away],
    [node.x, node.y - away],
    [node.x + aside, node.y],
    [node.x - aside, node.y],
  ] as const;
  // Without its name nobody knows what a group holds: it is written in any case.
  const crowded = node.group === true ? places[0] : undefined;
  const free = places.find(([x, y]) => taken.isFree(boxAround(x, y, half))) ?? crowded;
  if (!free) return "";
  const [x, y] = free;
  taken.add(boxAround(x, y, half));
  const inks = inksOf(mode);
  return text(label, {
    ...{ x, y: y + LABEL_SIZE * 0.36, size: LABEL_SIZE, color: inks.ink, weight: 500 },
    ...{ anchor: "middle", halo: inks.paper },
  });
}

function drawEdgeLabel(
  edge: PictureEdge,
  context: {
    readonly byId: ReadonlyMap<string, PictureNode>;
    readonly taken: TakenPlaces;
    readonly mode: Mode;
  },
): string {
  const { byId, taken, mode } = context;
  const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
  if (edge.label === null || !source || !target) return "";
  const [x, y] = [(source.x + target.x) / 2, (source.y + target.y) / 2];
  const box = boxAround(x, y, textWidth(edge.label, LABEL_SIZE - 1) / 2);
  if (!taken.isFree(box)) return "";
  taken.add(box);
  const inks = inksOf(mode);
  return text(edge.label, {
    ...{ x, y: y + 4, size: LABEL_SIZE - 1, color: inks.quiet },
    ...{ anchor: "middle", halo: inks.paper },
  });
}

function boxOfDisc({ x, y, radius }: Pick<PictureNode, "x" | "y" | "radius">): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function boxAround(x: number, y: number, half: number): Box {
  const up = LABEL_SIZE * 0.6;
  return { left: x - half - 3, right: x + half + 3, top: y - up, bottom: y + up };
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}

// Spreading thousands of numbers into Math.min would overflow the stack.
function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), values[0] ?? 0);
}

function most(values: readonly number[]): number {
  return values.reduce((high, value) => Math.max(high, value), values[0] ?? 0);
}
