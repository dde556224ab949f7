/** Radial: one node in the middle, its neighbours around it, theirs around them. */
import { layOutRings } from "../../../paper/lay-out-rings.ts";
import type { Layout } from "./layout-types.ts";

/** The record of this algorithm. */
export const radialLayout: Layout = { id: "radial", layOut: layOutRings };
