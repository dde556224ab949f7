/** Where the menu opens when it is asked for by key. */
import type { Renderer } from "../../../sigma/create-sigma.ts";
import type { Point } from "../../../state/canvas/types.ts";
import type { MenuTarget } from "../../../state/context-menu.ts";
import { openMenu } from "../../../state/context-menu.ts";
import { lastChosen } from "../../../state/selection/producers.ts";
import { useSelection } from "../../../state/selection/store.ts";
import { targetAround } from "./row-menu.ts";

/** Opens the menu of the row that has the focus, else of what is selected, else of the canvas; `renderer` is null where nothing is drawn. */
export async function openMenuByKey(renderer: Renderer | null): Promise<void> {
  const ofRow = targetAround(document.activeElement);
  if (ofRow) {
    openMenu(ofRow, placeOfFocus());
    return;
  }
  const selection = useSelection.getState();
  const at = renderer ? await placeDrawn(renderer, lastChosen(selection)) : placeOfFocus();
  openMenu(targetOf(selection), at);
}

async function placeDrawn(renderer: Renderer, id: string | null): Promise<Point> {
  // What draws is there already: this only keeps it out of the first transfer.
  const { placeOnPage } = await import("../../../sigma/ask-menu.ts");
  return placeOnPage(renderer, id);
}

function targetOf({ entities, edge }: ReturnType<typeof useSelection.getState>): MenuTarget {
  if (edge !== null) return { kind: "edge", id: edge };
  return entities.size > 0 ? { kind: "entities", ids: [...entities] } : { kind: "canvas" };
}

function placeOfFocus(): Point {
  const { left, bottom } = (document.activeElement ?? document.body).getBoundingClientRect();
  return { x: Math.max(left, 0), y: Math.min(Math.max(bottom, 0), window.innerHeight) };
}
