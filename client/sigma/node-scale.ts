/** How big nodes are drawn where the whole canvas fits the screen: smaller where much has to fit, so that discs part. */

/** Nodes have the size that layouts leave room for at this many pixels a graph unit, and never more. */
const FULL = 0.5;
const LEAST = 0.45;

/** What a node's radius is multiplied with, given the pixels that one graph unit takes with nothing zoomed. */
export function nodeScale(pixelsPerUnit: number): number {
  if (!Number.isFinite(pixelsPerUnit) || pixelsPerUnit <= 0) return 1;
  return Math.min(1, Math.max(LEAST, Math.sqrt(pixelsPerUnit / FULL)));
}

/** What is asked of a renderer. */
interface Projection {
  graphToViewport(
    point: { readonly x: number; readonly y: number },
    override: { readonly cameraState: typeof WHOLE },
  ): { readonly x: number; readonly y: number };
}

const WHOLE = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

/** The pixels that one graph unit takes in a renderer whose camera shows the whole graph. */
export function pixelsPerUnit(renderer: Projection): number {
  const [start, end] = [0, 1].map((x) =>
    renderer.graphToViewport({ x, y: 0 }, { cameraState: WHOLE }),
  );
  return start && end ? Math.hypot(end.x - start.x, end.y - start.y) : NaN;
}
