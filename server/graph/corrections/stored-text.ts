/** A document as it was split, from the store: the stages from there on can be done again without its file. */
import { z } from "zod";
import type { DocumentContext, Section, Sentence } from "../../../ingest/model/document.ts";
import type { DocumentId, SectionId, SentenceId } from "../../../ingest/model/ids.ts";
import { PartSchema } from "../../contract/vocabulary.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { readRows } from "../read-rows.ts";

// Ids come from the store, which got them from content.
const DocumentIdSchema = z.string().transform((id) => id as DocumentId);
const SectionIdSchema = z.string().transform((id) => id as SectionId);
const SentenceIdSchema = z.string().transform((id) => id as SentenceId);
const YearSchema = z.number().nullable();

const DocumentRowSchema = z.object({
  id: DocumentIdSchema,
  title: z.string(),
  place: z.string().nullable(),
  placePath: z.string().nullable(),
  year: YearSchema,
  sample: z.boolean(),
});
const SectionRowSchema = z.object({
  id: SectionIdSchema,
  title: z.string(),
  path: z.string(),
  part: PartSchema,
  year: YearSchema,
});
const SentenceRowSchema = z.object({
  id: SentenceIdSchema,
  section: SectionIdSchema,
  order: z.number(),
  paragraph: z.number(),
  text: z.string(),
  part: PartSchema,
  year: YearSchema,
});

/** What the stages after splitting are given. */
export interface StoredText {
  readonly info: DocumentContext;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
}

/** The text of a stored document; undefined where it is not there any more. */
export async function readStoredText(
  store: GraphStore,
  id: string,
): Promise<StoredText | undefined> {
  const [documents, sections, sentences] = await Promise.all([
    readRows(store, "stored-document", DocumentRowSchema, { id }),
    readRows(store, "document-sections", SectionRowSchema, { id }),
    readRows(store, "stored-sentences", SentenceRowSchema, { id }),
  ]);
  const [document] = documents;
  if (document === undefined) return undefined;
  return {
    info: { ...document, placePath: document.placePath ?? "" },
    sections: sections.map((section, order) => ({ ...section, order })),
    // Only the stages before need to know where a sentence stood.
    sentences: sentences.map((row) => ({ ...row, span: { start: 0, end: row.text.length } })),
  };
}
