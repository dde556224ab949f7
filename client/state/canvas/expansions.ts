/** What expansions added, so that it can be taken off again. Pure. */
import { removeEntities } from "./producers.ts";
import type { Canvas } from "./types.ts";

/** Notes that expanding `anchor` brought these entities. */
export function recordExpansion(canvas: Canvas, anchor: string, added: readonly string[]): Canvas {
  if (added.length === 0) return canvas;
  const known = canvas.expansions.get(anchor) ?? [];
  const expansions = new Map(canvas.expansions).set(anchor, [...known, ...added]);
  return { ...canvas, expansions };
}

/** What collapsing an entity would take off: what its expansions added and what was added from there, but for what is pinned. */
export function addedBy(canvas: Canvas, anchor: string): readonly string[] {
  const found = new Set<string>();
  const open = [anchor];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const added of canvas.expansions.get(id) ?? []) {
      if (added === anchor || found.has(added) || canvas.pinned.has(added)) continue;
      if (!canvas.entities.has(added)) continue;
      found.add(added);
      open.push(added);
    }
  }
  return [...found];
}

/** Takes off what the expansions of an entity added. */
export function collapseEntity(canvas: Canvas, anchor: string): Canvas {
  const gone = addedBy(canvas, anchor);
  const forgotten = new Set([anchor, ...gone]);
  const expansions = new Map([...canvas.expansions].filter(([id]) => !forgotten.has(id)));
  return { ...removeEntities(canvas, gone), expansions };
}
