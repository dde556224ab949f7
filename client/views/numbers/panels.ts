/** Series → panels of a chart: what has one sense and one unit shares an axis, and nothing else does. */
import type { NumberPoint, NumberSeries } from "../../../server/contract/numbers.ts";
import { SCALES, type Scale, scaleFor } from "../../text/scale-unit.ts";

/** More lines cannot be told apart. */
export const MAX_THINGS = 10;

/** One axis with its lines. */
export interface Panel {
  readonly sense: NumberSeries["sense"];
  readonly unit: string;
  readonly scale: Scale;
  readonly lines: readonly Line[];
}

/** One series on its axis; `color` is the same for one thing and indicator in all panels. */
export interface Line {
  readonly series: NumberSeries;
  readonly color: number;
}

export interface Panels {
  readonly panels: readonly Panel[];
  /** All years from the first to the last that any line has. */
  readonly years: readonly number[];
  /** Things and indicators that there was no room for. */
  readonly left: number;
}

/** A single year makes no line: its numbers are compared as bars. */
export function isOneYear({ years }: Panels): boolean {
  return years.length === 1;
}

const SENSES = ["level", "total", "growth"] as const;

/** What one line is of. */
export function thingOf({ indicator, of }: NumberSeries): string {
  return `${indicator}\n${of.id}`;
}

/** The panels: levels, then totals, then growth; the points without a year have no place on them. */
export function toPanels(series: readonly NumberSeries[]): Panels {
  const dated = series
    .map((one) => ({ ...one, points: one.points.filter(({ year }) => year !== null) }))
    .filter(({ points }) => points.length > 0);
  const things = [...new Set(dated.map(thingOf))];
  const drawn = new Map(things.slice(0, MAX_THINGS).map((thing, index) => [thing, index]));
  const panels = new Map<string, { sense: Panel["sense"]; unit: string; lines: Line[] }>();
  for (const one of dated) {
    const color = drawn.get(thingOf(one));
    if (color === undefined) continue;
    const key = `${one.sense} ${one.unit}`;
    const panel = panels.get(key) ?? { sense: one.sense, unit: one.unit, lines: [] };
    panel.lines.push({ series: one, color });
    panels.set(key, panel);
  }
  const found = [...panels.values()].map((panel) => ({
    ...panel,
    scale: scaleOf(series, panel),
  }));
  return {
    panels: found.toSorted((a, b) => SENSES.indexOf(a.sense) - SENSES.indexOf(b.sense)),
    years: yearsOf(found),
    left: things.length - drawn.size,
  };
}

/** The scale of all series of one sense and unit, so that they can be compared by eye. */
export function scaleOf(
  all: readonly NumberSeries[],
  { sense, unit }: Pick<NumberSeries, "sense" | "unit">,
): Scale {
  const alike = all.filter((one) => one.sense === sense && one.unit === unit);
  return scaleFor(
    alike.flatMap(({ points }) => points.map(({ value }) => value)),
    unit,
  );
}

/** A value as its panel tells it. */
export function scaled(value: number, scale: Scale): number {
  return Number((value / SCALES[scale]).toPrecision(12));
}

function yearsOf(panels: readonly Panel[]): readonly number[] {
  const said = panels.flatMap(({ lines }) =>
    lines.flatMap(({ series }) => series.points.flatMap(({ year }: NumberPoint) => year ?? [])),
  );
  if (said.length === 0) return [];
  const first = Math.min(...said);
  return Array.from({ length: Math.max(...said) - first + 1 }, (_, at) => first + at);
}
