/** The drawn edge under the pointer. */
import type { Line } from "../graph/edge-at.ts";
import { lineAt } from "../graph/edge-at.ts";
import type { Point } from "../state/canvas/types.ts";
import type { Renderer } from "./create-sigma.ts";

/** How near to a line the pointer, or a finger, has to come, in pixels. */
const REACH = 6;

/** The id of the edge at a point of the viewport; null where there is none. */
export function edgeUnder(renderer: Renderer, point: Point): string | null {
  return lineAt(point, drawnLines(renderer), REACH);
}

function* drawnLines(renderer: Renderer): Generator<Line> {
  const graph = renderer.getGraph();
  const places = new Map<string, Point>();
  const placeOf = (id: string): Point | undefined => {
    const known = places.get(id);
    if (known) return known;
    const data = renderer.getNodeDisplayData(id);
    if (!data) return undefined;
    const place = renderer.framedGraphToViewport(data);
    places.set(id, place);
    return place;
  };
  for (const { edge, source, target } of graph.edgeEntries()) {
    if (renderer.getEdgeDisplayData(edge)?.hidden !== false) continue;
    const [from, to] = [placeOf(source), placeOf(target)];
    if (from && to) yield { id: edge, from, to };
  }
}
