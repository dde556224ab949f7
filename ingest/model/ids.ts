/** Ids made from content: the same content has the same id on every machine and in every run. */
import { createHash } from "node:crypto";
import type { EntityType } from "./ontology.ts";

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type DocumentId = Branded<"DocumentId">;
export type SectionId = Branded<"SectionId">;
export type SentenceId = Branded<"SentenceId">;
export type EntityId = Branded<"EntityId">;
export type MetricId = Branded<"MetricId">;

// 80 bits: with ten million ids the chance of one collision is below 10^-10.
const HEX_DIGITS = 20;

function contentHash(parts: readonly (string | number)[]): string {
  const hash = createHash("sha256");
  // The length before each part keeps ("ab", "c") and ("a", "bc") apart.
  for (const part of parts) hash.update(`${String(part).length}:${part};`);
  return hash.digest("hex").slice(0, HEX_DIGITS);
}

/** The id of a document: its clean text, whatever file or format that text came in. */
export function documentId(cleanText: string): DocumentId {
  return `d${contentHash([cleanText])}` as DocumentId;
}

/** The id of a section: its document and its place in the order of sections, from 0. */
export function sectionId(document: DocumentId, order: number): SectionId {
  return `c${contentHash([document, order])}` as SectionId;
}

/** The id of a sentence: its document and its place in the order of sentences, from 0. */
export function sentenceId(document: DocumentId, order: number): SentenceId {
  return `s${contentHash([document, order])}` as SentenceId;
}

export interface EntityIdentity {
  readonly type: EntityType;
  /** The administrative path that the name belongs to, "" where the name is unique in the country. */
  readonly scope: string;
  readonly name: string;
}

/** The id of an entity: its type, its administrative scope and its canonical name. */
export function entityId({ type, scope, name }: EntityIdentity): EntityId {
  return `e${contentHash([type, scope, name])}` as EntityId;
}

/** The key under which identities that are one thing meet; its parts are names in a normal form. */
export function identityHash(parts: readonly string[]): string {
  return `k${contentHash(parts)}`;
}

/** The id of a decision on two entities, whichever is named first. */
export function decisionId(one: string, other: string): string {
  return `g${contentHash([one, other].sort())}`;
}

/** The id of a correction: its content as JSON. */
export function correctionId(body: string): string {
  return `t${contentHash([body])}`;
}

/** The id of a metric: its sentence and its place among that sentence's metrics, from 0. */
export function metricId(sentence: SentenceId, order: number): MetricId {
  return `m${contentHash([sentence, order])}` as MetricId;
}
