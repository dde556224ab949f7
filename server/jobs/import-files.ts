/** Many files into a target, several on their way at once: what became of each, how far it is, how long it takes. */
import { statSync } from "node:fs";
import { basename } from "node:path";
import { IngestError } from "../../ingest/errors.ts";
import { readSourceFile } from "../../ingest/read/read-source-file.ts";
import type { ImportJob } from "../contract/document.ts";
import { ZhengtuError } from "../errors.ts";
import type { ImportTarget } from "./import-target.ts";
import { startClock } from "./time-left.ts";

/** What became of one file. */
export interface FileOutcome {
  readonly path: string;
  readonly seconds: number;
  /** Null where the file was not even taken: `refusal` says why. */
  readonly job: ImportJob | null;
  readonly refusal: unknown;
}

/** How far an import of many files has come. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  /** Null until enough is done to tell. */
  readonly secondsLeft: number | null;
}

export interface ImportFilesOptions {
  readonly target: ImportTarget;
  readonly onFile: (outcome: FileOutcome, progress: ImportProgress) => void;
  /** Aborted, no more files are begun; those under way are finished. */
  readonly signal: AbortSignal;
}

/** Imports the files in their order; returns how many were not begun. */
export async function importFiles(
  paths: readonly string[],
  { target, onFile, signal }: ImportFilesOptions,
): Promise<number> {
  const clock = startClock(paths.map(sizeOf));
  const stop = new AbortController();
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    while (next < paths.length && !signal.aborted && !stop.signal.aborted) {
      const index = next;
      next += 1;
      const outcome = await importFile(target, paths[index] ?? "");
      done += 1;
      onFile(outcome, { done, total: paths.length, secondsLeft: clock.finish(index) });
      if (isFatal(outcome)) stop.abort();
    }
  };
  await Promise.all(Array.from({ length: target.inFlight }, work));
  return paths.length - next;
}

async function importFile(target: ImportTarget, path: string): Promise<FileOutcome> {
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const job = await target.add({ name: basename(path), bytes: readSourceFile(path) });
    return { path, job, refusal: null, seconds: seconds() };
  } catch (refusal) {
    if (!(refusal instanceof IngestError || refusal instanceof ZhengtuError)) throw refusal;
    return { path, job: null, refusal, seconds: seconds() };
  }
}

/** Whether the next file would fail for the same reason. */
function isFatal({ job, refusal }: FileOutcome): boolean {
  const code = refusal instanceof ZhengtuError ? refusal.code : job?.error?.code;
  return code === "STORE_UNAVAILABLE" || code === "STORE_LOCKED";
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
