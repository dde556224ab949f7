/** The canvas as a picture: what is shown, in the colours and sizes that it has there. */
import type { GraphPicture } from "../../paper/draw-graph.ts";
import { drawDisc, drawGraph } from "../../paper/draw-graph.ts";
import type { LegendMark } from "../../paper/sheet.ts";
import { drawSheet } from "../../paper/sheet.ts";
import { element } from "../../paper/svg.ts";
import type { Rule } from "../../server/contract/rule.ts";
import type { EntityType, RelationType } from "../../server/contract/vocabulary.ts";
import { ENTITY_TYPES, isSymmetric } from "../../server/contract/vocabulary.ts";
import { countEach } from "../graph/count-each.ts";
import { edgeIndexOf, leaderOf } from "../graph/edge-index.ts";
import { nodeSize } from "../graph/node-size.ts";
import { foldGroups, foldVisible } from "../state/canvas/groups.ts";
import type { Canvas } from "../state/canvas/types.ts";
import type { Visible } from "../state/filters/producers.ts";
import type { EdgeGroup } from "../state/looks/edge-groups.ts";
import type { Group } from "../state/looks/groups.ts";
import { legendOf } from "../state/looks/groups.ts";
import type { Paint } from "../state/looks/paint.ts";
import { edgeColor, entityColor } from "../state/looks/paint.ts";
import { ruleTint } from "../state/looks/rules.ts";
import type { Mode } from "../styles/palette.ts";
import { inksOf, typeColor } from "../styles/palette.ts";
import type { Tint } from "../styles/tints.ts";
import { tintColor } from "../styles/tints.ts";

export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  readonly sources: readonly string[];
  readonly type: (type: EntityType) => string;
  readonly relation: (relation: RelationType) => string;
  /** What the colours tell, where they tell more than the type. */
  readonly colorTells: string;
  /** The name of a group that has a colour. */
  readonly group: (group: Group) => string;
  /** What stands for so many small groups together. */
  readonly small: (groups: number) => string;
  /** What stands above the rules. */
  readonly rulesTitle: string;
  readonly rule: (rule: Rule) => string;
  /** What the colours of the lines tell, where they tell anything. */
  readonly edgeTells: string;
  /** The name of a group of relations that has a colour. */
  readonly edgeGroup: (group: EdgeGroup) => string;
  /** What an arrow and a line's width mean. */
  readonly arrow: string;
}

export interface CanvasPictureInput {
  readonly canvas: Canvas;
  /** The entities and edges themselves; groups are folded here. */
  readonly visible: Visible;
  readonly mode: Mode;
  readonly paint: Paint;
  readonly words: PictureWords;
}

/** Beyond this, names on edges would cover the picture. */
const MAX_NAMED_EDGES = 40;

/** An SVG document with title, legend and sources. */
export function canvasPicture(input: CanvasPictureInput): string {
  const { canvas, visible, mode, paint, words } = input;
  const drawing = drawGraph(graphPicture(input));
  const counts = countEach(
    [...canvas.entities].flatMap(([id, { type }]) => (visible.nodes.has(id) ? [type] : [])),
  );
  const types: LegendMark[] = ENTITY_TYPES.flatMap((type) => {
    const count = counts.get(type);
    if (count === undefined) return [];
    // Where colour tells something else, the pictogram alone stands for the type.
    const color = paint.groups.length === 0 ? typeColor(type, mode) : inksOf(mode).quiet;
    const disc = { x: 0, y: 0, radius: 9, color, type };
    return [{ mark: drawDisc(disc, mode), label: `${words.type(type)} ${count}` }];
  });
  const folded = foldVisible(canvas, visible);
  const legend = [
    ...ruleMarks(folded, input),
    ...groupMarks(folded, input),
    ...types,
    ...lineMarks(folded, input),
    { mark: arrowMark(mode), label: words.arrow },
  ];
  const { title, subtitle, sources } = words;
  return drawSheet(drawing, { title, subtitle, legend, sources, mode });
}

/** What the rules make stand out, and how many of each are in the picture. */
function ruleMarks({ nodes }: Visible, { mode, paint, words }: CanvasPictureInput): LegendMark[] {
  const counts = countEach([...nodes].flatMap((id) => paint.ruleOf.get(id) ?? []));
  const held = paint.rules.flatMap(({ rule }) => (counts.has(rule) ? [rule] : []));
  if (held.length === 0) return [];
  return [
    { mark: "", label: words.rulesTitle },
    ...held.map((rule) => ({
      mark: drawRuleMark(rule, mode),
      label: `${words.rule(rule)} ${counts.get(rule) ?? 0}`,
    })),
  ];
}

