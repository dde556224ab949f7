/** What stands around the lines of every menu: the focus goes to the first of them, arrows walk, Escape and Tab shut it. */
import { useEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { focusWhenShown } from "./focusable.ts";

export interface MenuWalkProps {
  /** Shuts the menu and gives the focus back. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Takes the focus as soon as it is shown. */
export function MenuWalk({ onClose, children }: MenuWalkProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => focusWhenShown(() => itemsIn(place.current)[0]), []);
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = itemsIn(event.currentTarget);
    const next = items[stepTo(event.key, items)];
    next?.focus();
    // Tab goes on from the button.
    if (event.key === "Escape" || event.key === "Tab") onClose();
    if (event.key !== "Escape" && !next) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Before the menu itself, which moves only with the next picture: two quick keys would be one step.
    // The key that opened it asks the browser for its own menu too, on some systems only when it is let go.
    <div
      ref={place}
      onKeyDownCapture={press}
      onKeyDown={swallowChoice}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
    </div>
  );
}

/** The key that chose would press next what has the focus again. */
function swallowChoice(event: KeyboardEvent): void {
  if (event.key === "Enter" || event.key === " ") event.preventDefault();
}

function itemsIn(place: HTMLElement | null): HTMLElement[] {
  const items = place?.querySelectorAll<HTMLElement>(
    '[role="menuitem"]:not([aria-disabled="true"])',
  );
  return [...(items ?? [])];
}

/** The place of the item that a key leads to; -1 where it leads nowhere. */
function stepTo(key: string, items: readonly Element[]): number {
  const at = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case "ArrowDown":
      return (at + 1) % items.length;
    case "ArrowUp":
      return (Math.max(at, 0) - 1 + items.length) % items.length;
    case "Home":
      return 0;
    case "End":
      return items.length - 1;
    default:
      return -1;
  }
}
