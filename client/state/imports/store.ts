/** The imports of this visit: they go on while the person looks at other pages. */
import { create } from "zustand";
import type { ImportJob } from "../../../server/contract/document.ts";
import { isOffline } from "../../api/api-error.ts";
import { call } from "../../api/call.ts";
import { watchJob } from "../../api/watch-job.ts";
import { forgetImports, rememberImport } from "./remembered.ts";

/** Files that are taken at once. */
export const MAX_FILES = 200;

const AT_ONCE = 3;
const AGAIN_MS = 2000;
const PATIENCE_MS = 10 * 60_000;

export interface ImportEntry {
  /** Counts the imports of this visit. */
  readonly key: number;
  readonly fileName: string;
  readonly job: ImportJob | null;
  /** Why the file was not even taken. */
  readonly refusal: unknown;
  /** Whether the server told of it, rather than this visit began it. */
  readonly isKept: boolean;
  /** Whether the file waits for a server that does not answer. */
  readonly isWaiting: boolean;
}

interface Imports {
  readonly entries: readonly ImportEntry[];
}

/** The store itself; change it through the functions below. */
export const useImports = create<Imports>(() => ({ entries: [] }));

let count = 0;

/** The key of the next entry. */
export function nextKey(): number {
  count += 1;
  return count;
}

/**
 * Sends the files, a few on their way at once, and follows each; `onDone` is called for each that came in.
 * A browser holds six connections to a server, and each import that is followed takes one.
 */
export async function importFiles(files: readonly File[], onDone: () => void): Promise<void> {
  const entries = files.slice(0, MAX_FILES).map((file) => ({
    file,
    entry: {
      key: nextKey(),
      fileName: file.name,
      job: null,
      refusal: null,
      isKept: false,
      isWaiting: false,
    },
  }));
  useImports.setState((imports) => ({
    entries: [...entries.map(({ entry }) => entry), ...imports.entries],
  }));
  const waiting = [...entries];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await importFile(next.file, next.entry.key, onDone);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function importFile(file: File, key: number, onDone: () => void): Promise<void> {
  try {
    const job = await send(file, key);
    rememberImport(job.id);
    dropKept(job.id);
    change(key, { job });
    const stage = await new Promise<ImportJob["stage"]>((resolve) => {
      watchJob(job.id, (state) => {
        change(key, { job: state });
        if (state.stage === "done" || state.stage === "failed") resolve(state.stage);
      });
    });
    if (stage === "done") onDone();
  } catch (refusal) {
    change(key, { refusal, isWaiting: false });
  }
}

/** Sends a file, again where the server is away: the same file is the same import, so that it is not taken twice. */
async function send(file: File, key: number): Promise<ImportJob> {
  for (const deadline = Date.now() + PATIENCE_MS; ;) {
    try {
      const job = await call("importDocument", { file });
      change(key, { isWaiting: false });
      return job;
    } catch (error) {
      if (!isOffline(error) || Date.now() > deadline) throw error;
      change(key, { isWaiting: true });
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

/** Forgets the imports that have come to an end. */
export function clearImports(): void {
  const over = useImports.getState().entries.filter(isOver);
  forgetImports(new Set(over.flatMap(({ job }) => job?.id ?? [])));
  useImports.setState(({ entries }) => ({ entries: entries.filter((entry) => !isOver(entry)) }));
}

/** Whether nothing more will happen to an import. */
export function isOver({ job, refusal }: Pick<ImportEntry, "job" | "refusal">): boolean {
  return refusal !== null || job?.stage === "done" || job?.stage === "failed";
}

/** The same file sent again is the same import: one line is enough. */
function dropKept(id: string): void {
  useImports.setState(({ entries }) => ({
    entries: entries.filter(({ isKept, job }) => !isKept || job?.id !== id),
  }));
}

function change(key: number, part: Partial<ImportEntry>): void {
  useImports.setState(({ entries }) => ({
    entries: entries.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)),
  }));
}
