/** The id of a view, made from its title and content. */
import { createHash } from "node:crypto";
import type { ViewInput } from "../contract/view.ts";

const HEX_DIGITS = 20;

/** `turn` counts views that began with the same content and are another now. */
export function viewId({ title, state }: Pick<ViewInput, "title" | "state">, turn: number): string {
  const content = JSON.stringify([title, sorted(state), turn]);
  return `v${createHash("sha256").update(content).digest("hex").slice(0, HEX_DIGITS)}`;
}

/** The state with its keys in order: however a request spells it, the id is the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
