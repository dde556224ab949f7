/** The colours of the types: the same in map, legend and text, at AA contrast against their ground. */
import type { Mode } from "../../paper/inks.ts";
import { inksOf, typeColor } from "../../paper/inks.ts";
import { ENTITY_TYPES } from "../../server/contract/vocabulary.ts";
import type { Status } from "../../server/contract/vocabulary.ts";
import { seriesTint, tintColor } from "./tints.ts";

export { inksOf, typeColor, type Mode };

/** The colour of one of several lines or kinds by its rank; null for the one that the rest shares. */
export function groupColor(index: number | null, mode: Mode): string {
  return tintColor(index === null ? null : seriesTint(index), mode);
}

/** The steps of a project's life go from pale to full. */
export const STATUS_STEP: Readonly<Record<Status, number>> = {
  planned: 1,
  started: 2,
  ongoing: 3,
  completed: 4,
};

/** Sets the type colours as CSS variables (`--type-Port`) on the document. */
export function applyPalette(mode: Mode): void {
  const root = document.documentElement;
  root.dataset["theme"] = mode;
  for (const type of ENTITY_TYPES) {
    root.style.setProperty(`--type-${type}`, typeColor(type, mode));
  }
}
