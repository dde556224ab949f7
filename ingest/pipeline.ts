/** The stages in order, from a file to all that is understood of it. */
import { cleanText } from "./clean/clean-text.ts";
import { linkMentions } from "./link/link.ts";
import { findMetrics } from "./measure/find-metrics.ts";
import type { DocumentInfo, SourceFile } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import type { LinkedDocument } from "./model/linked-document.ts";
import { readDocument } from "./read/read-document.ts";
import { recognizeMentions } from "./recognize/recognize.ts";
import { findRelations } from "./relate/find-relations.ts";
import { segmentSentence } from "./segment/segment.ts";
import { splitDocument } from "./split/split-document.ts";
import { findStatus } from "./status/find-status.ts";

/** All that is understood of one file; throws IngestError where it is no readable report. */
export function extract(file: SourceFile): Extraction {
  const raw = readDocument(file);
  const clean = cleanText(raw);
  const { info: context, sections, sentences, notices } = splitDocument(clean, raw.declared);
  const unlinked: DocumentInfo = { ...context, self: null };
  const tokens = new Map(sentences.map(({ id, text }) => [id, segmentSentence(text)]));
  const candidates = recognizeMentions({ sentences, tokens, info: unlinked });
  const { mentions, entities, self } = linkMentions({ info: unlinked, sentences, candidates });
  const info: DocumentInfo = { ...context, self };
  const linked: LinkedDocument = { info, sentences, mentions, entities };
  return {
    document: info,
    sections,
    sentences,
    mentions,
    entities,
    relations: findRelations(linked),
    status: findStatus(linked),
    metrics: findMetrics(linked),
    notices: [...raw.notices, ...notices],
  };
}
