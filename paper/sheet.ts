/** The sheet around a picture: title above, legend and sources below. What is copied out of it still says where it is from. */
import type { Mode } from "./inks.ts";
import { inksOf } from "./inks.ts";
import { CANVAS_FONT } from "./lettering.ts";
import { element, text, textWidth } from "./svg.ts";

export interface LegendMark {
  /** SVG about the origin, at most 20 wide and high. */
  readonly mark: string;
  readonly label: string;
}

export interface Sheet {
  /** "" where the page around the picture says it. */
  readonly title: string;
  /** A line under the title: what is shown and what is not. */
  readonly subtitle: string;
  readonly legend: readonly LegendMark[];
  /** Lines at the foot: the documents, the date. */
  readonly sources: readonly string[];
  readonly mode: Mode;
}

export interface Drawing {
  /** SVG in a box of its own with its upper left corner at the origin. */
  readonly content: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 32;
const TITLE_ROOM = 64;
const LEGEND_ROW = 28;
const SOURCE_ROW = 20;

/** A whole SVG document. */
export function drawSheet(drawing: Drawing, sheet: Sheet): string {
  const { title, subtitle, sources, mode } = sheet;
  const inks = inksOf(mode);
  const width = drawing.width + 2 * MARGIN;
  const rows = legendRows(sheet.legend, drawing.width);
  const titleRoom = title === "" ? 0 : TITLE_ROOM;
  const legendTop = titleRoom + MARGIN + drawing.height + 24;
  const sourcesTop = legendTop + rows.length * LEGEND_ROW + 8;
  const lines = sources.flatMap((line) => wrap(line, drawing.width, 12));
  const height = sourcesTop + lines.length * SOURCE_ROW + MARGIN;
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...{ width, height, viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}` },
      ...{ "font-family": CANVAS_FONT.replaceAll('"', "'") },
      // The page around a picture without a title names it.
      ...(title === "" ? { "aria-hidden": "true" } : { role: "img" }),
    },
    [
      ...(title === "" ? [] : [element("title", {}, [plain(title)])]),
      element("rect", { width, height, fill: inks.paper }),
      text(title, { x: MARGIN, y: MARGIN + 16, size: 20, color: inks.ink, weight: 600 }),
      text(subtitle, { x: MARGIN, y: MARGIN + 42, size: 13, color: inks.quiet }),
      element("g", { transform: `translate(${MARGIN} ${titleRoom + MARGIN})` }, [drawing.content]),
      ...rows.flatMap((row, index) =>
        row.map(({ x, entry }) =>
          element(
            "g",
            { transform: `translate(${MARGIN + x} ${legendTop + index * LEGEND_ROW})` },
            [
              element("g", { transform: "translate(10 0)" }, [entry.mark]),
              text(entry.label, { x: 26, y: 5, size: 13, color: inks.ink }),
            ],
          ),
        ),
      ),
      ...lines.map((line, index) =>
        text(line, {
          ...{ x: MARGIN, y: sourcesTop + index * SOURCE_ROW + 12, size: 12, color: inks.quiet },
        }),
      ),
    ],
  );
}

function plain(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

interface PlacedMark {
  readonly x: number;
  readonly entry: LegendMark;
}

function legendRows(legend: readonly LegendMark[], width: number): readonly PlacedMark[][] {
  const rows: PlacedMark[][] = [];
  let x = Infinity;
  for (const entry of legend) {
    const room = 26 + textWidth(entry.label, 13) + 22;
    if (x + room > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ x, entry });
    x += room;
  }
  return rows;
}

function wrap(line: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const sign of line) {
    if (textWidth(current + sign, size) > width) {
      lines.push(current);
      current = "";
    }
    current += sign;
  }
  return [...lines, current];
}
