/** The lasso: a sheet over the canvas on which an outline is drawn around nodes; a tap on a node takes it in or out. */
import { useEffect, useState } from "react";
import type { PointerEvent } from "react";
import { isInside } from "../graph/inside-outline.ts";
import type { Point } from "../state/canvas/types.ts";
import { setLasso, useLasso } from "../state/selection/lasso.ts";
import { selectAlso, selectEntities, toggleSelected } from "../state/selection/store.ts";
import type { Renderer } from "./create-sigma.ts";
import { TAP_REACH } from "./finger.ts";
import { nodeUnder, shownNodes } from "./node-under.ts";

export interface LassoLayerProps {
  readonly renderer: Renderer;
  readonly label: string;
}

/** Covers the canvas while the lasso is in hand. */
export function LassoLayer({ renderer, label }: LassoLayerProps) {
  const active = useLasso((lasso) => lasso.active);
  useEffect(() => () => setLasso(false), []);
  return active ? <LassoSheet renderer={renderer} label={label} /> : null;
}

function LassoSheet({ renderer, label }: LassoLayerProps) {
  const [outline, setOutline] = useState<readonly Point[]>([]);
  useEffect(() => {
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      setLasso(false);
    };
    document.addEventListener("keydown", cancel, true);
    return () => document.removeEventListener("keydown", cancel, true);
  }, []);
  const start = (event: PointerEvent<SVGSVGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setOutline([pointOf(event)]);
  };
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (outline.length > 0) setOutline([...outline, pointOf(event)]);
  };
  const close = (event: PointerEvent<SVGSVGElement>) => {
    setOutline([]);
    const tapped =
      reachOf(outline) <= TAP_REACH ? nodeUnder(renderer, pointOf(event), TAP_REACH) : null;
    if (tapped !== null) return toggleSelected(tapped);
    if (reachOf(outline) <= TAP_REACH) return;
    const caught = shownNodes(renderer).filter(({ place }) => isInside(outline, place));
    const ids = caught.map(({ id }) => id);
    const byMouse = event.pointerType === "mouse";
    if (!byMouse || event.shiftKey || event.ctrlKey || event.metaKey) selectAlso(ids);
    else selectEntities(ids);
    // A finger often wants to draw once more; a mouse is wanted back for moving.
    if (byMouse) setLasso(false);
  };
  return (
    <svg
      className="lasso-sheet"
      role="img"
      aria-label={label}
      onPointerDown={start}
      onPointerMove={draw}
      onPointerUp={close}
      onPointerCancel={() => setOutline([])}
    >
      <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(" ")} />
    </svg>
  );
}

function pointOf(event: PointerEvent<SVGSVGElement>): Point {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

/** The width or height of an outline, whichever is more. */
function reachOf(outline: readonly Point[]): number {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
