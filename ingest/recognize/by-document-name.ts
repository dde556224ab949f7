/**
 * A name that a document says clearly once is the same name where the words around it say less. The
 * idea of one sense a discourse: Gale, Church and Yarowsky, 1992.
 */
import type { MentionCandidate } from "../model/mention.ts";
import type { EntityType } from "../model/ontology.ts";
import type { NamedSpan } from "./by-national-name.ts";

/** A name that a document says, and how sure the clearest sentence is of it. */
export interface DocumentName {
  readonly text: string;
  readonly type: EntityType;
  readonly confidence: number;
}

// Shorter names stand inside other words too often; less sure ones spread an error, the less the longer they are.
const LEAST_LENGTH = 4;
const LONG = 6;
const LEAST_CONFIDENCE = 0.6;
const LEAST_CONFIDENCE_LONG = 0.25;
const SAID_ELSEWHERE = 0.8;

function isClear({ type, text, confidence }: MentionCandidate): boolean {
  if (type === "District" || text.length < LEAST_LENGTH) return false;
  return confidence >= (text.length < LONG ? LEAST_CONFIDENCE : LEAST_CONFIDENCE_LONG);
}

/** The names among a document's candidates that hold wherever they stand, each with its surest type. */
export function documentNames(candidates: readonly MentionCandidate[]): DocumentName[] {
  const names = new Map<string, DocumentName>();
  for (const { text, type, confidence } of candidates.filter(isClear)) {
    if ((names.get(text)?.confidence ?? 0) < confidence)
      names.set(text, { text, type, confidence });
  }
  return [...names.values()];
}

/** Where a sentence says names that its document says clearly elsewhere. */
export function byDocumentName(text: string, names: readonly DocumentName[]): NamedSpan[] {
  return names.flatMap((name) => {
    const spans: NamedSpan[] = [];
    for (let at = text.indexOf(name.text); at >= 0; at = text.indexOf(name.text, at + 1)) {
      spans.push({
        start: at,
        end: at + name.text.length,
        type: name.type,
        rule: "said-elsewhere",
        confidence: name.confidence * SAID_ELSEWHERE,
      });
    }
    return spans;
  });
}
