/** Stands beside what shows the canvas, and brings the keyboard there when that is wanted. */
import { useEffect } from "react";
import { focusWhenShown } from "../../components/focusable.ts";
import { useStageFocus } from "../../state/stage-focus.ts";

/** Where keys walk: the picture, the row of the tree one was at, the first row of the list. */
const STOPS = '.sigma-canvas, [role="treeitem"][tabindex="0"], [data-list-row]';

/** Renders nothing. */
export function StageFocus() {
  const wanted = useStageFocus((stage) => stage.wanted);
  useEffect(() => {
    if (!wanted) return;
    return focusWhenShown(
      () => document.querySelector<HTMLElement>(`.stage-body :is(${STOPS})`),
      () => useStageFocus.setState({ wanted: false }),
    );
  }, [wanted]);
  return null;
}
