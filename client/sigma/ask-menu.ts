/** Asks for the menu of what lies under the pointer: by the right button, or by a finger that rests. */
import type { Point } from "../state/canvas/types.ts";
import type { MenuTarget } from "../state/context-menu.ts";
import { closeMenu, openMenu } from "../state/context-menu.ts";
import { useSelection } from "../state/selection/store.ts";
import type { Renderer } from "./create-sigma.ts";
import { edgeUnder } from "./edge-under.ts";
import { STILL_PIXELS, TAP_REACH } from "./finger.ts";
import { nodeUnder } from "./node-under.ts";

const LONG_PRESS_MS = 550;

/** Binds mouse and finger; gives the function that lets them go again. */
export function bindMenu(renderer: Renderer): () => void {
  const container = renderer.getContainer();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let down: Point | null = null;
  const stop = () => clearTimeout(timer);
  const ask = (event: PointerEvent) => {
    event.preventDefault();
    stop();
    const reach = event.pointerType === "touch" ? TAP_REACH : undefined;
    open(renderer, { x: event.clientX, y: event.clientY }, reach);
  };
  const press = (event: PointerEvent) => {
    closeMenu();
    stop();
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    const at = { x: event.clientX, y: event.clientY };
    down = at;
    // Not every browser tells of a long press by itself.
    timer = setTimeout(() => open(renderer, at, TAP_REACH), LONG_PRESS_MS);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (down && Math.hypot(clientX - down.x, clientY - down.y) > STILL_PIXELS) stop();
  };
  container.addEventListener("contextmenu", ask);
  container.addEventListener("pointerdown", press);
  container.addEventListener("pointermove", move);
  container.addEventListener("pointerup", stop);
  container.addEventListener("pointercancel", stop);
  return () => {
    stop();
    container.removeEventListener("contextmenu", ask);
    container.removeEventListener("pointerdown", press);
    container.removeEventListener("pointermove", move);
    container.removeEventListener("pointerup", stop);
    container.removeEventListener("pointercancel", stop);
  };
}

/** Where an entity is drawn on the page; the middle of the canvas where it is not in sight. */
export function placeOnPage(renderer: Renderer, id: string | null): Point {
  const { left, top, width, height } = renderer.getContainer().getBoundingClientRect();
  const data = id === null ? undefined : renderer.getNodeDisplayData(id);
  const { x, y } = data ? renderer.framedGraphToViewport(data) : { x: -1, y: -1 };
  const inSight = x >= 0 && y >= 0 && x <= width && y <= height;
  return inSight ? { x: left + x, y: top + y } : { x: left + width / 2, y: top + height / 2 };
}

function open(renderer: Renderer, at: Point, reach?: number): void {
  const { left, top } = renderer.getContainer().getBoundingClientRect();
  openMenu(targetAt(renderer, { x: at.x - left, y: at.y - top }, reach), at);
}

function targetAt(renderer: Renderer, point: Point, reach?: number): MenuTarget {
  const node = nodeUnder(renderer, point, reach);
  if (node !== null) {
    const { entities } = useSelection.getState();
    return { kind: "entities", ids: entities.has(node) ? [...entities] : [node] };
  }
  const edge = edgeUnder(renderer, point);
  return edge === null ? { kind: "canvas" } : { kind: "edge", id: edge };
}
