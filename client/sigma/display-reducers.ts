/** What sigma draws of a node and of an edge, given the display. Pure and O(1); the graph is never touched. */
import type { EntityType, RelationType } from "../../server/contract/vocabulary.ts";
import type { EdgeAttributes, NodeAttributes } from "../graph/sync-graph.ts";
import { groupColor, inksOf, typeColor } from "../styles/palette.ts";
import type { Display } from "./display.ts";
import { pictogramImage } from "./pictogram-images.ts";

/** Node attributes as sigma's programs and our label drawers read them. */
export interface DrawnNode {
  x: number;
  y: number;
  size: number;
  label: string;
  type: string;
  color: string;
  image: string;
  hidden: boolean;
  highlighted: boolean;
  forceLabel: boolean;
  zIndex: number;
  pinned: boolean;
  faint: boolean;
  /** One of several that are selected. */
  chosen: boolean;
}

/** Edge attributes as sigma's programs read them. */
export interface DrawnEdge {
  size: number;
  label: string | null;
  type: string;
  color: string;
  hidden: boolean;
  forceLabel: boolean;
  zIndex: number;
}

const SYMMETRIC: RelationType = "COOPERATES_WITH";

// A forced label is drawn however crowded it is: with more of them nothing could be read.
const MAX_NAMED = 60;

/** How a node is drawn. */
export function drawnNode(display: Display, id: string, data: NodeAttributes): DrawnNode {
  const { type, name } = data.entity;
  const faint = display.emphasis !== null && !display.emphasis.nodes.has(id);
  const selected = display.selected.has(id);
  return {
    x: data.x,
    y: data.y,
    size: display.paint.sizes.get(id) ?? data.size,
    label: name,
    type: faint ? "circle" : "pictogram",
    color: faint ? inksOf(display.mode).faintEdge : colorOf(display, id, type),
    image: pictogramOf(type, display),
    hidden: !display.visible.nodes.has(id),
    highlighted: selected && display.selected.size === 1,
    chosen: selected && display.selected.size > 1,
    forceLabel: !faint && (selected || display.emphasis !== null) && few(display),
    zIndex: faint ? 0 : 1,
    pinned: display.pinned.has(id),
    faint,
  };
}

function colorOf({ paint, mode }: Display, id: string, type: EntityType): string {
  const group = paint.colors.get(id);
  return group === undefined ? typeColor(type, mode) : groupColor(group, mode);
}

/** How an edge is drawn; `nameOf` gives the words for a relation. */
export function drawnEdge(
  display: Display,
  data: EdgeAttributes,
  nameOf: (relation: RelationType) => string,
): DrawnEdge {
  const { edge } = data;
  const bundle = display.bundles.get(edge.id);
  const members = bundle?.members ?? [edge];
  const tone = toneOf(display, edge.id);
  const strong = tone === "strong";
  return {
    size: data.size + (members.length > 1 ? 1 : 0) + (strong ? 0.8 : 0),
    label: strong ? edgeLabel(nameOf(edge.type), members.length) : null,
    type: edge.type === SYMMETRIC || hasBothWays(members) ? "line" : "arrow",
    color: edgeColor(tone, display.mode),
    hidden: bundle === undefined,
    forceLabel: strong,
    zIndex: strong ? 1 : 0,
  };
}

function few({ selected }: Display): boolean {
  return selected.size <= MAX_NAMED;
}

type Tone = "strong" | "plain" | "faint";

function toneOf({ emphasis }: Display, id: string): Tone {
  if (emphasis === null) return "plain";
  return emphasis.edges.has(id) ? "strong" : "faint";
}

function edgeColor(tone: Tone, mode: Display["mode"]): string {
  const inks = inksOf(mode);
  return { strong: inks.quiet, plain: inks.edge, faint: inks.faintEdge }[tone];
}

function edgeLabel(name: string, count: number): string {
  return count > 1 ? `${name} +${count - 1}` : name;
}

function hasBothWays(members: readonly { readonly source: string }[]): boolean {
  return new Set(members.map(({ source }) => source)).size > 1;
}

const images = new Map<string, string>();

function pictogramOf(type: NodeAttributes["entity"]["type"], { mode }: Display): string {
  const key = `${mode}/${type}`;
  const known = images.get(key);
  if (known !== undefined) return known;
  const image = pictogramImage(type, mode);
  images.set(key, image);
  return image;
}
