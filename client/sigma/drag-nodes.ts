/**
 * Moves nodes by hand: a selected one with all that are selected, any other by itself. A mouse moves whatever it
 * takes hold of; a finger only what is selected, or nobody could move the map where it is full.
 */
import type { MouseCoords, SigmaNodeEventPayload, TouchCoords } from "sigma/types";
import { STILL_PIXELS } from "../components/bind-menu-ask.ts";
import { pauseForce } from "../state/canvas/force-run.ts";
import { moveEntities } from "../state/canvas/producers.ts";
import { changeCanvas } from "../state/canvas/store.ts";
import type { Point } from "../state/canvas/types.ts";
import { isMenuOpen } from "../state/context-menu.ts";
import { useSelection } from "../state/selection/store.ts";
import type { Renderer } from "./create-sigma.ts";
import { TAP_REACH, isByFinger } from "./finger.ts";
import { nodeUnder } from "./node-under.ts";

/** What is being moved, in graph units. */
interface Drag {
  /** Where it was taken hold of, in the viewport. */
  readonly hold: Point;
  /** Where the drawn nodes were. */
  readonly from: ReadonlyMap<string, Point>;
  readonly start: Point;
  readonly by: Point;
}

/** Binds mouse and finger; gives the function that lets them go again. */
export function bindDrag(renderer: Renderer): () => void {
  let drag: Drag | null = null;
  const down = ({ node, event }: SigmaNodeEventPayload) => {
    const { entities } = useSelection.getState();
    if (isByFinger(event)) return;
    drag = startDrag(renderer, entities.has(node) ? entities : [node], event);
  };
  const downByFinger = ({ touches: [finger, ...more], original }: TouchCoords) => {
    // A second finger zooms, and what the first has moved goes back.
    if (drag !== null) moveDrag(renderer, drag, drag.hold);
    drag = null;
    // A finger that is left over from zooming takes hold of nothing.
    if (!finger || more.length > 0 || original.type !== "touchstart") return;
    const { entities } = useSelection.getState();
    const node = nodeUnder(renderer, finger, TAP_REACH);
    if (node !== null && entities.has(node)) drag = startDrag(renderer, entities, finger);
  };
  const moveTo = (place: Point) => {
    if (drag !== null) drag = moveDrag(renderer, drag, place);
  };
  const moveByMouse = (event: MouseCoords) => {
    if (drag === null) return;
    moveTo(event);
    event.preventSigmaDefault();
    event.original.preventDefault();
  };
  const moveByFinger = (event: TouchCoords) => {
    const [finger] = event.touches;
    // The finger that asked for the menu is still down: neither map nor entities follow it.
    const asked = isMenuOpen();
    if (asked || drag !== null) event.preventSigmaDefault();
    if (asked || drag === null || !finger || isStill(drag, finger)) return;
    moveTo(finger);
  };
  const up = () => {
    const done = drag;
    drag = null;
    if (done === null || (done.by.x === 0 && done.by.y === 0)) return;
    changeCanvas((canvas) => moveEntities(canvas, done.from.keys(), done.by));
  };
  const mouse = renderer.getMouseCaptor();
  const touch = renderer.getTouchCaptor();
  renderer.on("downNode", down);
  mouse.on("mousemovebody", moveByMouse);
  mouse.on("mouseup", up);
  touch.on("touchdown", downByFinger);
  touch.on("touchmove", moveByFinger);
  touch.on("touchup", up);
  return () => {
    renderer.off("downNode", down);
    mouse.off("mousemovebody", moveByMouse);
    mouse.off("mouseup", up);
    touch.off("touchdown", downByFinger);
    touch.off("touchmove", moveByFinger);
    touch.off("touchup", up);
  };
}

function startDrag(renderer: Renderer, ids: Iterable<string>, hold: Point): Drag {
  // What is held in the hand is not to be pulled out of it.
  pauseForce();
  const graph = renderer.getGraph();
  const from = new Map<string, Point>();
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const { x, y } = graph.getNodeAttributes(id);
    from.set(id, { x, y });
  }
  return { hold, from, start: renderer.viewportToGraph(hold), by: { x: 0, y: 0 } };
}

function moveDrag(renderer: Renderer, drag: Drag, place: Point): Drag {
  const { x, y } = renderer.viewportToGraph(place);
  const by = { x: x - drag.start.x, y: y - drag.start.y };
  const graph = renderer.getGraph();
  for (const [id, point] of drag.from) {
    if (graph.hasNode(id)) {
      graph.mergeNodeAttributes(id, { x: point.x + by.x, y: point.y + by.y });
    }
  }
  return { ...drag, by };
}

/** Whether a finger has not yet set out: it may rest to ask for the menu, or tap. */
function isStill({ hold, by }: Drag, { x, y }: Point): boolean {
  return by.x === 0 && by.y === 0 && Math.hypot(x - hold.x, y - hold.y) <= STILL_PIXELS;
}
