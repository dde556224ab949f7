import type { Span } from "./span.ts";

/** What was odd in a document but survivable: data that travels with the result, not a log line. */
export interface Notice {
  /** Stable, in kebab case: "encoding-guessed", "text-cut-off". */
  readonly code: string;
  /** One Chinese sentence for the person who imported the document. */
  readonly message: string;
  /** Where in the clean text, when it is about a place. */
  readonly span?: Span;
}
