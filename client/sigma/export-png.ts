/** A picture of the canvas: drawn off screen, for the live buffers are not kept. */
import { drawOnCanvas } from "@sigma/export-image";
import type Sigma from "sigma";
import { inksOf } from "../styles/palette.ts";
import type { Mode } from "../styles/palette.ts";
import type { Renderer } from "./create-sigma.ts";
import { CANVAS_FONT } from "./draw-labels.ts";

const FOOT = 56;

/** Gives a PNG of what the renderer shows, with a title and a source line under it. */
export async function exportPng(
  renderer: Renderer,
  mode: Mode,
  lines: { readonly title: string; readonly note: string },
): Promise<Blob> {
  const inks = inksOf(mode);
  // The package is typed for graphs without attributes; it only reads from this one.
  const drawn = await drawOnCanvas(renderer as unknown as Sigma, { backgroundColor: inks.paper });
  const page = document.createElement("canvas");
  const scale = devicePixelRatio;
  page.width = drawn.width;
  page.height = drawn.height + FOOT * scale;
  const context = page.getContext("2d");
  if (!context) throw new Error("no 2d context");
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, page.width, page.height);
  context.drawImage(drawn, 0, 0);
  context.scale(scale, scale);
  const top = drawn.height / scale;
  context.fillStyle = inks.ink;
  context.font = `600 16px ${CANVAS_FONT}`;
  context.fillText(lines.title, 20, top + 20);
  context.fillStyle = inks.quiet;
  context.font = `12px ${CANVAS_FONT}`;
  context.fillText(lines.note, 20, top + 42);
  return new Promise((resolve, reject) => {
    page.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}
