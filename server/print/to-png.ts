/**
 * An SVG picture as PNG, for documents that programs without SVG open. The drawing component and a Chinese font
 * belong to the machine: where either is missing there is no picture, and whoever asked says so.
 */
import type * as Canvas from "@napi-rs/canvas";

const SHARPNESS = 2;

/** Fonts that have Chinese signs, the best first: by the systems that bring them. */
const CHINESE_FONTS = [
  ...["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC"],
  ...["Hiragino Sans GB", "SimHei", "SimSun", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei"],
  ...["Noto Serif CJK SC", "Droid Sans Fallback", "Noto Sans CJK JP", "Noto Serif CJK JP"],
];

export interface Png {
  readonly bytes: Uint8Array;
  /** Of the picture itself; the bytes hold twice as many pixels. */
  readonly width: number;
  readonly height: number;
}

/** The picture, null where this machine cannot draw it. */
export async function toPng(svg: string): Promise<Png | null> {
  const canvas = await loadCanvas();
  if (canvas === null) return null;
  const families = new Set(canvas.GlobalFonts.families.map(({ family }) => family));
  const font = CHINESE_FONTS.find((name) => families.has(name));
  if (font === undefined) return null;
  // It takes the first family of a list and no other.
  const source = svg.replace(/ font-family="[^"]*"/u, ` font-family="${font}"`);
  const image = await canvas.loadImage(Buffer.from(source));
  const { width, height } = image;
  const page = canvas.createCanvas(width * SHARPNESS, height * SHARPNESS);
  page.getContext("2d").drawImage(image, 0, 0, page.width, page.height);
  return { bytes: await page.encode("png"), width, height };
}

/** Its binary is chosen at install; not every machine has one. */
async function loadCanvas(): Promise<typeof Canvas | null> {
  try {
    return await import("@napi-rs/canvas");
  } catch {
    return null;
  }
}
