/** The pictograms as images for the node program: eleven for each mode, so that the atlas stays small. */
import { PICTOGRAMS } from "../../paper/pictograms.ts";
import type { EntityType } from "../../server/contract/vocabulary.ts";
import type { Mode } from "../styles/palette.ts";
import { inksOf } from "../styles/palette.ts";

/** The data URI of a type's pictogram. Base64, for the program takes a dot in it for a file name. */
export function pictogramImage(type: EntityType, mode: Mode): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="-5 -5 34 34">` +
    `<path d="${PICTOGRAMS[type]}" fill="none" stroke="${inksOf(mode).onType}"` +
    ` stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
