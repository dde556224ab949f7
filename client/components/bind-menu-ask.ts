/** Asking for a menu by pointer: with the right button, or with a finger that rests. */
import type { Point } from "../state/canvas/types.ts";
import { closeMenu, isMenuOpen } from "../state/context-menu.ts";

/** How far a finger may wander, in pixels, that only rests or taps. */
export const STILL_PIXELS = 10;
const LONG_PRESS_MS = 550;

export interface MenuAsk {
  /** On the page, in pixels. */
  readonly at: Point;
  readonly byFinger: boolean;
  /** What lies there. */
  readonly on: EventTarget | null;
}

/** Calls `open` when a menu is asked for in `place`, which tells whether there is one; gives the function that ends it. */
export function bindMenuAsk(place: HTMLElement, open: (ask: MenuAsk) => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let down: Point = { x: 0, y: 0 };
  /** Whether the finger that is down has opened the menu: lifting it is no tap then. */
  let rested = false;
  const stop = () => clearTimeout(timer);
  const ask = (event: PointerEvent) => {
    stop();
    const byFinger = event.pointerType === "touch";
    // The menu key and a resting finger have their own way here; the browser tells of them once more.
    const opened = isMenuOpen() || open({ at: placeOf(event), byFinger, on: event.target });
    if (!opened) return;
    rested = byFinger;
    event.preventDefault();
  };
  const press = (event: PointerEvent) => {
    closeMenu();
    stop();
    rested = false;
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    const { target: on } = event;
    down = placeOf(event);
    // Not every browser tells of a long press by itself.
    timer = setTimeout(() => {
      rested = open({ at: down, byFinger: true, on });
    }, LONG_PRESS_MS);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - down.x, clientY - down.y) > STILL_PIXELS) stop();
  };
  const swallow = (event: Event) => {
    if (!rested) return;
    event.preventDefault();
    if (event.type === "click") event.stopPropagation();
  };
  const ending = new AbortController();
  const { signal } = ending;
  place.addEventListener("contextmenu", ask, { signal });
  place.addEventListener("pointerdown", press, { signal });
  place.addEventListener("pointermove", move, { signal });
  place.addEventListener("pointerup", stop, { signal });
  place.addEventListener("pointercancel", stop, { signal });
  place.addEventListener("touchend", swallow, { signal, passive: false });
  place.addEventListener("click", swallow, { signal, capture: true });
  return () => {
    stop();
    ending.abort();
  };
}

function placeOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}
