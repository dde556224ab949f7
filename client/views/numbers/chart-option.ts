/** Panels → what ECharts draws: a grid for each panel, one axis of years, results solid, targets dashed. */
import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type {
  GridComponentOption,
  LegendComponentOption,
  TitleComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { NumberPoint } from "../../../server/contract/numbers.ts";
import { type Mode, groupColor, inksOf } from "../../styles/palette.ts";
import { type Line, type Panel, type Panels, scaled } from "./panels.ts";
import type { NumberWords } from "./useNumberWords.ts";

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TitleComponentOption
  | TooltipComponentOption
>;

export interface Look {
  readonly mode: Mode;
  /** As narrow as a phone. */
  readonly narrow: boolean;
  /** The type of the page. */
  readonly font: string;
}

const LEGEND = 40;
const PANEL = { title: 30, plot: 210, axis: 34 };
const PANEL_HEIGHT = PANEL.title + PANEL.plot + PANEL.axis;
/** With more points their values would cover each other. */
const MAX_LABELLED = 40;
const SYMBOLS = ["circle", "rect", "triangle", "diamond", "roundRect"] as const;
const KINDS = ["actual", "target"] as const;

/** How high the chart of these panels is. */
export function chartHeight({ panels }: Panels): number {
  return LEGEND + panels.length * PANEL_HEIGHT;
}

/** The whole picture. */
export function chartOption(drawn: Panels, words: NumberWords, look: Look): ChartOption {
  const inks = inksOf(look.mode);
  const count = drawn.panels.flatMap(({ lines }) => lines.flatMap(({ series }) => series.points));
  const labelled = !look.narrow && count.length <= MAX_LABELLED;
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: inks.ink },
    title: drawn.panels.map((panel, at) => ({
      text: words.panelName(panel.sense, words.unitOf(panel.unit, panel.scale)),
      ...{ left: 8, top: topOf(at) },
      textStyle: { fontSize: 13, fontWeight: 600, color: inks.quiet },
    })),
    legend: {
      ...{ type: "scroll", top: 6, left: 8, right: 8, data: legendOf(drawn, words) },
      textStyle: { color: inks.ink },
      pageTextStyle: { color: inks.quiet },
      pageIconColor: inks.ink,
      pageIconInactiveColor: inks.edge,
    },
    tooltip: {
      ...{ trigger: "axis", renderMode: "richText", confine: true },
      ...{ backgroundColor: inks.ground, borderColor: inks.groundEdge },
      textStyle: { color: inks.ink, fontSize: 13 },
      axisPointer: { type: "line", lineStyle: { color: inks.quiet, type: "dotted" } },
      formatter: (given) => tooltipOf(given, drawn, words),
    },
    ...axesOf(drawn, look),
    series: drawn.panels.flatMap((panel, at) =>
      panel.lines.flatMap((line) => linesOf({ panel, at, line, labelled, words, ...look })),
    ),
  };
}

function topOf(at: number): number {
  return LEGEND + at * PANEL_HEIGHT;
}

function legendOf({ panels }: Panels, words: NumberWords): string[] {
  const names = panels.flatMap(({ lines }) => lines.map(({ series }) => words.lineName(series)));
  return [...new Set(names)];
}

function axesOf({ panels, years }: Panels, { mode, narrow }: Look) {
  const inks = inksOf(mode);
  return {
    grid: panels.map((_, at) => ({
      ...{ left: narrow ? 52 : 68, right: 24 },
      ...{ top: topOf(at) + PANEL.title, height: PANEL.plot },
    })),
    xAxis: panels.map((_, at) => ({
      ...{ type: "category" as const, gridIndex: at, data: years.map(String) },
      axisLine: { lineStyle: { color: inks.quiet } },
      axisLabel: { color: inks.quiet },
      axisTick: { alignWithLabel: true },
    })),
    yAxis: panels.map((_, at) => ({
      ...{ type: "value" as const, gridIndex: at, scale: true, boundaryGap: ["10%", "10%"] },
      // The room below the lowest point is no reason to show what lies under nothing.
      min: ({ min, max }) => (min >= 0 && min < (max - min) / 4 ? 0 : undefined),
      axisLabel: { color: inks.quiet },
      splitLine: { lineStyle: { color: inks.faintEdge } },
    })),
  } satisfies Partial<ChartOption>;
}

