/** The colours of types and inks, for screen and paper: at AA contrast against their ground. */
import type { EntityType } from "../ingest/model/ontology.ts";

export type Mode = "light" | "dark";

const LIGHT: Readonly<Record<EntityType, string>> = {
  District: "#3d4a52",
  Area: "#a8500f",
  Port: "#0b6b80",
  Project: "#b3261e",
  Program: "#7435b8",
  Organization: "#2348a8",
  Place: "#1c7440",
  Route: "#5c6711",
  Platform: "#536787",
  Event: "#b0226a",
  Award: "#876200",
};

const DARK: Readonly<Record<EntityType, string>> = {
  District: "#cfd6d8",
  Area: "#f0a35e",
  Port: "#4fc4d9",
  Project: "#f28b82",
  Program: "#c39af0",
  Organization: "#8fabf5",
  Place: "#69c98d",
  Route: "#bcc755",
  Platform: "#a5b5d0",
  Event: "#f08dbb",
  Award: "#e0bd57",
};

/** The grounds and inks that canvas drawing needs; the rest of the interface takes them from CSS. */
export interface Inks {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly edge: string;
  readonly faintEdge: string;
  readonly accent: string;
  /** The ground of an area on the paper, and its border. */
  readonly ground: string;
  readonly groundEdge: string;
  /** What a pictogram is drawn with on its type's colour. */
  readonly onType: string;
}

const INKS: Readonly<Record<Mode, Inks>> = {
  light: {
    paper: "#f6f4ee",
    ink: "#1c2b30",
    quiet: "#5a676b",
    edge: "#b9bdb5",
    faintEdge: "#dfddd4",
    accent: "#c2452d",
    ground: "#fdfcf8",
    groundEdge: "#dcd8cb",
    onType: "#ffffff",
  },
  dark: {
    paper: "#12191c",
    ink: "#e8e6de",
    quiet: "#9aa7aa",
    edge: "#46545a",
    faintEdge: "#253035",
    accent: "#f0846a",
    ground: "#182226",
    groundEdge: "#2d3b41",
    onType: "#12191c",
  },
};

/** The colour of an entity type. */
export function typeColor(type: EntityType, mode: Mode): string {
  return (mode === "light" ? LIGHT : DARK)[type];
}

/** The inks of a mode. */
export function inksOf(mode: Mode): Inks {
  return INKS[mode];
}
