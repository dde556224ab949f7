/** The reading processes of a server or a command, each started when it is first needed. */
import type { SourceFile } from "../../ingest/model/document.ts";
import type { Env } from "../env.ts";
import { isKnownDocument } from "../graph/known-document.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { DocumentReader, type DocumentReaderOptions, type ReadPart } from "./document-reader.ts";
import { readerVersion } from "./reader-version.ts";

/** Several readers over one store. */
export interface Readers {
  /** Each reads one file at a time. */
  readonly readers: readonly ((file: SourceFile) => AsyncGenerator<ReadPart>)[];
  readonly close: () => void;
}

export interface ReadersOptions extends DocumentReaderOptions {
  readonly workers: number;
}

/** What the environment allows the reading. */
export function readingLimits(env: Env): Omit<ReadersOptions, "logger"> {
  return {
    workers: env.importWorkers,
    timeLimitMs: env.importTimeoutMs,
    memoryLimitBytes: env.importMemoryBytes,
  };
}

/** Readers that pass over what the store holds as they would read it. */
export function openReaders(store: GraphStore, { workers, ...options }: ReadersOptions): Readers {
  const version = readerVersion();
  const owned = Array.from({ length: workers }, () => new DocumentReader(options));
  return {
    readers: owned.map(
      (reader) => (file) => reader.read(file, ({ id }) => isKnownDocument(store, id, version)),
    ),
    close: () => owned.forEach((reader) => reader.close()),
  };
}
