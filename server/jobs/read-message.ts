/** What a process and its reading process say to each other about one file, step by step. */
import type { DocumentContext, SourceFile } from "../../ingest/model/document.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";

/** What was understood of a document, ready for the store. */
export interface ReadDocument {
  readonly batch: GraphBatch;
  /** One Chinese sentence each: what was odd but survivable. */
  readonly notices: readonly string[];
}

/** Which of a file's documents is spoken of: its name, its file's number in the archive, and how many there are. */
export interface PartPlace {
  readonly name: string;
  readonly member: number;
  readonly members: number;
}

/** To the reading process: a file, of an archive from its file `first` on; or how to go on with it. */
export type ReadRequest =
  | { readonly task: number; readonly file: SourceFile; readonly first: number }
  | { readonly task: number; readonly step: "understand" | "next" };

/**
 * From the reading process. After "identified" it waits for "understand" or "next", after "understood" and
 * "refused" for "next".
 */
export type ReadReport = { readonly task: number } & (
  | { readonly kind: "opening"; readonly place: PartPlace }
  | { readonly kind: "identified"; readonly place: PartPlace; readonly info: DocumentContext }
  | { readonly kind: "understood"; readonly place: PartPlace; readonly document: ReadDocument }
  | {
      readonly kind: "refused";
      readonly place: PartPlace;
      /** Null where the reading itself broke. */
      readonly code: string | null;
      readonly message: string;
    }
  | { readonly kind: "end" }
);
