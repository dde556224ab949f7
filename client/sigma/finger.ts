/** What a finger is to the canvas: wider than a disc, and never quite still. */
import type { MouseCoords } from "sigma/types";

/** How far beside a disc still means it, in pixels. */
export const TAP_REACH = 12;

/** Whether it was a finger: sigma tells of taps as it tells of clicks. */
export function isByFinger({ original }: Pick<MouseCoords, "original">): boolean {
  return "touches" in original;
}
