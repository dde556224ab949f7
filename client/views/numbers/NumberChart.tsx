/** The chart: drawn on a canvas, with the same content in the table beside it. */
import { useEffect, useImperativeHandle, useMemo, useRef } from "react";
import type { Ref } from "react";
import { useMode, useNarrow } from "../../state/settings/useMode.ts";
import { inksOf } from "../../styles/palette.ts";
import { barHeight, barOption } from "./bar-option.ts";
import { chartHeight, chartOption } from "./chart-option.ts";
import { type DrawnChart, drawChart } from "./draw-chart.ts";
import { type Panels, isOneYear } from "./panels.ts";
import type { NumberWords } from "./useNumberWords.ts";

/** Gives the chart as it is now. */
export interface ChartHandle {
  readonly toCanvas: () => HTMLCanvasElement | undefined;
}

export interface NumberChartProps {
  readonly panels: Panels;
  readonly words: NumberWords;
  readonly onPoint: (id: string) => void;
  readonly ref: Ref<ChartHandle>;
}

/** Draws the panels again whenever they, the language or the mode change. */
export function NumberChart({ panels, words, onPoint, ref }: NumberChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<DrawnChart>(null);
  const [mode, narrow] = [useMode(), useNarrow()];
  const bars = isOneYear(panels);
  const option = useMemo(
    () => {
      const look = { mode, narrow, font: getComputedStyle(document.body).fontFamily };
      return bars ? barOption(panels, words, look) : chartOption(panels, words, look);
    },
    // The words change with the language alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [panels, words.language, mode, narrow],
  );
  const height = bars ? barHeight(panels) : chartHeight(panels);
  const tell = useRef(onPoint);
  useEffect(() => {
    tell.current = onPoint;
  }, [onPoint]);
  useImperativeHandle(ref, () => ({
    toCanvas: () => chart.current?.toCanvas(inksOf(mode).ground),
  }));
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const drawn = drawChart(element, (id) => tell.current(id));
    chart.current = drawn;
    const watch = new ResizeObserver(drawn.resize);
    watch.observe(element);
    return () => {
      watch.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.resize();
    chart.current?.show(option);
  }, [option, height]);
  const lines = panels.panels.reduce((sum, { lines: each }) => sum + each.length, 0);
  const label = words.t(bars ? "numbers.bars" : "numbers.picture", {
    ...{ lines, from: panels.years[0], to: panels.years.at(-1) },
  });
  return (
    <div ref={place} className="number-chart" role="img" aria-label={label} style={{ height }} />
  );
}
