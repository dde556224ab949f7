/** Imports: files → read, several at once → written, one at a time; every change is told to whoever watches the job. */
import { randomUUID } from "node:crypto";
import type { SourceFile } from "../../ingest/model/document.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import type { ImportJob } from "../contract/document.ts";
import { ZhengtuError } from "../errors.ts";
import type { WriteOutcome } from "../graph/write-document.ts";
import type { Logger } from "../logging.ts";
import type { ReadPart } from "./document-reader.ts";
import { isOver, newJob, whenOver, whenRead, whenRefused, whenWritten } from "./import-job.ts";

export interface ImportQueueOptions {
  /** Each reads one file at a time. */
  readonly readers: readonly ((file: SourceFile) => AsyncIterable<ReadPart>)[];
  /** Writes a batch. */
  readonly write: (batch: GraphBatch) => Promise<WriteOutcome>;
  readonly logger: Logger;
  /** How many files may wait, and how many bytes of them. */
  readonly maxWaiting: number;
  readonly maxWaitingBytes: number;
  /** How many finished jobs are remembered. */
  readonly maxFinished: number;
}

type Listener = (job: ImportJob) => void;

interface Entry {
  job: ImportJob;
  /** Let go of once it has been read. */
  file: SourceFile | undefined;
  readonly listeners: Set<Listener>;
}

/** Owns the waiting files and the running import. */
export class ImportQueue {
  readonly #options: ImportQueueOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #waiting: Entry[] = [];
  /** What each reader is at, undefined where it has nothing to do. */
  readonly #working: (Promise<void> | undefined)[];
  #lastWrite: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: ImportQueueOptions) {
    this.#options = options;
    this.#working = options.readers.map(() => undefined);
  }

  /** Puts a file at the end of the queue. Throws TOO_MANY_REQUESTS where it is full, SHUTTING_DOWN after `close`. */
  add(file: SourceFile): ImportJob {
    if (this.#closed) throw new ZhengtuError("SHUTTING_DOWN", "服务正在停止，不再接收文档。");
    this.#checkRoom(file);
    const job = newJob(randomUUID(), file.name);
    const entry: Entry = { job, file, listeners: new Set() };
    this.#entries.set(job.id, entry);
    this.#waiting.push(entry);
    const idle = this.#working.indexOf(undefined);
    if (idle !== -1) this.#working[idle] = this.#work(idle);
    return entry.job;
  }

  /** All jobs, the newest first. */
  list(): readonly ImportJob[] {
    return [...this.#entries.values()].map(({ job }) => job).reverse();
  }

  /** One job as it is now. Throws NOT_FOUND. */
  get(id: string): ImportJob {
    return this.#find(id).job;
  }

  /** Tells the job as it is now and then every change; returns what ends that. Throws NOT_FOUND. */
  watch(id: string, listener: Listener): () => void {
    const entry = this.#find(id);
    entry.listeners.add(listener);
    listener(entry.job);
    return () => entry.listeners.delete(listener);
  }

  /** The job once it has been read or has failed, or as it is after `patienceMs`. Throws NOT_FOUND. */
  settle(id: string, patienceMs: number): Promise<ImportJob> {
    return new Promise((resolve) => {
      const finish = (state: ImportJob) => {
        clearTimeout(timer);
        queueMicrotask(() => stop());
        resolve(state);
      };
      const timer = setTimeout(() => finish(this.get(id)), patienceMs);
      const stop = this.watch(id, (state) => {
        if (state.stage !== "queued" && state.stage !== "reading") finish(state);
      });
    });
  }

  /** Resolves when nothing is waiting or running. */
  async idle(): Promise<void> {
    await Promise.all(this.#working.filter((work) => work !== undefined));
  }

  /** Takes no more files, lets the running imports finish, gives up those that wait. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const entry of this.#waiting.splice(0)) {
      const error = {
        code: "SHUTTING_DOWN",
        message: "服务已停止，这份文档没有导入。请重新上传。",
      };
      this.#change(entry, { stage: "failed", error });
    }
    await Promise.all(this.#working.filter((work) => work !== undefined));
  }

  #checkRoom(file: SourceFile): void {
    const { maxWaiting, maxWaitingBytes } = this.#options;
    const bytes = this.#waiting.reduce((sum, { file }) => sum + (file?.bytes.length ?? 0), 0);
    if (this.#waiting.length < maxWaiting && bytes + file.bytes.length <= maxWaitingBytes) return;
    throw new ZhengtuError("TOO_MANY_REQUESTS", "等待导入的文档太多，请稍后再试。", {
      retriable: true,
    });
  }

  #find(id: string): Entry {
    const entry = this.#entries.get(id);
    if (entry === undefined) {
      throw new ZhengtuError("NOT_FOUND", "没有这个导入任务；服务重新启动后不再保留旧任务。");
    }
    return entry;
  }

  async #work(reader: number): Promise<void> {
    for (let entry = this.#waiting.shift(); entry !== undefined; entry = this.#waiting.shift()) {
      const { file } = entry;
      entry.file = undefined;
      const read = this.#options.readers[reader];
      if (file !== undefined && read !== undefined) await this.#import(entry, read(file));
      this.#forgetOld();
    }
    this.#working[reader] = undefined;
  }

  async #import(entry: Entry, parts: AsyncIterable<ReadPart>): Promise<void> {
    try {
      this.#change(entry, { stage: "reading" });
      for await (const part of parts) {
        await this.#take(entry, part);
        // What is in the graph stays there; the rest of an archive is given up.
        if (this.#closed) break;
      }
      this.#change(entry, whenOver(entry.job));
    } catch (error) {
      this.#change(entry, { stage: "failed", error: this.#describe(error) });
    }
  }

  async #take(entry: Entry, part: ReadPart): Promise<void> {
    if (part.kind === "refused") {
      this.#change(entry, whenRefused(entry.job, part, this.#describe(part.error)));
    } else if (part.kind === "known") {
      this.#change(entry, whenWritten(entry.job, part, { info: part.info, outcome: null }));
    } else {
      const { batch } = part.document;
      this.#change(entry, whenRead(entry.job, part, part.document));
      const outcome = await this.#write(batch);
      this.#change(entry, whenWritten(entry.job, part, { info: batch.document, outcome }));
    }
  }

  /** One after another: a store has one writer. */
  #write(batch: GraphBatch): Promise<WriteOutcome> {
    const written = this.#lastWrite.then(() => this.#options.write(batch));
    this.#lastWrite = written.catch(() => undefined);
    return written;
  }

  #describe(error: unknown): { code: string; message: string } {
    if (error instanceof ZhengtuError) return { code: error.code, message: error.message };
    this.#options.logger.error({ err: error }, "import failed");
    return { code: "INTERNAL", message: "导入时服务器内部出错，已记入日志，图没有改变。" };
  }

  #change(entry: Entry, change: Partial<ImportJob>): void {
    entry.job = { ...entry.job, ...change };
    const { id, fileName, stage, error } = entry.job;
    const level = isOver(entry.job) ? "info" : "debug";
    this.#options.logger[level]({ job: id, fileName, stage, code: error?.code }, "import");
    for (const listener of [...entry.listeners]) listener(entry.job);
    if (isOver(entry.job)) entry.listeners.clear();
  }

  #forgetOld(): void {
    const over = [...this.#entries.values()].filter(({ job }) => isOver(job));
    const surplus = Math.max(0, over.length - this.#options.maxFinished);
    for (const { job } of over.slice(0, surplus)) this.#entries.delete(job.id);
  }
}
