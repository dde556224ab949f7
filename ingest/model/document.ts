import type { DocumentId, EntityId, SectionId, SentenceId } from "./ids.ts";
import type { Notice } from "./notice.ts";
import type { Part } from "./ontology.ts";
import type { PlaceRun } from "./place.ts";
import type { Span } from "./span.ts";

/** A file as it comes in: nothing is believed about it yet. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a document says of itself outside its text (the front matter of a Markdown file). */
export interface DeclaredFacts {
  readonly title?: string;
  readonly place?: string;
  readonly year?: number;
  /** True for texts made up to show the product. */
  readonly sample?: boolean;
}

/** Decoded text, one line a paragraph as far as the format says, before any cleaning. */
export interface RawText {
  readonly text: string;
  /** Where its characters stand in the file. */
  readonly places: readonly PlaceRun[];
  readonly declared: DeclaredFacts;
  readonly notices: readonly Notice[];
}

/** Text without note marks, wraps and web chrome; lines are paragraphs. */
export interface CleanText {
  readonly text: string;
  /** For each UTF-16 unit of `text` its offset in the raw text. */
  readonly origins: Int32Array;
}

/** What a document is: found in its text or declared by its file. */
export interface DocumentInfo {
  readonly id: DocumentId;
  readonly title: string;
  /** The reporting government's district in its short full form (罗湖区), null where none is found. */
  readonly place: string | null;
  /** The administrative path of `place`: 广东省/深圳市/罗湖区; "" where unknown. */
  readonly placePath: string;
  /** The year of the report: the year its plan part is about. */
  readonly year: number | null;
  readonly sample: boolean;
  /** The entity of the reporting government's district: the head of what "我们" do. */
  readonly self: EntityId | null;
}

/** A stretch of a document under one heading. */
export interface Section {
  readonly id: SectionId;
  readonly order: number;
  readonly title: string;
  /** The numbers of the headings above it: "一/(二)". */
  readonly path: string;
  readonly part: Part;
  /** The year that its statements are about. */
  readonly year: number | null;
}

/** A sentence: `text` is the clean text at `span`. */
export interface Sentence {
  readonly id: SentenceId;
  readonly order: number;
  readonly section: SectionId;
  /** The paragraph it stands in, counted through the document from 0. */
  readonly paragraph: number;
  readonly text: string;
  /** Where in the clean text. */
  readonly span: Span;
  readonly part: Part;
  readonly year: number | null;
}

/** What is known of a document before its entities are: what the stages after splitting are given. */
export type DocumentContext = Omit<DocumentInfo, "self">;
