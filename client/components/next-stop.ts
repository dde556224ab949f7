/** Where the focus goes when what had it is gone: to what stands next to the gap, never out of its dialog or page. */
import { focusableIn } from "./focusable.ts";

/** A place between the children of an element. */
export interface Gap {
  readonly parent: Element;
  /** What follows the gap; null at the end. */
  readonly next: Node | null;
}

const DIALOG = '[role="dialog"]';

/** The nearest stop to a gap in the page or in a dialog that is open; null where the gap is in neither. */
export function stopNextTo({ parent, next }: Gap, page: Element): HTMLElement | null {
  const bounds = parent.closest(DIALOG) ?? (page.contains(parent) ? page : null);
  if (!parent.isConnected || bounds === null) return null;
  for (let scope: Element | null = parent; scope !== null; scope = scope.parentElement) {
    // Another page has come in place of the one that was left: it is read from its beginning.
    if (scope === page) break;
    const stops = focusableIn(scope);
    const after = stops.find((stop) => isBehind(stop, { parent, next }));
    const found = after ?? stops.at(-1);
    if (found) return found;
    if (scope === bounds) break;
  }
  return bounds instanceof HTMLElement ? bounds : null;
}

function isBehind(stop: HTMLElement, { parent, next }: Gap): boolean {
  const { DOCUMENT_POSITION_FOLLOWING, DOCUMENT_POSITION_CONTAINED_BY } = Node;
  const position = (next ?? parent).compareDocumentPosition(stop);
  if (next === null) {
    return (
      (position & DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (position & DOCUMENT_POSITION_CONTAINED_BY) === 0
    );
  }
  return stop === next || (position & DOCUMENT_POSITION_FOLLOWING) !== 0;
}
