/** The stages in order, from a file to all that is understood of it. */
import { cleanText } from "./clean/clean-text.ts";
import { correctNames } from "./correct/correct-names.ts";
import { correctRelations } from "./correct/correct-relations.ts";
import { linkMentions } from "./link/link.ts";
import { findMetrics } from "./measure/find-metrics.ts";
import type { Correction } from "./model/correction.ts";
import type { CleanText, DocumentInfo, RawText, SourceFile } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import type { LinkedDocument } from "./model/linked-document.ts";
import { readDocuments } from "./read/read-documents.ts";
import { type MentionJudge, recognizeMentions } from "./recognize/recognize.ts";
import { findRelations } from "./relate/find-relations.ts";
import { segmentSentence } from "./segment/segment.ts";
import { type SplitDocument, splitDocument } from "./split/split-document.ts";
import { findStatus } from "./status/find-status.ts";
import { placeSentences } from "./text/place-sentences.ts";

/** A document as far as it takes to know which one it is: read, cleaned and split. */
export interface PreparedDocument {
  readonly raw: RawText;
  readonly clean: CleanText;
  readonly split: SplitDocument;
}

/** All that is understood of a file that holds one document; throws IngestError where it is no readable report. */
export async function extract(file: SourceFile): Promise<Extraction> {
  return understand(await prepareFile(file));
}

/** The first document of a file, prepared; throws IngestError where it is no readable report. */
export async function prepareFile(file: SourceFile): Promise<PreparedDocument> {
  for await (const part of readDocuments(file)) return prepare(await part.read());
  throw new Error(`${file.name}: a file holds one document at least`);
}

/** The stages before anything is recognized. */
export function prepare(raw: RawText): PreparedDocument {
  const clean = cleanText(raw);
  return { raw, clean, split: splitDocument(clean, raw.declared) };
}

/** The stages that understand a prepared document, with what persons have taught; `judge` only where a trial has its own. */
export function understand(
  { raw, clean, split }: PreparedDocument,
  corrections: readonly Correction[] = [],
  judge?: MentionJudge,
): Extraction {
  return {
    ...understandText(split, corrections, judge),
    notices: [...raw.notices, ...split.notices],
    places: placeSentences(split.sentences, clean, raw),
  };
}

/** A document as split into sentences, from a file or from the store. */
export type SplitText = Pick<SplitDocument, "info" | "sections" | "sentences">;

/** The stages from sentences on: all that can be done again without the file. */
export function understandText(
  { info: context, sections, sentences }: SplitText,
  corrections: readonly Correction[],
  judge?: MentionJudge,
): Omit<Extraction, "notices" | "places"> {
  const unlinked: DocumentInfo = { ...context, self: null };
  const tokens = new Map(sentences.map(({ id, text }) => [id, segmentSentence(text)]));
  const recognized = recognizeMentions({ sentences, tokens, info: unlinked }, judge);
  const candidates = correctNames(recognized, sentences, corrections);
  const { mentions, entities, self } = linkMentions({ info: unlinked, sentences, candidates });
  const info: DocumentInfo = { ...context, self };
  const linked: LinkedDocument = { info, sentences, mentions, entities };
  return {
    document: info,
    sections,
    sentences,
    mentions,
    entities,
    relations: correctRelations(findRelations(linked), entities, corrections),
    status: findStatus(linked),
    metrics: findMetrics(linked),
  };
}
