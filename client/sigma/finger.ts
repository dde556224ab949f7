/** What a finger is to the canvas: wider than a disc, and never quite still. */
import type { MouseCoords } from "sigma/types";

/** How far beside a disc still means it, in pixels. */
export const TAP_REACH = 12;
/** How far a finger may wander, in pixels, that only rests or taps. */
export const STILL_PIXELS = 10;

/** Whether it was a finger: sigma tells of taps as it tells of clicks. */
export function isByFinger({ original }: Pick<MouseCoords, "original">): boolean {
  return "touches" in original;
}
