/** Keys of the explorer: ignored while somebody types or composes, and under a dialog. */
import { useEffect } from "react";
import type { KeyActions } from "./canvas-keys.ts";
import { pressPageKey } from "./canvas-keys.ts";

/** Listens for as long as the explorer is shown. */
export function usePageKeys({ onExpand, onSwitchView, onMenu }: KeyActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || isBusy(event.target)) return;
      if (pressPageKey(event, { onExpand, onSwitchView, onMenu })) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onExpand, onSwitchView, onMenu]);
}

// Letters mean nothing to a box or a choice.
const TICKED = '[type="checkbox"], [type="radio"]';
const BUSY = `input:not(${TICKED}), textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]`;

function isBusy(target: EventTarget | null): boolean {
  // A panel that fades away still stands in the page, but nobody is in it any more.
  if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return true;
  return target instanceof HTMLElement && target.closest(BUSY) !== null;
}
