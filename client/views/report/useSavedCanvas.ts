/** The canvas of a saved view, without putting it on the explorer's. */
import { useQuery } from "@tanstack/react-query";
import type { ViewState } from "../../../server/contract/view.ts";
import { readView } from "../../state/canvas/read-view.ts";

/** Loads once the view is there. */
export function useSavedCanvas(state: ViewState | undefined) {
  return useQuery({
    queryKey: ["saved-canvas", state],
    queryFn: () => (state ? readView(state) : null),
    enabled: state !== undefined,
  });
}
