/** One pictogram for each entity type: strokes in a 24 × 24 box, drawn by us. */
import type { EntityType } from "../ingest/model/ontology.ts";

/** SVG path data. */
export const PICTOGRAMS: Readonly<Record<EntityType, string>> = {
  // A territory with its seat.
  District: "M4 8l6-3 5 2 5-2v11l-5 3-5-2-6 3zM12 9.5v5M9.5 12h5",
  // A plot staked out.
  Area: "M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4M9.5 9.5h5v5h-5z",
  // A gate with its passage.
  Port: "M4 8h16M6 8v11M18 8v11M4 8l8-4 8 4M12 19v-6M9.5 15.5L12 13l2.5 2.5",
  // A crane at work.
  Project: "M8 20V4M5 20h6M8 4h11v3M8 8l4-4M16 7v5M14.3 12h3.4v3h-3.4z",
  // A sheet with its seal.
  Program: "M6 4h9l3 3v13H6zM9 9h6M9 12.5h6M13 16.5h2",
  // A hall with columns.
  Organization: "M4 9l8-5 8 5zM6 12v6M10 12v6M14 12v6M18 12v6M4 20h16",
  // A pin on the map.
  Place:
    "M12 20.5s-6-6-6-10.3a6 6 0 0 1 12 0c0 4.3-6 10.3-6 10.3zM12 12.4a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  // A road to the horizon.
  Route: "M9.5 4L5 20M14.5 4L19 20M12 5v2.5M12 10.5V13M12 16v3",
  // A screen on its stand.
  Platform: "M4 5h16v10.5H4zM12 15.5V19M8 19.5h8M8 11.5l2.5-2.5 2 2 3.5-3.5",
  // A sheet of the calendar.
  Event:
    "M5 6h14v13H5zM5 10.5h14M9 4v4M15 4v4M12 13l.9 1.6 1.8.3-1.3 1.2.3 1.8-1.7-.9-1.7.9.3-1.8-1.3-1.2 1.8-.3z",
  // A medal on its ribbon.
  Award: "M12 13.5a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4zM9 13l-1.6 7L12 17.6l4.6 2.4L15 13",
};
