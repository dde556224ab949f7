/** Arrow keys in the list: down the rows, into an entity's relations, on to the entity at their other end. */
import { clearSelection, selectEntity } from "../../state/selection/store.ts";

const ITEMS = "[data-list-row], [data-list-relation]";

interface ListKey {
  readonly key: string;
  readonly isComposing: boolean;
  readonly target: EventTarget | null;
}

/** Acts on a key pressed on a row or a relation of the list; tells whether it meant something. */
export function pressListKey(list: HTMLElement, { key, isComposing, target }: ListKey): boolean {
  if (isComposing || !(target instanceof HTMLElement) || !target.matches(ITEMS)) return false;
  const items = [...list.querySelectorAll<HTMLElement>(ITEMS)];
  const at = items.indexOf(target);
  switch (key) {
    case "ArrowDown":
      return focusOn(items[at + 1]);
    case "ArrowUp":
      return focusOn(items[at - 1]);
    case "Home":
      return focusOn(items[0]);
    case "End":
      return focusOn(items.at(-1));
    case "ArrowRight":
      return goIn(list, target, items[at + 1]);
    case "ArrowLeft":
      return goOut(list, target);
    default:
      return false;
  }
}

function goIn(list: HTMLElement, item: HTMLElement, next: HTMLElement | undefined): boolean {
  const { listRow, listLeads } = item.dataset;
  if (listLeads !== undefined) {
    selectEntity(listLeads);
    return focusOn(rowOf(list, listLeads));
  }
  if (listRow === undefined) return false;
  if (item.ariaExpanded !== "true") {
    selectEntity(listRow);
    return true;
  }
  return next?.dataset["listRelation"] === listRow && focusOn(next);
}

function goOut(list: HTMLElement, item: HTMLElement): boolean {
  const { listRelation } = item.dataset;
  if (listRelation !== undefined) return focusOn(rowOf(list, listRelation));
  if (item.ariaExpanded !== "true") return false;
  clearSelection();
  return true;
}

function rowOf(list: HTMLElement, id: string): HTMLElement | undefined {
  return list.querySelector<HTMLElement>(`[data-list-row="${CSS.escape(id)}"]`) ?? undefined;
}

function focusOn(item: HTMLElement | undefined): boolean {
  item?.focus();
  return item !== undefined;
}
