/** Imports that the server has kept: those under way, whoever began them, and the reports of this browser's own. */
import type { ImportJob } from "../../../server/contract/document.ts";
import { call } from "../../api/call.ts";
import { useRemembered } from "./remembered.ts";
import { type ImportEntry, isOver, nextKey, useImports } from "./store.ts";

const ASK_MS = 1000;

/**
 * Shows them and follows those under way, all by one request; `onDone` is called when one has come in.
 * Returns what stops that.
 */
export function followKeptImports(onDone: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const ask = async (): Promise<void> => {
    const jobs = await call("listJobs").then(
      ({ items }) => items,
      () => undefined,
    );
    if (isStopped) return;
    if (jobs !== undefined) adopt(jobs, onDone);
    // A server that is away may come back with imports to follow.
    const isWanted = jobs === undefined || useImports.getState().entries.some(isFollowed);
    if (isWanted) timer = setTimeout(() => void ask(), ASK_MS);
  };
  void ask();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

function isFollowed(entry: ImportEntry): boolean {
  return entry.isKept && !isOver(entry);
}

function adopt(jobs: readonly ImportJob[], onDone: () => void): void {
  const { entries } = useImports.getState();
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const updated = entries.map((entry) => {
    const job = isFollowed(entry) && entry.job ? byId.get(entry.job.id) : undefined;
    return job ? { ...entry, job } : entry;
  });
  const known = new Set(entries.map(({ job }) => job?.id));
  const own = new Set(useRemembered.getState().ids);
  const added = jobs
    .filter((job) => !known.has(job.id) && (own.has(job.id) || !isOver({ job, refusal: null })))
    .map((job) => ({
      key: nextKey(),
      fileName: job.fileName,
      job,
      refusal: null,
      isKept: true,
      isWaiting: false,
    }));
  useImports.setState({ entries: [...updated, ...added] });
  const isNews = updated.some((entry, at) => isOver(entry) && entry !== entries[at]);
  if (isNews) onDone();
}
