/** How big a node is drawn. */

const SMALLEST = 7;
const LARGEST = 24;

/** The radius in pixels of an entity with `degree` relations in the whole graph. */
export function nodeSize(degree: number): number {
  return Math.min(LARGEST, SMALLEST + 1.9 * Math.sqrt(Math.max(degree - 1, 0)));
}
