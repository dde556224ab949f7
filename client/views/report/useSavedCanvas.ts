/** The canvas of a saved view, without putting it on the explorer's. */
import type { ViewState } from "../../../server/contract/view.ts";
import { useAnswer } from "../../api/useAnswer.ts";
import { readView } from "../../state/canvas/read-view.ts";

/** Loads once the view is there. */
export function useSavedCanvas(state: ViewState | undefined) {
  return useAnswer({
    queryKey: ["saved-canvas", state],
    queryFn: () => (state ? readView(state) : null),
    enabled: state !== undefined,
  });
}
