/** Keeps the paint in line with what is shown. */
import { useEffect } from "react";
import { useVisible } from "../filters/useVisible.ts";
import { repaint } from "./store.ts";

const PAUSE_MS = 60;

/** For as long as the explorer is shown. */
export function usePainting(): void {
  const { canvas, visible } = useVisible();
  const { entities, edges, looks } = canvas;
  useEffect(() => {
    // Dragging a filter makes many steps; only the last is worth measuring.
    const timer = setTimeout(() => void repaint(canvas, visible), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [entities, edges, looks, visible]);
}