/** A disc in its colour; a ring around it where it is drawn bigger. */
function drawRuleMark(rule: Rule, mode: Mode): string {
  const tint = ruleTint(rule);
  const stroke = tint ? tintColor(tint, mode) : inksOf(mode).quiet;
  const ring = element("circle", { r: 9, fill: "none", stroke, "stroke-width": 1.5 });
  const disc = element("circle", {
    ...{ r: rule.bigger ? 5.5 : 9, fill: tint ? stroke : "none", stroke },
    "stroke-width": tint ? 0 : 1.5,
  });
  return element("g", {}, rule.bigger ? [disc, ring] : [disc]);
}

/** What the colours mean, and how many of each are in the picture. */
function groupMarks({ nodes }: Visible, { mode, paint, words }: CanvasPictureInput): LegendMark[] {
  const counts = countEach([...nodes].flatMap((id) => paint.groupOf.get(id) ?? []));
  const { own, small } = legendOf(paint.groups.filter((group) => counts.has(group)));
  const countOf = (groups: readonly Group[]) =>
    groups.reduce((sum, group) => sum + (counts.get(group) ?? 0), 0);
  const row = (tint: Tint | null, label: string): LegendMark => ({
    mark: element("circle", { r: 9, fill: tintColor(tint, mode) }),
    label,
  });
  if (own.length + small.length === 0) return [];
  return [
    { mark: "", label: words.colorTells },
    ...own.map((group) => row(group.tint, `${words.group(group)} ${countOf([group])}`)),
    ...(small.length > 0 ? [row(null, `${words.small(small.length)} ${countOf(small)}`)] : []),
  ];
}

/** What the colours of the lines mean, and how many relations of each are in the picture. */
function lineMarks({ edges }: Visible, { mode, paint, words }: CanvasPictureInput): LegendMark[] {
  const counts = countEach([...edges].flatMap((id) => paint.edges.groupOf.get(id) ?? []));
  const shown = paint.edges.groups.filter((group) => counts.has(group));
  if (shown.length === 0) return [];
  return [
    { mark: "", label: words.edgeTells },
    ...shown.map((group) => ({
      mark: element("path", {
        d: "M-9 0H9",
        ...{ stroke: tintColor(group.tint, mode), "stroke-width": 3 },
      }),
      label: `${words.edgeGroup(group)} ${counts.get(group) ?? 0}`,
    })),
  ];
}

function graphPicture(input: CanvasPictureInput): GraphPicture {
  const { mode, paint, words } = input;
  const canvas = foldGroups(input.canvas);
  const visible = foldVisible(input.canvas, input.visible);
  const nodes = [...canvas.entities.values()]
    .filter(({ id }) => visible.nodes.has(id))
    .map(({ id, type, name, degree }) => ({
      ...{ id, type, label: name, radius: paint.sizes.get(id) ?? nodeSize(degree) },
      color: entityColor(paint, { id, type }, mode),
      group: canvas.groups.has(id),
      ...(canvas.positions.get(id) ?? { x: 0, y: 0 }),
    }));
  const drawn = [...canvas.edges.values()].flatMap((edge) => {
    const bundle = edgeIndexOf(canvas.edges).bundleOf.get(edge.id);
    return bundle && leaderOf(bundle, visible.edges) === edge ? [{ edge, bundle }] : [];
  });
  const named = drawn.length <= MAX_NAMED_EDGES;
  const edges = drawn.map(({ edge, bundle }) => {
    const { source, target, type, evidence } = edge;
    const shown = bundle.members.filter(({ id }) => visible.edges.has(id)).length;
    const more = shown > 1 ? ` +${shown - 1}` : "";
    return {
      ...{ source, target, width: Math.min(4, 1.2 + 0.5 * Math.log2(evidence)) },
      color: edgeColor(paint, edge, mode) ?? inksOf(mode).edge,
      arrow: !isSymmetric(type) && !bundle.bothWays,
      label: named ? `${words.relation(type)}${more}` : more.trim() || null,
    };
  });
  return { nodes, edges, mode };
}

function arrowMark(mode: Mode): string {
  const color = inksOf(mode).quiet;
  return element("path", {
    d: "M-9 0H7M3 -4L8 0L3 4",
    ...{ fill: "none", stroke: color, "stroke-width": 1.6 },
  });
}
