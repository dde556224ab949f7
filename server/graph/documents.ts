/** The documents in the graph: the list, and the whole text of one. */
import { z } from "zod";
import type { DocumentSummary, DocumentText } from "../contract/document.ts";
import { DocumentRefSchema, FilePlaceSchema } from "../contract/evidence.ts";
import { PartSchema } from "../contract/vocabulary.ts";
import { ZhengtuError } from "../errors.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";
import { MarkRowSchema, filePlace, groupMarks } from "./sentences.ts";

const CountRowSchema = z.object({
  id: z.string(),
  kind: z.enum(["sentences", "entities", "relations"]),
  total: z.number(),
});

const SectionRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  path: z.string(),
  part: PartSchema,
  year: z.number().nullable(),
});

const SentenceRowSchema = z
  .object({
    id: z.string(),
    section: z.string(),
    order: z.number(),
    paragraph: z.number(),
    text: z.string(),
  })
  .extend(FilePlaceSchema.shape);

async function getSummaries(
  store: GraphStore,
  ids: readonly string[],
  limit: number,
): Promise<DocumentSummary[]> {
  const documents = await readRows(store, "documents", DocumentRefSchema, { ids, limit });
  const counts = await readRows(store, "document-counts", CountRowSchema, {
    ids: documents.map(({ id }) => id),
  });
  const totals = new Map(counts.map(({ id, kind, total }) => [`${id} ${kind}`, total]));
  return documents.map((document) => ({
    ...document,
    sentences: totals.get(`${document.id} sentences`) ?? 0,
    entities: totals.get(`${document.id} entities`) ?? 0,
    relations: totals.get(`${document.id} relations`) ?? 0,
  }));
}

/** The documents, the latest first and samples last. */
export async function listDocuments(store: GraphStore, limit: number) {
  const [items, totals] = await Promise.all([
    getSummaries(store, [], limit),
    readRows(store, "overview-totals", z.object({ kind: z.string(), total: z.number() })),
  ]);
  const total = totals.find((row) => row.kind === "documents")?.total ?? items.length;
  return { items, total, limitHit: total > items.length };
}

/** A document's text in order, with its mentions marked. Throws NOT_FOUND. */
export async function getDocumentText(store: GraphStore, id: string): Promise<DocumentText> {
  const [document] = await getSummaries(store, [id], 1);
  if (document === undefined) {
    throw new ZhengtuError("NOT_FOUND", "没有这份文档；它可能已被移除。");
  }
  const [sections, sentences, markRows, silentRows] = await Promise.all([
    readRows(store, "document-sections", SectionRowSchema, { id }),
    readRows(store, "document-sentences", SentenceRowSchema, { id }),
    readRows(store, "document-marks", MarkRowSchema, { id }),
    readRows(store, "silent-sentences", z.object({ id: z.string() }), { id }),
  ]);
  const silent = silentRows.map((row) => row.id);
  const marks = groupMarks(markRows);
  return {
    ...{ document, silent, coverage: shareCovered(sentences, new Set(silent)) },
    sections: sections.map((section) => ({
      ...section,
      sentences: sentences
        .filter((sentence) => sentence.section === section.id)
        .map((sentence) => ({
          ...sentence,
          marks: marks.get(sentence.id) ?? [],
          place: filePlace(sentence),
        })),
    })),
  };
}

/** By characters, so that a heading counts for less than a paragraph. */
function shareCovered(
  sentences: readonly { readonly id: string; readonly text: string }[],
  silent: ReadonlySet<string>,
): number {
  const whole = sentences.reduce((sum, { text }) => sum + text.length, 0);
  const quiet = sentences.reduce(
    (sum, { id, text }) => sum + (silent.has(id) ? text.length : 0),
    0,
  );
  return whole === 0 ? 0 : 1 - quiet / whole;
}
