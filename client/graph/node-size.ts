/** How big a node is drawn. */

const SMALLEST = 8;
const LARGEST = 24;

/** The radius where size tells a number and none is stated: smaller than any number is. */
export const UNSTATED_SIZE = 6;

/** The radius in pixels of an entity with `degree` relations in the whole graph. */
export function nodeSize(degree: number): number {
  return Math.min(LARGEST, SMALLEST + 1.9 * Math.sqrt(Math.max(degree - 1, 0)));
}

/** The radius in pixels of an entity with `share` of the highest value; areas compare, not radii. */
export function rankedSize(share: number): number {
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, Math.min(1, share)));
}

/** The radius of what a rule makes bigger: twice the disc that it had. */
export function biggerSize(radius: number): number {
  return radius * Math.SQRT2;
}
