/**
 * Nobody who works by keyboard is left nowhere: where what had the focus goes away, or can do nothing any more, what
 * stands next to it has the focus then; where a popup goes away, what had the focus before.
 */
import { useEffect } from "react";
import type { RefObject } from "react";
import { isFocusable } from "./focusable.ts";
import type { Gap } from "./next-stop.ts";
import { stopNextTo } from "./next-stop.ts";

const REMEMBERED = 12;

/** Watches everything on the screen; `page` is the element that holds the view. */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => (page.current ? keepFocus(page.current) : undefined), [page]);
}

function keepFocus(page: HTMLElement): () => void {
  /** What had the focus, the last first. */
  let trail: HTMLElement[] = [];
  /** Where the first of them was, if it was taken away. */
  let gap: Gap | null = null;
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    // What has gone would keep alive all that went with it.
    const before = trail.filter((stop) => stop !== target && stop.isConnected);
    trail = [target, ...before].slice(0, REMEMBERED);
    gap = null;
  };
  // Who points beside everything means to leave it.
  const forget = () => {
    trail = [];
  };
  const mend = () => {
    const [last] = trail;
    if (!last || document.activeElement !== document.body || isFocusable(last)) return;
    const place = last.isConnected ? besides(last) : gap;
    const near = place && stopNextTo(place, page);
    (near ?? trail.find(isFocusable) ?? page).focus({ preventScroll: true });
  };
  // The browser takes the focus from what is hidden or switched off with its next picture.
  const mendSoon = () => requestAnimationFrame(() => setTimeout(mend));
  const watch = new MutationObserver((records) => {
    const [last] = trail;
    if (!last) return;
    for (const record of records) gap = gapOf(record, last) ?? gap;
    mend();
    if (!isFocusable(last)) mendSoon();
  });
  watch.observe(document.body, {
    ...{ subtree: true, childList: true, attributeFilter: ["disabled", "hidden", "class"] },
  });
  document.addEventListener("focusin", note);
  document.addEventListener("focusout", mendSoon);
  document.addEventListener("pointerdown", forget, true);
  return () => {
    watch.disconnect();
    document.removeEventListener("focusin", note);
    document.removeEventListener("focusout", mendSoon);
    document.removeEventListener("pointerdown", forget, true);
  };
}

function besides(element: HTMLElement): Gap | null {
  const { parentElement, nextSibling } = element;
  return parentElement && { parent: parentElement, next: nextSibling };
}

/** Where `lost` was taken away by a change; null where the change took something else. */
function gapOf({ removedNodes, target, nextSibling }: MutationRecord, lost: Node): Gap | null {
  const holds = [...removedNodes].some((node) => node.contains(lost));
  return holds && target instanceof Element ? { parent: target, next: nextSibling } : null;
}
