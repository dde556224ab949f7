/** The reports in the graph: which places have them, and all that one report says. */
import { z } from "zod";
import type { Report } from "../../../ingest/follow/model.ts";
import type { DocumentRef, SentenceRef } from "../../contract/evidence.ts";
import { DocumentRefSchema, FilePlaceSchema } from "../../contract/evidence.ts";
import type { PlaceReports } from "../../contract/follow.ts";
import { EntityTypeSchema, PartSchema, StatusSchema } from "../../contract/vocabulary.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { MetricRowSchema } from "../metric-row.ts";
import { readRows } from "../read-rows.ts";
import { MarkRowSchema, filePlace, groupMarks } from "../sentences.ts";

const MAX_REPORTS = 5000;

export const ReportRowSchema = DocumentRefSchema.extend({
  place: z.string(),
  placePath: z.string(),
  self: z.string().nullable().describe("the entity of the reporting district"),
});
export type ReportRow = z.output<typeof ReportRowSchema>;

const SentenceRowSchema = z
  .object({
    id: z.string(),
    order: z.number(),
    part: PartSchema,
    year: z.number().nullable(),
    text: z.string(),
    section: z.string(),
  })
  .extend(FilePlaceSchema.shape);

const EntityRowSchema = z.object({
  id: z.string(),
  type: EntityTypeSchema,
  name: z.string(),
  names: z.array(z.string()),
  mentions: z.number(),
});

const StatusRowSchema = z.object({
  sentence: z.string(),
  entity: z.string(),
  status: StatusSchema,
  year: z.number().nullable(),
  verb: z.string(),
});

/** Every report that names its place. */
export function listReports(store: GraphStore): Promise<ReportRow[]> {
  return readRows(store, "reports", ReportRowSchema, { limit: MAX_REPORTS });
}

/** The places that have reports, each with its reports from the earliest on. */
export async function listPlaces(store: GraphStore, limit: number) {
  const places = groupByPlace(await listReports(store));
  const items = places.slice(0, limit);
  return { items, total: places.length, limitHit: places.length > items.length };
}

/** The path that a place goes by: its name where no path is known. */
export function pathOf({ place, placePath }: ReportRow): string {
  return placePath === "" ? place : placePath;
}

function groupByPlace(rows: readonly ReportRow[]): PlaceReports[] {
  const places = new Map<string, PlaceReports & { reports: DocumentRef[] }>();
  for (const row of rows) {
    const placePath = pathOf(row);
    const known = places.get(placePath) ?? { place: row.place, placePath, reports: [] };
    known.reports.push(refOf(row));
    places.set(placePath, known);
  }
  return [...places.values()];
}

/** The row as every reply refers to a document. */
export function refOf({ id, title, place, year, sample }: ReportRow): DocumentRef {
  return { id, title, place: place === "" ? null : place, year, sample };
}

/** A report with its sentences as evidence. */
export interface ReadReport {
  readonly row: ReportRow;
  readonly report: Report;
  readonly sentences: ReadonlyMap<string, SentenceRef>;
}

/** Reads all that a report says. */
export async function readReport(store: GraphStore, row: ReportRow): Promise<ReadReport> {
  const { id } = row;
  const [sentences, entities, status, metrics, marks] = await Promise.all([
    readRows(store, "report-sentences", SentenceRowSchema, { id }),
    readRows(store, "report-entities", EntityRowSchema, { id }),
    readRows(store, "report-status", StatusRowSchema, { id }),
    readRows(store, "report-metrics", MetricRowSchema, { id }),
    readRows(store, "document-marks", MarkRowSchema, { id }),
  ]);
  const marksOf = groupMarks(marks);
  const document = refOf(row);
  const report: Report = {
    ...{ id, title: row.title, placePath: pathOf(row), year: row.year ?? 0, sentences },
    ...{ status, metrics, entities: mergeNames(entities) },
    mentions: marks.map(({ sentence, entity, start, finish }) => ({
      ...{ sentence, entity, start, end: finish },
    })),
  };
  const refs = sentences.map((each) => {
    const { id: sentence, text, part, year, section } = each;
    const own = { id: sentence, text, part, year, section, document, place: filePlace(each) };
    return [sentence, { ...own, marks: marksOf.get(sentence) ?? [] }] as const;
  });
  return { row, report, sentences: new Map(refs) };
}

/** An entity that a report describes under several identities is one, with all their names. */
function mergeNames(rows: readonly z.output<typeof EntityRowSchema>[]): Report["entities"] {
  const merged = new Map<string, Report["entities"][number]>();
  for (const { id, type, name, names } of rows) {
    const known = merged.get(id)?.names ?? [];
    merged.set(id, { id, type, name, names: [...new Set([...known, ...names])] });
  }
  return [...merged.values()];
}
