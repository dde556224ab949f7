/** Panels of a single year → bars, the thing with the most first: results full, targets hollow. */
import type { BarSeriesOption } from "echarts/charts";
import type { NumberPoint } from "../../../server/contract/numbers.ts";
import { groupColor, inksOf } from "../../styles/palette.ts";
import type { ChartOption, Look } from "./chart-option.ts";
import { type Line, type Panel, type Panels, scaled } from "./panels.ts";
import type { NumberWords } from "./useNumberWords.ts";

const PANEL = { title: 34, foot: 40 };
const ROW = 30;
const BAR = 18;

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
      data: rowsOf(panel).map((row) => rowName(row, words)),
      axisLine: { lineStyle: { color: inks.quiet } },
      axisTick: { show: false },
      axisLabel: { color: inks.ink, width: look.narrow ? 92 : 140, overflow: "truncate" },
    })),
    series: panels.map((panel, at): BarSeriesOption => ({
      ...{ type: "bar", xAxisIndex: at, yAxisIndex: at, barWidth: BAR, cursor: "pointer" },
      label: { show: true, position: "right", color: inks.ink, fontSize: 11 },
      data: rowsOf(panel).map((row, index) => barOf({ panel, row, index }, words, look)),
    })),
  };
}

function topOf(panels: readonly Panel[], at: number): number {
  return panels.slice(0, at).reduce((sum, panel) => sum + heightOf(panel), 0);
}

function heightOf(panel: Panel): number {
  return PANEL.title + rowsHeight(panel) + PANEL.foot;
}

function rowsHeight(panel: Panel): number {
  return rowsOf(panel).length * ROW;
}

interface Row {
  readonly line: Line;
  readonly point: NumberPoint;
  /** The first row of a thing has its name, those below only what they are. */
  readonly isFirst: boolean;
}

/** Every number is a row: a thing's results above its targets, and what is told in several ways in all of them. */
function rowsOf({ lines }: Panel): readonly Row[] {
  const most = ({ series }: Line): number => Math.max(...series.points.map(({ value }) => value));
  return lines
    .toSorted((a, b) => most(b) - most(a))
    .flatMap((line) => {
      const points = line.series.points.toSorted((a, b) => a.kind.localeCompare(b.kind));
      return points.map((point, at) => ({ line, point, isFirst: at === 0 }));
    });
}

function rowName({ line, point: { kind }, isFirst }: Row, words: NumberWords): string {
  const said = words.t(`metricKind.${kind}`);
  if (!isFirst) return said;
  const name = words.lineName(line.series);
  return kind === "target" ? `${name} ${said}` : name;
}

interface Bar {
  readonly panel: Panel;
  readonly row: Row;
  readonly index: number;
}

function barOf({ panel, row, index }: Bar, words: NumberWords, { mode }: Look) {
  const { line, point } = row;
  const color = groupColor(line.color, mode);
  const value = scaled(point.value, panel.scale);
  const told = words.t(point.differs ? "numbers.tooltipDiffers" : "numbers.tooltip", {
    ...{ name: words.lineName(line.series), unit: words.unitOf(panel.unit, panel.scale) },
    ...{ kind: words.t(`metricKind.${point.kind}`), value: words.exact(value) },
  });
  return {
    name: point.id,
    value: [value, index],
    itemStyle:
      point.kind === "target"
        ? { color: inksOf(mode).paper, borderColor: color, borderWidth: 2, borderType: [5, 4] }
        : { color },
    label: { formatter: words.exact(value) },
    tooltip: { formatter: told },
  };
}
