/** Panels of a single year → bars: one row for each thing, the longest first, results full, targets hollow. */
import type { BarSeriesOption } from "echarts/charts";
import type { NumberPoint } from "../../../server/contract/numbers.ts";
import { groupColor, inksOf } from "../../styles/palette.ts";
import type { ChartOption, Look } from "./chart-option.ts";
import { type Line, type Panel, type Panels, scaled } from "./panels.ts";
import type { NumberWords } from "./useNumberWords.ts";

const PANEL = { title: 34, foot: 40 };
const BAR = 22;
const ROW_GAP = 14;
const KINDS = ["actual", "target"] as const;

/** How high the bars of these panels are. */
export function barHeight({ panels }: Panels): number {
  return panels.reduce((sum, panel) => sum + heightOf(panel), 0);
}

/** The whole picture. */
export function barOption(drawn: Panels, words: NumberWords, look: Look): ChartOption {
  const { panels, years } = drawn;
  const inks = inksOf(look.mode);
  const year = words.t("app.years", { years: years[0] ?? "" });
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: inks.ink },
    title: panels.map((panel, at) => ({
      text: `${words.panelName(panel.sense, words.unitOf(panel.unit, panel.scale))} · ${year}`,
      ...{ left: 8, top: topOf(panels, at) + 6 },
      textStyle: { fontSize: 13, fontWeight: 600, color: inks.quiet },
    })),
    tooltip: {
      ...{ trigger: "item", renderMode: "richText", confine: true },
      ...{ backgroundColor: inks.ground, borderColor: inks.groundEdge },
      textStyle: { color: inks.ink, fontSize: 13 },
    },
    grid: panels.map((panel, at) => ({
      ...{ left: look.narrow ? 104 : 152, right: 56 },
      ...{ top: topOf(panels, at) + PANEL.title, height: rowsHeight(panel) },
    })),
    xAxis: panels.map((_, at) => ({
      ...{ type: "value" as const, gridIndex: at, splitNumber: look.narrow ? 3 : 5 },
      axisLabel: { color: inks.quiet, hideOverlap: true },
      splitLine: { lineStyle: { color: inks.faintEdge } },
    })),
    yAxis: panels.map((panel, at) => ({
      ...{ type: "category" as const, gridIndex: at, inverse: true },
      data: ranked(panel).map(({ series }) => words.lineName(series)),
      axisLine: { lineStyle: { color: inks.quiet } },
      axisTick: { show: false },
      axisLabel: { color: inks.ink, width: look.narrow ? 92 : 140, overflow: "truncate" },
    })),
    series: panels.flatMap((panel, at) => barsOf(panel, at, words, look)),
  };
}

/** The lines of a panel by their greatest value. */
export function ranked({ lines }: Panel): readonly Line[] {
  const most = ({ series }: Line): number => Math.max(...series.points.map(({ value }) => value));
  return lines.toSorted((a, b) => most(b) - most(a));
}

function topOf(panels: readonly Panel[], at: number): number {
  return panels.slice(0, at).reduce((sum, panel) => sum + heightOf(panel), 0);
}

function heightOf(panel: Panel): number {
  return PANEL.title + rowsHeight(panel) + PANEL.foot;
}

function rowsHeight(panel: Panel): number {
  const bars = KINDS.reduce((sum, kind) => sum + layersOf(panel, kind), 0);
  return panel.lines.length * (Math.max(1, bars) * BAR + ROW_GAP);
}

/** How many bars of a kind the fullest row has: what is told in several ways is drawn in all. */
function layersOf({ lines }: Panel, kind: NumberPoint["kind"]): number {
  return Math.max(
    0,
    ...lines.map(({ series }) => series.points.filter((point) => point.kind === kind).length),
  );
}

function barsOf(panel: Panel, at: number, words: NumberWords, look: Look): BarSeriesOption[] {
  const inks = inksOf(look.mode);
  return KINDS.flatMap((kind) =>
    Array.from({ length: layersOf(panel, kind) }, (_, layer): BarSeriesOption => ({
      ...{ type: "bar", xAxisIndex: at, yAxisIndex: at, barMaxWidth: BAR - 4, cursor: "pointer" },
      label: { show: true, position: "right", color: inks.ink, fontSize: 11 },
      data: ranked(panel).flatMap((line, row) => {
        const point = line.series.points.filter((one) => one.kind === kind)[layer];
        return point === undefined ? [] : [barOf({ panel, line, row, point }, words, look)];
      }),
    })),
  );
}

interface Bar {
  readonly panel: Panel;
  readonly line: Line;
  readonly row: number;
  readonly point: NumberPoint;
}

function barOf({ panel, line, row, point }: Bar, words: NumberWords, { mode }: Look) {
  const color = groupColor(line.color, mode);
  const value = scaled(point.value, panel.scale);
  const isTarget = point.kind === "target";
  const told = words.t(point.differs ? "numbers.tooltipDiffers" : "numbers.tooltip", {
    ...{ name: words.lineName(line.series), unit: words.unitOf(panel.unit, panel.scale) },
    ...{ kind: words.t(`metricKind.${point.kind}`), value: words.exact(value) },
  });
  return {
    name: point.id,
    value: [value, row],
    itemStyle: isTarget
      ? { color: inksOf(mode).paper, borderColor: color, borderWidth: 2, borderType: [5, 4] }
      : { color },
    label: { formatter: words.exact(value) },
    tooltip: { formatter: told },
  };
}
