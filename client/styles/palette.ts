/** The colours of the types: the same in map, legend and text, at AA contrast against their ground. */
import type { Mode } from "../../paper/inks.ts";
import { inksOf, typeColor } from "../../paper/inks.ts";
import { ENTITY_TYPES } from "../../server/contract/vocabulary.ts";
import type { Status } from "../../server/contract/vocabulary.ts";

export { inksOf, typeColor, type Mode };

/** Colours of communities and areas, in order of their size; the last is what the others share. */
const GROUPS: Readonly<Record<Mode, readonly string[]>> = {
  light: [
    ...["#2b6896", "#a8500f", "#3a7540", "#98305f", "#6a4da3", "#0f7370", "#806200", "#9e3a2c"],
    ...["#4d5d78", "#66631f", "#767b7d"],
  ],
  dark: [
    ...["#7fb3e0", "#eda36b", "#86c98a", "#e08fb4", "#b7a0ec", "#5fc9c4", "#d9bc4e", "#ef8f83"],
    ...["#a9b8d2", "#c1bf63", "#8b979b"],
  ],
};

/** The colour of a group; null for the one that small groups share. */
export function groupColor(index: number | null, mode: Mode): string {
  const colors = GROUPS[mode];
  return colors[index ?? colors.length - 1] ?? colors[colors.length - 1] ?? inksOf(mode).quiet;
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
  const groups = GROUPS[mode];
  groups.forEach((color, index) => {
    const name = index === groups.length - 1 ? "rest" : index;
    root.style.setProperty(`--group-${name}`, color);
  });
}
