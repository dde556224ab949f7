/** Reads what the graph holds of a kept view. */
import type { ViewState } from "../../../server/contract/view.ts";
import { call } from "../../api/call.ts";
import type { OpenedView } from "./view-state.ts";
import { unpackCanvas } from "./view-state.ts";

/** The canvas of a view, not yet shown. */
export async function readView(state: ViewState): Promise<OpenedView> {
  const ids = state.nodes.map(([id]) => id);
  const reply =
    ids.length === 0 ? { nodes: [], edges: [] } : await call("getSubgraph", { body: { ids } });
  return unpackCanvas(state, reply);
}
