/** The menu of a row of list or tree: the same as that of what the row stands for on the canvas. */
import { bindMenuAsk } from "../../../components/bind-menu-ask.ts";
import type { MenuTarget } from "../../../state/context-menu.ts";
import { openMenu, targetOfEntity } from "../../../state/context-menu.ts";

/** What a row writes into the page, so that its menu is known from any place within it. */
export function menuMark(target: MenuTarget): { readonly "data-menu": string } {
  return { "data-menu": JSON.stringify(target) };
}

/** What the menu is about at this place of the page; null outside of rows. */
export function targetAround(place: EventTarget | null): MenuTarget | null {
  const mark = rowAround(place)?.dataset["menu"];
  if (mark === undefined) return null;
  // Written by `menuMark`, and by nothing else.
  const target = JSON.parse(mark) as MenuTarget;
  const [id, ...others] = target.kind === "entities" ? target.ids : [];
  return id !== undefined && others.length === 0 ? targetOfEntity(id) : target;
}

/** Opens the menu of the row that is pointed at; for the `ref` of what holds the rows. */
export function bindRowMenus(rows: HTMLDivElement): () => void {
  return bindMenuAsk(rows, ({ at, on }) => {
    const target = targetAround(on);
    if (!target) return false;
    stopOf(rowAround(on))?.focus({ preventScroll: true });
    openMenu(target, at);
    return true;
  });
}

function rowAround(place: EventTarget | null): HTMLElement | null {
  return place instanceof Element ? place.closest<HTMLElement>("[data-menu]") : null;
}

/** Where the keys walk in a row: itself, or its name. */
function stopOf(row: HTMLElement | null): HTMLElement | null {
  if (row === null || row.hasAttribute("tabindex")) return row;
  return row.querySelector("[data-list-row], [data-list-relation]");
}
