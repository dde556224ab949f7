/** Follows a job that another server works on: by asking the store. */
import type { ImportJob } from "../contract/document.ts";
import { isOver } from "./import-job.ts";
import type { Watcher } from "./tracked-job.ts";

const ASK_MS = 700;

/** Tells each state that `find` gives until the job is over or gone; returns what stops that. */
export function watchElsewhere(find: () => Promise<ImportJob>, watcher: Watcher): () => void {
  let told = "";
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const ask = async (): Promise<void> => {
    const job = await find().catch(() => undefined);
    if (isStopped) return;
    const text = JSON.stringify(job);
    if (job !== undefined && text !== told) watcher.onState(job);
    told = text;
    if (job === undefined || isOver(job)) watcher.onEnd();
    else timer = setTimeout(() => void ask(), ASK_MS);
  };
  void ask();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
