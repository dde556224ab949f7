/** Asks for the menu of what lies under the pointer: by the right button, or by a finger that rests. */
import { bindMenuAsk } from "../components/bind-menu-ask.ts";
import type { Point } from "../state/canvas/types.ts";
import type { MenuTarget } from "../state/context-menu.ts";
import { openMenu, targetOfEntity } from "../state/context-menu.ts";
import type { Renderer } from "./create-sigma.ts";
import { edgeUnder } from "./edge-under.ts";
import { TAP_REACH } from "./finger.ts";
import { nodeUnder } from "./node-under.ts";

/** Binds mouse and finger; gives the function that lets them go again. */
export function bindMenu(renderer: Renderer): () => void {
  return bindMenuAsk(renderer.getContainer(), ({ at, byFinger }) => {
    const { left, top } = renderer.getContainer().getBoundingClientRect();
    const reach = byFinger ? TAP_REACH : undefined;
    openMenu(targetAt(renderer, { x: at.x - left, y: at.y - top }, reach), at);
    return true;
  });
}

/** Where an entity is drawn on the page; the middle of the canvas where it is not in sight. */
export function placeOnPage(renderer: Renderer, id: string | null): Point {
  const { left, top, width, height } = renderer.getContainer().getBoundingClientRect();
  const data = id === null ? undefined : renderer.getNodeDisplayData(id);
  const { x, y } = data ? renderer.framedGraphToViewport(data) : { x: -1, y: -1 };
  const inSight = x >= 0 && y >= 0 && x <= width && y <= height;
  return inSight ? { x: left + x, y: top + y } : { x: left + width / 2, y: top + height / 2 };
}

function targetAt(renderer: Renderer, point: Point, reach?: number): MenuTarget {
  const node = nodeUnder(renderer, point, reach);
  if (node !== null) return targetOfEntity(node);
  const edge = edgeUnder(renderer, point);
  return edge === null ? { kind: "canvas" } : { kind: "edge", id: edge };
}
