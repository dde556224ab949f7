/** A link that opens this canvas on another machine: entities by their stable ids, and the selection. */
import type { Canvas } from "../../state/canvas/types.ts";

/** Entities that a link carries at most. */
export const MAX_SHARED = 300;

/** The address, below the site's own, of a canvas with a selection. */
export function shareLink(canvas: Canvas, selected: string | null): string {
  const ids = [...canvas.entities.keys()].filter((id) => !canvas.hidden.has(id));
  const ordered = selected !== null && ids.includes(selected) ? [selected, ...ids] : ids;
  const nodes = [...new Set(ordered)].slice(0, MAX_SHARED).join(",");
  const sel = selected === null ? "" : `&sel=${selected}`;
  return `/?nodes=${nodes}${sel}`;
}
