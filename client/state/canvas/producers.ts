/** Pure steps from one canvas to the next; each gives the same object back where nothing changes. */
import { placeNear } from "../../graph/place-near.ts";
import { startPosition } from "../../graph/start-position.ts";
import { withMembers, withoutGrouped } from "./groups.ts";
import type { Canvas, Point, Subgraph } from "./types.ts";
import { EMPTY_CANVAS } from "./types.ts";

/** Adds entities and edges; known entities stay where they are, new ones are put near what they relate to. */
export function addSubgraph(canvas: Canvas, reply: Subgraph, anchor?: string): Canvas {
  const entities = new Map(canvas.entities);
  reply.nodes.forEach((node) => entities.set(node.id, node));
  const edges = new Map(canvas.edges);
  for (const edge of reply.edges) {
    if (entities.has(edge.source) && entities.has(edge.target)) edges.set(edge.id, edge);
  }
  const added = reply.nodes.filter((node) => !canvas.positions.has(node.id));
  if (added.length === 0 && edges.size === canvas.edges.size) return canvas;
  const positions = placeNear({
    added: added.map((node) => node.id),
    positions: canvas.positions,
    entities,
    edges: [...edges.values()],
    anchor,
  });
  const edgesCut = canvas.edgesCut || reply.edgeLimitHit === true;
  return { ...canvas, entities, edges, positions, edgesCut };
}

/** A canvas of these entities and edges alone, each at the start position that its id gives. */
export function canvasOf(reply: Subgraph): Canvas {
  const entities = new Map(reply.nodes.map((node) => [node.id, node]));
  const edges = reply.edges.filter(
    (edge) => entities.has(edge.source) && entities.has(edge.target),
  );
  return {
    ...EMPTY_CANVAS,
    entities,
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    edgesCut: reply.edgeLimitHit === true,
    positions: new Map(reply.nodes.map(({ id }) => [id, startPosition(id, entities.size)])),
  };
}

/** Takes entities off the canvas, and the edges that end there. */
export function removeEntities(canvas: Canvas, ids: readonly string[]): Canvas {
  const gone = new Set(withMembers(canvas, ids).filter((id) => canvas.entities.has(id)));
  if (gone.size === 0) return canvas;
  const edges = [...canvas.edges].filter(
    ([, edge]) => !gone.has(edge.source) && !gone.has(edge.target),
  );
  return {
    ...canvas,
    entities: withoutKeys(canvas.entities, gone),
    edges: new Map(edges),
    positions: withoutKeys(canvas.positions, gone),
    groups: withoutGrouped(canvas.groups, gone),
    pinned: withoutMembers(canvas.pinned, gone),
    hidden: withoutMembers(canvas.hidden, gone),
  };
}

/** Hides entities without taking them off. */
export function hideEntities(canvas: Canvas, ids: readonly string[]): Canvas {
  const hidden = new Set([...canvas.hidden, ...withMembers(canvas, ids)]);
  return hidden.size === canvas.hidden.size ? canvas : { ...canvas, hidden };
}

/** Hides everything but these entities. */
export function hideOthers(canvas: Canvas, ids: ReadonlySet<string>): Canvas {
  const kept = new Set(withMembers(canvas, [...ids]));
  return hideEntities(
    canvas,
    [...canvas.entities.keys()].filter((id) => !kept.has(id)),
  );
}

/** Shows all that was hidden by hand. */
export function showHidden(canvas: Canvas): Canvas {
  return canvas.hidden.size === 0 ? canvas : { ...canvas, hidden: new Set() };
}

/** Hides entities without taking them off; where all of them are hidden, shows them again. */
export function toggleEntities(canvas: Canvas, ids: readonly string[]): Canvas {
  const members = withMembers(canvas, ids);
  if (!members.every((id) => canvas.hidden.has(id))) return hideEntities(canvas, members);
  return { ...canvas, hidden: withoutMembers(canvas.hidden, new Set(members)) };
}

/** Pins entities where they stand, or lets all of them go. */
export function pinEntities(canvas: Canvas, ids: readonly string[], pin: boolean): Canvas {
  const here = withMembers(canvas, ids).filter(
    (id) => canvas.entities.has(id) && canvas.pinned.has(id) !== pin,
  );
  if (here.length === 0) return canvas;
  const pinned = pin
    ? new Set([...canvas.pinned, ...here])
    : withoutMembers(canvas.pinned, new Set(here));
  return { ...canvas, pinned };
}

/** Moves entities and groups by hand, all as far: they stay pinned there. */
export function moveEntities(canvas: Canvas, ids: Iterable<string>, by: Point): Canvas {
  const moved = withMembers(canvas, [...ids]).filter((id) => canvas.entities.has(id));
  if (moved.length === 0) return canvas;
  const positions = new Map(canvas.positions);
  for (const id of moved) {
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    positions.set(id, { x: x + by.x, y: y + by.y });
  }
  return { ...canvas, positions, pinned: new Set([...canvas.pinned, ...moved]) };
}

/** Puts entities where a layout says; those it does not name and pinned ones stay. */
export function placeEntities(canvas: Canvas, places: ReadonlyMap<string, Point>): Canvas {
  const positions = new Map(canvas.positions);
  for (const [id, point] of places) {
    if (positions.has(id) && !canvas.pinned.has(id)) positions.set(id, point);
  }
  return { ...canvas, positions };
}

function withoutKeys<Value>(
  map: ReadonlyMap<string, Value>,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([key]) => !keys.has(key)));
}

function withoutMembers(set: ReadonlySet<string>, gone: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((member) => !gone.has(member)));
}