interface DrawnLine extends Look {
  readonly panel: Panel;
  readonly at: number;
  readonly line: Line;
  readonly labelled: boolean;
  readonly words: NumberWords;
}

/** A line of results and one of targets, where there are any. */
function linesOf({ panel, at, line, labelled, words, mode }: DrawnLine): LineSeriesOption[] {
  const color = groupColor(line.color, mode);
  const inks = inksOf(mode);
  return KINDS.flatMap((kind): LineSeriesOption[] => {
    const points = line.series.points.filter((point) => point.kind === kind);
    if (points.length === 0) return [];
    const isTarget = kind === "target";
    return [
      {
        ...{ type: "line", name: words.lineName(line.series), xAxisIndex: at, yAxisIndex: at },
        ...{ symbol: SYMBOLS[line.color % SYMBOLS.length] ?? "circle", symbolSize: 9 },
        ...{ color, cursor: "pointer", connectNulls: false, triggerLineEvent: false },
        lineStyle: { color, width: 2, type: isTarget ? [5, 4] : "solid" },
        itemStyle: isTarget
          ? { color: inks.paper, borderColor: color, borderWidth: 2 }
          : { color, borderColor: inks.paper, borderWidth: 1 },
        emphasis: { scale: 1.4 },
        label: {
          ...{ show: labelled, position: isTarget ? "bottom" : "top", fontSize: 11 },
          ...{ color: inks.ink, textBorderColor: inks.paper, textBorderWidth: 2 },
          formatter: ({ data }) => labelOf(data, words),
        },
        labelLayout: { hideOverlap: true },
        data: withGaps(points).map((point) =>
          typeof point === "number"
            ? { value: [String(point), "-"] }
            : {
                name: point.id,
                value: [String(point.year), scaled(point.value, panel.scale)],
                ...(point.differs ? { symbolSize: 13, label: { position: "right" } } : {}),
              },
        ),
      },
    ];
  });
}

/** The points in order, and the years between them that nothing is said of: the line breaks there. */
function withGaps(points: readonly NumberPoint[]): readonly (NumberPoint | number)[] {
  return points.flatMap((point, at) => {
    const [year, next] = [point.year ?? 0, points[at + 1]?.year ?? 0];
    return next > year + 1 ? [point, year + 1] : [point];
  });
}

function labelOf(data: unknown, words: NumberWords): string {
  if (typeof data !== "object" || data === null || !("value" in data)) return "";
  const value: unknown = Array.isArray(data.value) ? data.value[1] : undefined;
  return typeof value === "number" ? words.exact(value) : "";
}

/** Everything that the panel says of the year under the pointer. */
function tooltipOf(given: unknown, { panels, years }: Panels, words: NumberWords): string {
  const first: unknown = Array.isArray(given) ? given[0] : given;
  if (typeof first !== "object" || first === null) return "";
  const year = "axisValue" in first ? Number(first.axisValue) : Number.NaN;
  const panel = "axisIndex" in first ? panels[Number(first.axisIndex)] : undefined;
  if (!years.includes(year) || panel === undefined) return "";
  const unit = words.unitOf(panel.unit, panel.scale);
  const told = panel.lines.flatMap(({ series }) =>
    series.points
      .filter((point) => point.year === year)
      .map(({ kind, value, differs }) =>
        words.t(differs ? "numbers.tooltipDiffers" : "numbers.tooltip", {
          ...{ name: words.lineName(series), unit, kind: words.t(`metricKind.${kind}`) },
          value: words.scaledText(value, panel.scale),
        }),
      ),
  );
  return [words.t("app.years", { years: year }), ...told].join("\n");
}
