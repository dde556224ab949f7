/** Keeps the address in line with the canvas, so that reloading or copying it opens the same view. */
import { useEffect } from "react";
import { useCanvasStore } from "../../state/canvas/store.ts";
import { useSelection } from "../../state/selection/store.ts";
import { isOverview } from "./explore-actions.ts";
import { shareLink } from "./share-link.ts";

const PAUSE_MS = 300;

/** Writes once the view is open; the overview needs no list of entities. */
export function useAddress(open: boolean): void {
  const canvas = useCanvasStore((store) => store.history.present);
  const selected = useSelection((selection) => selection.entity);
  useEffect(() => {
    if (!open || canvas.entities.size === 0) return undefined;
    const timer = setTimeout(() => {
      const sel = selected === null ? "" : `?sel=${selected}`;
      const address = isOverview(canvas) ? `/${sel}` : shareLink(canvas, selected);
      window.history.replaceState(window.history.state, "", address);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [open, canvas, selected]);
}
