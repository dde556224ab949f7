/** Where new nodes go when the canvas grows: near what they relate to, without moving what is there. */
import type { EntityEdge, EntityNode } from "../../server/contract/graph.ts";
import type { Point } from "../state/canvas/types.ts";
import { nodeSize } from "./node-size.ts";
import { separate } from "./separate.ts";
import { NODE_ROOM, fractionsOf, startPosition } from "./start-position.ts";

export interface PlaceNearInput {
  readonly added: readonly string[];
  readonly positions: ReadonlyMap<string, Point>;
  readonly entities: ReadonlyMap<string, EntityNode>;
  readonly edges: readonly EntityEdge[];
  /** The entity that was expanded. */
  readonly anchor: string | undefined;
}

// Turning by the golden angle fills a disc evenly, however many nodes come.
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Gives the positions of all nodes: old ones as they were, each new one beside what it is tied to. */
export function placeNear(input: PlaceNearInput): ReadonlyMap<string, Point> {
  const { added, positions, entities } = input;
  if (added.length === 0) return positions;
  const places = new Map(positions);
  const ordered = added.toSorted();
  const neighbours = placedNeighbours(input);
  const anchor = input.anchor === undefined ? undefined : positions.get(input.anchor);
  ordered.forEach((id, index) => {
    const tied = neighbours.get(id) ?? [];
    places.set(id, tied.length > 1 ? between(tied, id) : aroundOne(tied[0] ?? anchor, index, id));
  });
  const radiusOf = (id: string) => nodeSize(entities.get(id)?.degree ?? 1);
  return separate({ positions: places, movable: ordered, radiusOf });

  function aroundOne(centre: Point | undefined, index: number, id: string): Point {
    if (!centre) return startPosition(id, entities.size);
    const outward = Math.atan2(centre.y, centre.x);
    const angle = outward + (index % 2 === 0 ? 1 : -1) * GOLDEN_ANGLE * Math.ceil(index / 2) * 0.5;
    const reach = NODE_ROOM * (1.3 + 0.28 * Math.sqrt(index));
    return { x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) };
  }
}

function placedNeighbours({ added, positions, edges }: PlaceNearInput): Map<string, Point[]> {
  const fresh = new Set(added);
  const found = new Map<string, Point[]>();
  const tie = (id: string, other: string) => {
    const place = positions.get(other);
    if (fresh.has(id) && place) found.set(id, [...(found.get(id) ?? []), place]);
  };
  for (const { source, target } of edges) {
    tie(source, target);
    tie(target, source);
  }
  return found;
}

function between(points: readonly Point[], id: string): Point {
  const [right, down] = fractionsOf(id);
  const mean = (pick: (point: Point) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  return {
    x: mean(({ x }) => x) + (right - 0.5) * NODE_ROOM,
    y: mean(({ y }) => y) + (down - 0.5) * NODE_ROOM,
  };
}
