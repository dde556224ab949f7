/** Imports: files → read, several at once → written, one at a time; every change is told to whoever watches the job. */
import type { SourceFile } from "../../ingest/model/document.ts";
import type { ImportJob } from "../contract/document.ts";
import { ZhengtuError } from "../errors.ts";
import { isOver, jobId } from "./import-job.ts";
import { ImportRun, type ImportRunOptions } from "./import-run.ts";
import type { ReadFile } from "./open-readers.ts";
import { TrackedJob, type Watcher } from "./tracked-job.ts";
import { watchElsewhere } from "./watch-elsewhere.ts";

export interface ImportQueueOptions extends ImportRunOptions {
  /** Each reads one file at a time. */
  readonly readers: readonly ReadFile[];
  /** How many files may wait, and how many bytes of them. */
  readonly maxWaiting: number;
  readonly maxWaitingBytes: number;
}

const HEARTBEAT_MS = 10_000;
// How many that are over are remembered here beside those that the ledger keeps.
const MAX_REMEMBERED = 500;

/** Owns the waiting and the running imports of this process. */
export class ImportQueue {
  readonly #options: ImportQueueOptions;
  readonly #tracked = new Map<string, TrackedJob>();
  readonly #accepting = new Map<string, { bytes: number; job: Promise<ImportJob> }>();
  readonly #waiting: TrackedJob[] = [];
  /** What each reader is at, undefined where it has nothing to do. */
  readonly #working: (Promise<void> | undefined)[];
  readonly #closing = new AbortController();
  readonly #run: ImportRun;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(options: ImportQueueOptions) {
    this.#options = options;
    this.#working = options.readers.map(() => undefined);
    this.#run = new ImportRun(options, this.#closing.signal);
    this.#heartbeat = setInterval(() => this.#touch(), HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /**
   * Puts a file at the end of the queue; resolves when it is safe. A file that is on its way is not taken
   * twice. Throws TOO_MANY_REQUESTS where the queue is full, SHUTTING_DOWN after `close`.
   */
  async add(file: SourceFile): Promise<ImportJob> {
    if (this.#isClosed) throw new ZhengtuError("SHUTTING_DOWN", "服务正在停止，不再接收文档。");
    const id = jobId(file);
    const known = this.#underWay(id)?.job ?? this.#accepting.get(id)?.job;
    if (known !== undefined) return known;
    this.#checkRoom(file);
    const job = this.#accept(file).finally(() => this.#accepting.delete(id));
    this.#accepting.set(id, { bytes: file.bytes.length, job });
    return job;
  }

  /** Goes on with what an earlier process has left; returns how many jobs that are. */
  async resume(): Promise<number> {
    const taken = await this.#options.ledger.unfinished();
    for (const { job, bytes } of taken) this.#enqueue(job, bytes);
    return taken.length;
  }

  /** The jobs of this process, for those who watch the service. */
  get here(): readonly ImportJob[] {
    return [...this.#tracked.values()].map(({ job }) => job);
  }

  /** All jobs, the newest first, those of other servers on the same store among them. */
  async list(): Promise<readonly ImportJob[]> {
    const kept = await this.#options.ledger.list();
    return kept.map(({ job, isMine }) => (isMine ? this.#freshest(job) : job));
  }

  /** One job as it is now. Throws NOT_FOUND. */
  async get(id: string): Promise<ImportJob> {
    const here = this.#underWay(id);
    if (here !== undefined) return here.job;
    const kept = await this.#options.ledger.find(id);
    if (kept !== undefined) return kept.isMine ? this.#freshest(kept.job) : kept.job;
    const remembered = this.#tracked.get(id);
    if (remembered !== undefined) return remembered.job;
    throw new ZhengtuError("NOT_FOUND", "没有这个导入任务；结束已久的任务不再保留。");
  }

  /** Tells the job as it is now and then every change; returns what ends that. */
  watch(id: string, watcher: Watcher): () => void {
    return this.#underWay(id)?.watch(watcher) ?? watchElsewhere(() => this.get(id), watcher);
  }

  /** The job once it has been read or has failed, or as it is after `patienceMs`. */
  settle(job: ImportJob, patienceMs: number): Promise<ImportJob> {
    const isRead = ({ stage }: ImportJob) => stage !== "queued" && stage !== "reading";
    return this.#when(job, isRead, patienceMs);
  }

  /** The job when it is over, or as it is when the queue closes. */
  whenOver(job: ImportJob): Promise<ImportJob> {
    return this.#when(job, isOver);
  }

  /** Resolves when nothing is waiting or running. */
  async idle(): Promise<void> {
    await Promise.all(this.#working.filter((work) => work !== undefined));
  }

  /**
   * Takes no more files and lets the documents under way finish. What waits goes on with the next start
   * where the ledger outlives this process, and is given up where not.
   */
  async close(): Promise<void> {
    this.#closing.abort();
    clearInterval(this.#heartbeat);
    const waiting = this.#waiting.splice(0);
    if (!this.#options.ledger.outlives) {
      const message = "服务已停止，这份文档没有导入。请重新上传。";
      const error = { code: "SHUTTING_DOWN", message };
      for (const tracked of waiting) tracked.change({ stage: "failed", error });
    }
    await this.idle();
    for (const tracked of this.#tracked.values()) tracked.end();
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  async #accept(file: SourceFile): Promise<ImportJob> {
    const { job, isMine } = await this.#options.ledger.accept(file);
    if (isMine) this.#enqueue(job, file.bytes.length);
    return job;
  }

  #enqueue(job: ImportJob, bytes: number): void {
    const tracked = new TrackedJob(job, bytes, this.#options.logger);
    // Again at the end: they are in the order in which they were taken.
    this.#tracked.delete(job.id);
    this.#tracked.set(job.id, tracked);
    if (this.#isClosed) return;
    this.#waiting.push(tracked);
    const idle = this.#working.indexOf(undefined);
    if (idle !== -1) this.#working[idle] = this.#work(idle);
  }

  #checkRoom(file: SourceFile): void {
    const { maxWaiting, maxWaitingBytes } = this.#options;
    const coming = [...this.#waiting, ...this.#accepting.values()];
    const bytes = coming.reduce((sum, each) => sum + each.bytes, file.bytes.length);
    if (coming.length < maxWaiting && bytes <= maxWaitingBytes) return;
    throw new ZhengtuError("TOO_MANY_REQUESTS", "等待导入的文档太多，请稍后再试。", {
      retriable: true,
    });
  }

  #underWay(id: string): TrackedJob | undefined {
    const tracked = this.#tracked.get(id);
    return tracked !== undefined && !isOver(tracked.job) ? tracked : undefined;
  }

  /** A failure that the store could not be told is known here only. */
  #freshest(kept: ImportJob): ImportJob {
    return this.#tracked.get(kept.id)?.job ?? kept;
  }

  #when(
    first: ImportJob,
    isSo: (job: ImportJob) => boolean,
    patienceMs?: number,
  ): Promise<ImportJob> {
    return new Promise((resolve) => {
      let latest = first;
      const finish = () => {
        clearTimeout(timer);
        queueMicrotask(() => stop());
        resolve(latest);
      };
      const timer = patienceMs === undefined ? undefined : setTimeout(finish, patienceMs);
      const stop = this.watch(first.id, {
        onState: (state) => {
          latest = state;
          if (isSo(state)) finish();
        },
        onEnd: finish,
      });
    });
  }

  async #work(reader: number): Promise<void> {
    const read = this.#options.readers[reader];
    for (let next = this.#waiting.shift(); next && read; next = this.#waiting.shift()) {
      const isStillMine = await this.#run.run(next, read);
      if (!isStillMine) {
        this.#tracked.delete(next.job.id);
        next.end();
      }
      this.#forgetOld();
    }
    this.#working[reader] = undefined;
  }

  #touch(): void {
    const ids = this.here.filter((job) => !isOver(job)).map(({ id }) => id);
    // A store that is away is told later.
    if (ids.length > 0) void this.#options.ledger.touch(ids).catch(() => undefined);
  }

  #forgetOld(): void {
    const over = this.here.filter(isOver);
    const surplus = Math.max(0, over.length - MAX_REMEMBERED);
    for (const { id } of over.slice(0, surplus)) this.#tracked.delete(id);
  }
}
