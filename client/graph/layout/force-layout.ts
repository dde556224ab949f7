/** The force layout: ForceAtlas2 until it rests, then no overlap. Pure, so that it runs in a worker or not. */
import type { Point } from "../../state/canvas/types.ts";
import type { ForceGraph } from "./force-graph.ts";
import { MAX_ITERATIONS, forceGraphOf, moveByForce, placesIn, spread } from "./force-graph.ts";
import type { ForceSettings, Layout, LayoutInput } from "./layout-types.ts";
import { PLAIN_FORCE } from "./layout-types.ts";
import { componentsOf, packComponents } from "./pack-components.ts";

const ROUND_ITERATIONS = 60;
/** Names run to the right and screens are wide: the picture may be, too. */
const STRETCH = 1.45;

/** The record of this algorithm. */
export const forceLayout: Layout = {
  id: "force",
  layOut(input) {
    const places = layOutPart(input);
    return input.nodes.map(({ id, x, y }) => {
      const place = places.get(id) ?? { x, y };
      return [id, place.x, place.y] as const;
    });
  },
};

/** The places of a graph or a part of it; parts that nothing connects stand side by side. */
export function layOutPart({
  nodes,
  edges,
  force = PLAIN_FORCE,
}: LayoutInput): ReadonlyMap<string, Point> {
  // What is pinned keeps its place, so the rest is arranged around it as one.
  const pinned = nodes.some(({ fixed }) => fixed);
  const graph = forceGraphOf(nodes, edges);
  if (!pinned) return packComponents(componentsOf(graph).map(placesOfPart));
  arrange(graph, { stretch: 1, force });
  return placesIn(graph);

  function placesOfPart(ids: readonly string[]): ReadonlyMap<string, Point> {
    const wanted = new Set(ids);
    const part = forceGraphOf(
      nodes.filter(({ id }) => wanted.has(id)),
      edges.filter(({ source }) => wanted.has(source)),
    );
    arrange(part, { stretch: STRETCH, force });
    return placesIn(part);
  }
}

interface Arranging {
  readonly stretch: number;
  readonly force: ForceSettings;
}

function arrange(graph: ForceGraph, { stretch, force }: Arranging): void {
  if (graph.order < 2) return;
  for (let done = 0; done < MAX_ITERATIONS; done += ROUND_ITERATIONS) {
    if (moveByForce(graph, force, ROUND_ITERATIONS)) break;
  }
  graph.updateEachNodeAttributes((_id, attributes) =>
    attributes.fixed ? attributes : { ...attributes, x: attributes.x * stretch },
  );
  spread(graph);
}
