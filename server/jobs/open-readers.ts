/** The reading processes of a server or a command, each started when it is first needed. */
import type { SourceFile } from "../../ingest/model/document.ts";
import type { Env } from "../env.ts";
import { isKnownDocument } from "../graph/known-document.ts";
import type { GraphStore } from "../store/graph-store.ts";
import {
  DocumentReader,
  type DocumentReaderOptions,
  type IsKnown,
  type ReadPart,
  type ReadProgress,
} from "./document-reader.ts";
import { isPassing } from "./patience.ts";
import { readerVersion } from "./reader-version.ts";

/** Reads a file from where it has come to. */
export type ReadFile = (file: SourceFile, from: ReadProgress) => AsyncIterable<ReadPart>;

/** Several readers over one store. */
export interface Readers {
  /** Each reads one file at a time. */
  readonly readers: readonly ReadFile[];
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
export function openReaders(store: GraphStore, options: ReadersOptions): Readers {
  const version = readerVersion();
  // Where the store does not answer the document is understood: its writing waits for the store.
  const isKnown: IsKnown = ({ id }) =>
    isKnownDocument(store, id, version).catch((error: unknown) => {
      if (isPassing(error)) return false;
      throw error;
    });
  return openReadersPassing(() => isKnown, options);
}

/** Readers that pass over what is known already of a file. */
export function openReadersPassing(
  isKnownOf: (file: SourceFile) => IsKnown,
  { workers, ...options }: ReadersOptions,
): Readers {
  const owned = Array.from({ length: workers }, () => new DocumentReader(options));
  return {
    readers: owned.map((reader) => (file, from) => reader.read(file, isKnownOf(file), from)),
    close: () => owned.forEach((reader) => reader.close()),
  };
}
