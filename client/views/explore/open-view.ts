/** Opens what an address asks for: a saved view, the entities of a link, what was here before a reload. */
import type { ViewState } from "../../../server/contract/view.ts";
import { call } from "../../api/call.ts";
import { runLayout } from "../../graph/layout/layout-client.ts";
import { setBaseline } from "../../state/canvas/baseline.ts";
import { placeEntities } from "../../state/canvas/producers.ts";
import { readView } from "../../state/canvas/read-view.ts";
import { recallSession } from "../../state/canvas/session.ts";
import { currentCanvas, showCanvas, takeTurn } from "../../state/canvas/store.ts";
import { readLink } from "../../state/canvas/view-link.ts";
import { selectEntity } from "../../state/selection/store.ts";

/** What came of opening a view. */
export interface Opened {
  /** Entities asked for. */
  readonly asked: number;
  /** Those of them that are not in this graph. */
  readonly missing: number;
}

/** Opens what the address names; null where it names nothing, so that the overview is due. */
export async function openAddress(search: string, hash: string): Promise<Opened | null> {
  const kept = recallSession(`/${search}${hash}`);
  if (kept) return openState(kept, true);
  const view = new URLSearchParams(search).get("view");
  if (view !== null) return openSavedView(view);
  const link = readLink(search, hash);
  return link && openState(link.state, link.placed);
}

/** Puts a saved view on the canvas. Its address stays short until something is changed. */
export async function openSavedView(id: string): Promise<Opened> {
  const { state } = await call("getView", { params: { id } });
  const opened = await openState(state, true);
  if (opened.missing === 0) setBaseline(currentCanvas(), `/?view=${id}`);
  return opened;
}

async function openState(state: ViewState, placed: boolean): Promise<Opened> {
  const isWanted = takeTurn();
  const { canvas, missing } = await readView(state);
  const opened = { asked: state.nodes.length, missing };
  // What is on the canvas is worth more than a link that leads nowhere.
  if (canvas.entities.size === 0) return opened;
  const places = placed ? new Map() : await runLayout(canvas, { layout: "force" });
  showCanvas(placeEntities(canvas, places), isWanted);
  if (isWanted() && state.selected !== null && canvas.entities.has(state.selected)) {
    selectEntity(state.selected);
  }
  return opened;
}
