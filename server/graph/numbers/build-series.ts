/** Numbers → series: one for each indicator of each thing in each sense and unit, nothing added up, nothing chosen. */
import { type SeriesNumber, seriesNumbersOf } from "../../../ingest/follow/number-key.ts";
import { numbersAgree } from "../../../ingest/follow/numbers-agree.ts";
import { NUMBER_SENSES } from "../../../ingest/model/promise.ts";
import type { NumberPoint, NumberSeries } from "../../contract/numbers.ts";
import { groupBy } from "../group-by.ts";
import { type ReportRow, pathOf } from "../promises/read-reports.ts";
import { commonName } from "./list-indicators.ts";
import type { NumberRow } from "./number-rows.ts";

/** A number of a sentence, ready to be a point. */
interface Told extends SeriesNumber {
  readonly row: NumberRow;
  readonly document: ReportRow;
  readonly of: NumberSeries["of"];
  /** Of the value as it is written: a growth said beside a level has its own. */
  readonly stated: { readonly value: number; readonly unit: string };
}

export interface SeriesInput {
  readonly numbers: readonly NumberRow[];
  readonly documents: ReadonlyMap<string, ReportRow>;
  /** The texts of the sentences by id: they tell a total from a yearly number. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The series, by indicator, the reporting places' own before single things, those told most first. */
export function buildSeries({ numbers, documents, texts }: SeriesInput): NumberSeries[] {
  const selves = selvesOf(numbers, documents);
  const told = numbers.flatMap((row) => tellOne(row, documents, texts, selves));
  const groups = groupBy(told, ({ row, of, sense, unit }) =>
    [row.key, of.id, sense, unit].join("\n"),
  );
  const names = groupBy(numbers, ({ key }) => key);
  return inOrder([...groups.values()].map((group) => toSeries(group, names)));
}

/** The district that each place's reports say they are of; where that is merged away, the one most of their numbers are of. */
function selvesOf(
  numbers: readonly NumberRow[],
  documents: ReadonlyMap<string, ReportRow>,
): ReadonlyMap<string, string> {
  const told = numbers.flatMap(({ document, entity, type }) => {
    const row = documents.get(document);
    return row === undefined || entity === null || type !== "District" ? [] : [{ row, entity }];
  });
  return new Map(
    [...groupBy(told, ({ row }) => pathOf(row))].flatMap(([path, ofPlace]) => {
      const said = ofPlace.find(({ row, entity }) => row.self === entity)?.entity;
      const self = said ?? commonest(ofPlace.map(({ entity }) => entity));
      return self === undefined ? [] : [[path, self] as const];
    }),
  );
}

function commonest(ids: readonly string[]): string | undefined {
  const groups = [...groupBy(ids, (id) => id)];
  return groups.toSorted(([a, x], [b, y]) => y.length - x.length || a.localeCompare(b))[0]?.[0];
}

function tellOne(
  row: NumberRow,
  documents: ReadonlyMap<string, ReportRow>,
  texts: ReadonlyMap<string, string>,
  selves: ReadonlyMap<string, string>,
): Told[] {
  const document = documents.get(row.document);
  if (document === undefined) return [];
  const of = describedBy(row, document, selves);
  return seriesNumbersOf(row, texts.get(row.sentence) ?? "").map((number, at) => {
    const { value, unit } = row;
    const stated = at === 0 ? { value, unit } : { value: row.change ?? number.value, unit: "%" };
    return { ...number, row, document, of, stated };
  });
}

function describedBy(
  { entity, type, name }: NumberRow,
  document: ReportRow,
  selves: ReadonlyMap<string, string>,
): NumberSeries["of"] {
  if (entity !== null && type !== "District") {
    return { id: entity, name: name ?? "", type, own: false };
  }
  const path = pathOf(document);
  const self = selves.get(path);
  const id = entity ?? self ?? `place:${path}`;
  return {
    id,
    name: name ?? document.place,
    type: "District",
    own: entity === null || id === self,
  };
}

function toSeries(
  told: readonly Told[],
  names: ReadonlyMap<string, readonly NumberRow[]>,
): NumberSeries {
  const [first] = told;
  if (first === undefined) throw new Error("a series without numbers");
  const { row, of, sense, unit } = first;
  const points = toPoints(told);
  return {
    id: [row.key, of.id, sense, unit].join(" "),
    ...{ indicator: row.key, sense, unit, of, points },
    name: commonName(names.get(row.key) ?? []),
    places: [...new Set(told.map(({ document }) => pathOf(document)))],
  };
}

/** One point for each value of a year: what is stated twice alike is one with two sayings. */
function toPoints(told: readonly Told[]): NumberPoint[] {
  const groups = groupBy(told, ({ row, value }) => [row.year, row.kind, value].join(" "));
  return [...groups.values()]
    .flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { row, sense, value } = first;
      const { year, kind } = row;
      const differs = year !== null && told.some((other) => contradicts(first, other));
      const sayings = same.map((one) => ({
        ...one.stated,
        ...{
          sentence: one.row.sentence,
          qualifier: one.row.qualifier,
          indicator: one.row.indicator,
        },
      }));
      return [{ id: `${row.id}-${sense}`, year, kind, value, differs, sayings }];
    })
    .toSorted(comparePoints);
}

function contradicts(one: Told, other: Told): boolean {
  if (one.row.year !== other.row.year || one.row.kind !== other.row.kind) return false;
  return !numbersAgree(toStatement(one), toStatement(other));
}

function toStatement({ value, stated, row }: Told) {
  return { base: value, value: stated.value, qualifier: row.qualifier };
}

function comparePoints(a: NumberPoint, b: NumberPoint): number {
  return (
    (a.year ?? Infinity) - (b.year ?? Infinity) || a.kind.localeCompare(b.kind) || a.value - b.value
  );
}

function inOrder(series: readonly NumberSeries[]): NumberSeries[] {
  const counts = new Map<string, number>();
  for (const { of, points } of series) {
    counts.set(of.id, (counts.get(of.id) ?? 0) + points.length);
  }
  const countOf = ({ of }: NumberSeries): number => counts.get(of.id) ?? 0;
  return series.toSorted(
    (a, b) =>
      a.indicator.localeCompare(b.indicator, "zh-CN") ||
      Number(b.of.own) - Number(a.of.own) ||
      countOf(b) - countOf(a) ||
      a.of.id.localeCompare(b.of.id) ||
      NUMBER_SENSES.indexOf(a.sense) - NUMBER_SENSES.indexOf(b.sense) ||
      a.unit.localeCompare(b.unit),
  );
}
