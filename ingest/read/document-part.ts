import type { RawText } from "../model/document.ts";

/** One document of those that a file holds, not yet read. */
export interface DocumentPart {
  /** The file's name, or the path of a file within an archive. */
  readonly name: string;
  /** Throws IngestError for what is no readable report. */
  readonly read: () => Promise<RawText>;
}
