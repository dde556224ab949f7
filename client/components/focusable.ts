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
    !isPassedOver(element) &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

/** Of a group of choices Tab stops only at the one that is taken. */
function isPassedOver(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== "radio" || element.checked)
    return false;
  const group = `input[type="radio"][name="${CSS.escape(element.name)}"]`;
  return element.name !== "" && document.querySelector(`${group}:checked`) !== null;
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
