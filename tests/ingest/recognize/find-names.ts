import type { DocumentInfo, Sentence } from "../../../ingest/model/document.ts";
import { documentId, sectionId, sentenceId } from "../../../ingest/model/ids.ts";
import type { MentionCandidate } from "../../../ingest/model/mention.ts";
import { recognizeMentions } from "../../../ingest/recognize/recognize.ts";
import { segmentSentence } from "../../../ingest/segment/segment.ts";

const id = documentId("a report for tests");

/** A report of a district of Guangzhou. */
export const PANYU: DocumentInfo = {
  id,
  title: "番禺区政府工作报告",
  place: "番禺区",
  placePath: "广东省/广州市/番禺区",
  year: 2023,
  sample: false,
  self: null,
};

/** Sentences of one section, one for each text. */
export function sentencesOf(...texts: string[]): Sentence[] {
  return texts.map((text, order) => ({
    id: sentenceId(id, order),
    order,
    section: sectionId(id, 0),
    paragraph: order,
    text,
    span: { start: 0, end: text.length },
    part: "review",
    year: 2022,
  }));
}

/** The names that are found in the texts. */
export function findNames(...texts: string[]): MentionCandidate[] {
  const sentences = sentencesOf(...texts);
  const tokens = new Map(sentences.map((one) => [one.id, segmentSentence(one.text)]));
  return recognizeMentions({ sentences, tokens, info: PANYU });
}
