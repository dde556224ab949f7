/** The chart as a picture that can stand alone: a title above it, and whose numbers they are below. */
import { type Mode, inksOf } from "../../styles/palette.ts";

export interface PictureWords {
  readonly title: string;
  readonly legend: string;
  readonly sources: string;
}

const MARGIN = 32;
const LINE = 34;
const SMALL = 28;

/** The picture as PNG. */
export async function chartPicture(
  chart: HTMLCanvasElement,
  words: PictureWords,
  mode: Mode,
): Promise<Blob> {
  const inks = inksOf(mode);
  const page = document.createElement("canvas");
  page.width = chart.width + 2 * MARGIN;
  const context = page.getContext("2d");
  if (!context) throw new Error("no 2d context");
  const font = getComputedStyle(document.body).fontFamily;
  const small = `20px ${font}`;
  context.font = small;
  const foot = [words.legend, words.sources].flatMap((text) => wrap(context, text, chart.width));
  page.height = chart.height + LINE + 3 * MARGIN + foot.length * SMALL;
  context.fillStyle = inks.ground;
  context.fillRect(0, 0, page.width, page.height);
  context.textBaseline = "top";
  context.fillStyle = inks.ink;
  context.font = `600 28px ${font}`;
  context.fillText(words.title, MARGIN, MARGIN, chart.width);
  context.drawImage(chart, MARGIN, MARGIN + LINE);
  context.font = small;
  context.fillStyle = inks.quiet;
  foot.forEach((text, at) => {
    context.fillText(text, MARGIN, chart.height + LINE + 2 * MARGIN + at * SMALL);
  });
  return new Promise((resolve, reject) => {
    page.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

/** Chinese breaks anywhere. */
function wrap(context: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const character of text) {
    if (context.measureText(line + character).width > width) {
      lines.push(line);
      line = "";
    }
    line += character;
  }
  return line === "" ? lines : [...lines, line];
}
