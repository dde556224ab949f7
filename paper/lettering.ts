/** How names are written in pictures, on the canvas and off it. */

/** The font of everything that is written on the canvas. */
export const CANVAS_FONT =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';

const LONGEST = 12;

/** Cuts a name for the canvas; the panel has it whole. */
export function cropLabel(label: string): string {
  const signs = [...label];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join("")}…` : label;
}
