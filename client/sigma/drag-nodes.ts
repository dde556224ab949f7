/**
 * Moves nodes by hand: a selected one with all that are selected, any other by itself. A mouse moves whatever it
 * takes hold of; a finger only what is selected, or nobody could move the map where it is full.
 */
import type { MouseCoords, SigmaNodeEventPayload, TouchCoords } from "sigma/types";
import { moveEntities } from "../state/canvas/producers.ts";
import { changeCanvas } from "../state/canvas/store.ts";
import type { Point } from "../state/canvas/types.ts";
import { useSelection } from "../state/selection/store.ts";
import type { Renderer } from "./create-sigma.ts";

/** What is being moved, in graph units. */
interface Drag {
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
    const selected = entities.has(node);
    if (isTouch(event.original) && (!selected || event.original.touches.length > 1)) return;
    drag = startDrag(renderer, selected ? entities : [node], event);
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
    if (drag === null || !finger) return;
    moveTo(finger);
    event.preventSigmaDefault();
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
  touch.on("touchmove", moveByFinger);
  touch.on("touchup", up);
  return () => {
    renderer.off("downNode", down);
    mouse.off("mousemovebody", moveByMouse);
    mouse.off("mouseup", up);
    touch.off("touchmove", moveByFinger);
    touch.off("touchup", up);
  };
}

function startDrag(renderer: Renderer, ids: Iterable<string>, place: Point): Drag {
  const graph = renderer.getGraph();
  const from = new Map<string, Point>();
  for (const id of ids) {
    if (!graph.hasNode(id)) continue;
    const { x, y } = graph.getNodeAttributes(id);
    from.set(id, { x, y });
  }
  return { from, start: renderer.viewportToGraph(place), by: { x: 0, y: 0 } };
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

function isTouch(event: MouseEvent | TouchEvent): event is TouchEvent {
  return "touches" in event;
}
