/** The one module that knows ECharts at run time; loaded when there is something to draw. */
import { BarChart, LineChart } from "echarts/charts";
import {
  GridComponent,
  LegendScrollComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import type { ChartOption } from "./chart-option.ts";

use([
  ...[BarChart, LineChart, GridComponent, LegendScrollComponent, TitleComponent, TooltipComponent],
  ...[LabelLayout, CanvasRenderer],
]);

/** A chart that is on the page. */
export interface DrawnChart {
  readonly show: (option: ChartOption) => void;
  readonly resize: () => void;
  /** The picture at twice its size. */
  readonly toCanvas: (background: string) => HTMLCanvasElement;
  readonly dispose: () => void;
}

/** Starts a chart in an element; `onPoint` is told the name of the point that was clicked. */
export function drawChart(place: HTMLElement, onPoint: (name: string) => void): DrawnChart {
  const chart = init(place, null, { renderer: "canvas" });
  chart.on("click", ({ name }) => {
    if (name !== "") onPoint(name);
  });
  return {
    show: (option) => chart.setOption(option, { notMerge: true }),
    resize: () => chart.resize(),
    toCanvas: (backgroundColor) => chart.renderToCanvas({ pixelRatio: 2, backgroundColor }),
    dispose: () => chart.dispose(),
  };
}
