/** The neighbourhood of a briefing as an SVG picture: the subject in the middle, what is next to it around. */
import { drawDisc, drawGraph } from "../../paper/draw-graph.ts";
import { typeColor } from "../../paper/inks.ts";
import { layOutRings } from "../../paper/lay-out-rings.ts";
import { drawSheet } from "../../paper/sheet.ts";
import type { Briefing } from "../contract/briefing.ts";
import { ENTITY_TYPES, type EntityType, type RelationType } from "../contract/vocabulary.ts";

const MODE = "light";
const RADIUS = 12;
const CENTRE_RADIUS = 18;
/** The rings are wide for the screen; on a page names need less room between them. */
const SQUEEZE = 1.15;

export interface PictureWords {
  readonly type: (type: EntityType) => string;
  readonly relation: (relation: RelationType) => string;
}

/** An SVG document; null where there is nothing beside the subject. */
export function drawPicture(graph: Briefing["graph"], words: PictureWords): string | null {
  const { nodes, edges, centre } = graph;
  if (nodes.length < 2) return null;
  const places = new Map(layOutRings({ nodes, edges, centre }).map(([id, x, y]) => [id, { x, y }]));
  const drawing = drawGraph({
    nodes: nodes.map(({ id, type, name }) => ({
      ...{ id, type, label: name, color: typeColor(type, MODE) },
      radius: id === centre ? CENTRE_RADIUS : RADIUS,
      x: (places.get(id)?.x ?? 0) * SQUEEZE,
      y: places.get(id)?.y ?? 0,
    })),
    edges: edges.map(({ source, target, type, evidence }) => ({
      ...{ source, target, arrow: type !== "COOPERATES_WITH" },
      width: Math.min(4, 1.2 + 0.5 * Math.log2(evidence)),
      label: words.relation(type),
    })),
    mode: MODE,
  });
  const legend = ENTITY_TYPES.flatMap((type) => {
    const count = nodes.filter((node) => node.type === type).length;
    if (count === 0) return [];
    const disc = { x: 0, y: 0, radius: 9, color: typeColor(type, MODE), type };
    return [{ mark: drawDisc(disc, MODE), label: `${words.type(type)} ${count}` }];
  });
  return drawSheet(drawing, { title: "", subtitle: "", legend, sources: [], mode: MODE });
}
