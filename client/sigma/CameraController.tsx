/**
 * Fits the view when asked, and where what has moved would leave it empty; brings a newly selected entity into it. The rest
 * of the time the camera is the person's.
 */
import { useEffect } from "react";
import { useCanvasStore } from "../state/canvas/store.ts";
import { useSelection } from "../state/selection/store.ts";
import type { Renderer } from "./create-sigma.ts";

// Less than what a fit leaves free at the edge, or what it has just brought into sight would be moved.
const MARGIN = 48;
const FIT_MS = 200;
const REVEAL_DELAY_MS = 350;

/** Renders nothing. */
export function CameraController({ renderer }: { readonly renderer: Renderer }) {
  const fits = useCanvasStore((store) => store.fits);
  const selected = useSelection((selection) => selection.entity);
  useEffect(() => {
    fit(renderer);
  }, [renderer, fits]);
  useEffect(() => {
    if (selected === null) return undefined;
    // Only once a fit on its way has come to rest, or the two would fight over the camera.
    const timer = setTimeout(() => reveal(renderer, selected), REVEAL_DELAY_MS);
    return () => clearTimeout(timer);
  }, [renderer, selected]);
  const positions = useCanvasStore((store) => store.history.present.positions);
  useEffect(() => {
    // A step back may lead to where the camera has never been.
    const timer = setTimeout(() => {
      if (isOutOfSight(renderer)) fit(renderer);
    }, REVEAL_DELAY_MS);
    return () => clearTimeout(timer);
  }, [renderer, positions]);
  return null;
}

// The box is set by hand, or sigma would rescale everything at each expansion.
function fit(renderer: Renderer): void {
  renderer.setCustomBBox(null).refresh();
  renderer.setCustomBBox(renderer.getBBox());
  void renderer.getCamera().animatedReset({ duration: FIT_MS });
}

/** Whether there is something to see and none of it is in the picture. */
function isOutOfSight(renderer: Renderer): boolean {
  const { width, height } = renderer.getDimensions();
  let somethingShown = false;
  const seen = renderer.getGraph().someNode((id) => {
    const data = renderer.getNodeDisplayData(id);
    if (!data || data.hidden) return false;
    somethingShown = true;
    const { x, y } = renderer.framedGraphToViewport(data);
    return x >= 0 && y >= 0 && x <= width && y <= height;
  });
  return somethingShown && !seen;
}

function reveal(renderer: Renderer, id: string): void {
  const data = renderer.getNodeDisplayData(id);
  if (!data || !Number.isFinite(data.x) || !Number.isFinite(data.y)) return;
  const { x, y } = renderer.framedGraphToViewport(data);
  const { width, height } = renderer.getDimensions();
  const inside = x > MARGIN && y > MARGIN && x < width - MARGIN && y < height - MARGIN;
  if (!inside) void renderer.getCamera().animate({ x: data.x, y: data.y }, { duration: 250 });
}
