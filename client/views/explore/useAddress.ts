/** Keeps the address in line with the canvas, so that reloading or copying it opens the same view. */
import { useEffect } from "react";
import { useLocation } from "react-router";
import { baselineAddress } from "../../state/canvas/baseline.ts";
import { keepSession } from "../../state/canvas/session.ts";
import { useCanvasStore } from "../../state/canvas/store.ts";
import type { Canvas } from "../../state/canvas/types.ts";
import { viewLink } from "../../state/canvas/view-link.ts";
import { packCanvas } from "../../state/canvas/view-state.ts";
import { useSelection } from "../../state/selection/store.ts";

const PAUSE_MS = 300;

/** Writes once the view is open; the overview and saved views have a short address of their own. */
export function useAddress(open: boolean): void {
  const canvas = useCanvasStore((store) => store.history.present);
  const selected = useSelection((selection) => selection.entity);
  // Going to the page again by a link of the site makes its address plain: it is written again.
  const { key } = useLocation();
  useEffect(() => {
    if (!open || canvas.entities.size === 0) return undefined;
    const timer = setTimeout(() => writeAddress(canvas, selected), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [open, canvas, selected, key]);
}

function writeAddress(canvas: Canvas, selected: string | null): void {
  const state = packCanvas(canvas, selected);
  const short = baselineAddress(canvas);
  const address = short === null ? viewLink(state) : withSelection(short, selected);
  window.history.replaceState(window.history.state, "", address);
  keepSession(address, state);
}

function withSelection(address: string, selected: string | null): string {
  if (selected === null) return address;
  return `${address}${address.includes("?") ? "&" : "?"}sel=${selected}`;
}
