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

/** Names by their first characters, so that a sentence is gone through once whatever the number of names. */
export type DocumentNames = ReadonlyMap<string, readonly DocumentName[]>;

function firstCharacters(text: string, at = 0): string {
  return text.slice(at, at + LEAST_LENGTH);
}

/** The names among a document's candidates that hold wherever they stand, each with its surest type. */
export function documentNames(candidates: readonly MentionCandidate[]): DocumentNames {
  const names = new Map<string, DocumentName>();
  for (const { text, type, confidence } of candidates.filter(isClear)) {
    if ((names.get(text)?.confidence ?? 0) < confidence)
      names.set(text, { text, type, confidence });
  }
  const byStart = new Map<string, DocumentName[]>();
  for (const name of names.values()) {
    const start = firstCharacters(name.text);
    const group = byStart.get(start);
    if (group) group.push(name);
    else byStart.set(start, [name]);
  }
  return byStart;
}

/** Where a sentence says names that its document says clearly elsewhere. */
export function byDocumentName(text: string, names: DocumentNames): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (let start = 0; start <= text.length - LEAST_LENGTH; start++) {
    for (const name of names.get(firstCharacters(text, start)) ?? []) {
      if (!text.startsWith(name.text, start)) continue;
      const confidence = name.confidence * SAID_ELSEWHERE;
      const end = start + name.text.length;
      spans.push({ start, end, type: name.type, rule: "said-elsewhere", confidence });
    }
  }
  return spans;
}
