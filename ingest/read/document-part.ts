import type { RawText } from "../model/document.ts";

/** One document of those that a file holds, not yet read. */
export interface DocumentPart {
  /** The file's name; within an archive the path, within a table what tells its documents apart. */
  readonly name: string;
  /** The number of the file in its archive, from 0, and how many there are; 0 of 1 outside of archives. */
  readonly member: number;
  readonly members: number;
  /** Throws IngestError for what is no readable report. */
  readonly read: () => Promise<RawText>;
}
