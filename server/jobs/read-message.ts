/** What the server and its reading process say to each other. */
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";

/** A file to read; `task` comes back with the answer. */
export interface ReadRequest {
  readonly task: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was understood of a file, ready for the store. */
export interface ReadDocument {
  readonly batch: GraphBatch;
  /** One Chinese sentence each: what was odd but survivable. */
  readonly notices: readonly string[];
}

/** The answer: the document, or why it is refused; `code` is null where the reading itself broke. */
export type ReadAnswer =
  | { readonly task: number; readonly document: ReadDocument }
  | {
      readonly task: number;
      readonly refused: { readonly code: string | null; readonly message: string };
    };
