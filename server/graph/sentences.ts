/** Sentences as evidence: each with its section, its document and the names marked in it. */
import { z } from "zod";
import {
  type Evidence,
  type FilePlace,
  FilePlaceSchema,
  type Mark,
  type SentenceRef,
} from "../contract/evidence.ts";
import { EntityTypeSchema, PartSchema } from "../contract/vocabulary.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { readRows } from "./read-rows.ts";

const SentenceRowSchema = z
  .object({
    id: z.string(),
    order: z.number(),
    text: z.string(),
    part: PartSchema,
    year: z.number().nullable(),
    section: z.string(),
    documentId: z.string(),
    title: z.string(),
    place: z.string().nullable(),
    documentYear: z.number().nullable(),
    sample: z.boolean(),
  })
  .extend(FilePlaceSchema.shape);

/** One mention as the read queries return it. */
export const MarkRowSchema = z.object({
  sentence: z.string(),
  start: z.number(),
  finish: z.number(),
  entity: z.string(),
  type: EntityTypeSchema,
});

/** Mention rows → marks by sentence, in reading order. */
export function groupMarks(rows: readonly z.output<typeof MarkRowSchema>[]): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>();
  for (const { sentence, start, finish, entity, type } of rows) {
    const list = marks.get(sentence) ?? [];
    list.push({ start, end: finish, entity, type });
    marks.set(sentence, list);
  }
  return marks;
}

/** The place as replies have it: null where the file has neither pages nor rows. */
export function filePlace({ page, sheet, row }: FilePlace): FilePlace | null {
  return page === null && row === null ? null : { page, sheet, row };
}

/** The sentences with these ids, by id. */
export async function getSentences(
  store: GraphStore,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SentenceRef>> {
  if (ids.length === 0) return new Map();
  const distinct = [...new Set(ids)];
  const [rows, markRows] = await Promise.all([
    readRows(store, "sentences", SentenceRowSchema, { ids: distinct }),
    readRows(store, "sentence-marks", MarkRowSchema, { ids: distinct }),
  ]);
  const marks = groupMarks(markRows);
  return new Map(
    rows.map((row) => {
      const { documentId, title, place, documentYear, sample } = row;
      const { id, text, part, year, section } = row;
      const document = { id: documentId, title, place, year: documentYear, sample };
      const own = { id, text, part, year, section, document, place: filePlace(row) };
      return [id, { ...own, marks: marks.get(id) ?? [] }];
    }),
  );
}

/** One sentence that says something, as the graph keeps it. */
export interface Saying {
  readonly sentence: string;
  readonly rule: string;
  readonly cue: string;
  readonly confidence: number;
}

/** Adds the sentence to a saying; undefined where the sentence has just been removed. */
export function toEvidence(
  saying: Saying,
  sentences: ReadonlyMap<string, SentenceRef>,
): Evidence | undefined {
  const sentence = sentences.get(saying.sentence);
  if (sentence === undefined) return undefined;
  const { rule, cue, confidence } = saying;
  return { sentence, rule, cue, confidence };
}

/** The lists that a relationship carries, parallel. */
export interface SayingLists {
  readonly evidence: readonly string[];
  readonly rules: readonly string[];
  readonly cues: readonly string[];
  readonly confidences: readonly number[];
}

/** Parallel lists → one saying a sentence. */
export function unfoldSayings({ evidence, rules, cues, confidences }: SayingLists): Saying[] {
  return evidence.map((sentence, index) => ({
    sentence,
    rule: rules[index] ?? "",
    cue: cues[index] ?? "",
    confidence: confidences[index] ?? 0,
  }));
}
