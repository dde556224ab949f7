/** The force layout while one looks: from where the nodes are, a few iterations at a time. Pure. */
import { MAX_ITERATIONS, forceGraphOf, moveByForce, placesIn, spread } from "./force-graph.ts";
import type { LayoutInput, LayoutOutput } from "./layout-types.ts";
import { PLAIN_FORCE } from "./layout-types.ts";

/** So few that the eye can follow. */
const ROUND_ITERATIONS = 8;

export interface ForceRound {
  readonly places: LayoutOutput;
  /** Whether it rests, or has had its iterations: nothing moves from then on. */
  readonly rests: boolean;
}

/** Gives the next round each time it is called. The clock plays no part: the same start takes the same way. */
export function startRounds({ nodes, edges, force = PLAIN_FORCE }: LayoutInput): () => ForceRound {
  const graph = forceGraphOf(nodes, edges);
  let done = 0;
  return () => {
    const still = graph.order < 2 || moveByForce(graph, force, ROUND_ITERATIONS);
    done += ROUND_ITERATIONS;
    const rests = still || done >= MAX_ITERATIONS;
    if (rests) spread(graph);
    const places = placesIn(graph);
    return {
      places: nodes.map(({ id, x, y }) => {
        const place = places.get(id) ?? { x, y };
        return [id, place.x, place.y] as const;
      }),
      rests,
    };
  };
}
