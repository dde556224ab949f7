/** What the Tab key stops at. */

const STOPS = [
  ...["a[href]", "button:not(:disabled)", "input:not(:disabled)", "select:not(:disabled)"],
  ...["textarea:not(:disabled)", "summary", "[tabindex]", '[contenteditable="true"]'],
].join(",");

/** Whether the element takes the focus by Tab now. */
export function isFocusable(element: HTMLElement): boolean {
  return (
    element.matches(STOPS) &&
    element.tabIndex >= 0 &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

/** All within `place`, in the order of the page. */
export function focusableIn(place: Element): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(STOPS)].filter(isFocusable);
}

/** Gives the focus to what is about to be shown, once it is: popups are drawn out of sight first. Gives the way to stop. */
export function focusWhenShown(
  find: () => HTMLElement | null | undefined,
  onFocused?: () => void,
): () => void {
  let frame = 0;
  const tryNow = () => {
    const element = find();
    element?.focus({ preventScroll: true });
    if (element && element === document.activeElement) onFocused?.();
    else frame = requestAnimationFrame(tryNow);
  };
  tryNow();
  return () => cancelAnimationFrame(frame);
}
