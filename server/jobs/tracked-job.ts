/** A job that this process works on, and who watches it. */
import type { ImportJob } from "../contract/document.ts";
import type { Logger } from "../logging.ts";
import { isOver } from "./import-job.ts";

/** Who wants to know of a job. */
export interface Watcher {
  readonly onState: (job: ImportJob) => void;
  /** Called once, when no more will be told. */
  readonly onEnd: () => void;
}

/** Owns the state of one job. */
export class TrackedJob {
  /** The size of its file. */
  readonly bytes: number;
  readonly #logger: Logger;
  readonly #watchers = new Set<Watcher>();
  #job: ImportJob;

  constructor(job: ImportJob, bytes: number, logger: Logger) {
    this.#job = job;
    this.bytes = bytes;
    this.#logger = logger;
  }

  get job(): ImportJob {
    return this.#job;
  }

  /** Changes the job and tells it; nothing more is told when it is over. */
  change(change: Partial<ImportJob>): void {
    this.#job = { ...this.#job, ...change };
    const { id, fileName, stage, error } = this.#job;
    const level = isOver(this.#job) ? "info" : "debug";
    this.#logger[level]({ job: id, fileName, stage, code: error?.code }, "import");
    for (const watcher of [...this.#watchers]) watcher.onState(this.#job);
    if (isOver(this.#job)) this.end();
  }

  /** Tells the state as it is now, and then every change; returns what ends that. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    watcher.onState(this.#job);
    return () => this.#watchers.delete(watcher);
  }

  /** Tells the watchers that no more comes from here. */
  end(): void {
    const ended = [...this.#watchers];
    this.#watchers.clear();
    for (const watcher of ended) watcher.onEnd();
  }
}
