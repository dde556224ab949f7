/** Imports, one at a time: file → read → written; every change is told to whoever watches the job. */
import { randomUUID } from "node:crypto";
import type { SourceFile } from "../../ingest/model/document.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import type { ImportJob } from "../contract/document.ts";
import { ZhengtuError } from "../errors.ts";
import type { Logger } from "../logging.ts";
import type { ReadDocument } from "./read-message.ts";

export interface ImportQueueOptions {
  readonly read: (file: SourceFile) => Promise<ReadDocument>;
  /** Writes a batch; tells whether the graph did not have the document before. */
  readonly write: (batch: GraphBatch) => Promise<{ readonly added: boolean }>;
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

/** Whether nothing more will change. */
export function isOver({ stage }: ImportJob): boolean {
  return stage === "done" || stage === "failed";
}

function countBatch(batch: GraphBatch): NonNullable<ImportJob["counts"]> {
  return {
    sentences: batch.sentences.length,
    mentions: batch.mentions.length,
    entities: batch.entities.length,
    relations: batch.relations.length,
    status: batch.status.length,
    metrics: batch.metrics.length,
  };
}

/** Owns the waiting files and the running import. */
export class ImportQueue {
  readonly #options: ImportQueueOptions;
  readonly #entries = new Map<string, Entry>();
  readonly #waiting: Entry[] = [];
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(options: ImportQueueOptions) {
    this.#options = options;
  }

  /** Puts a file at the end of the queue. Throws TOO_MANY_REQUESTS where it is full, SHUTTING_DOWN after `close`. */
  add(file: SourceFile): ImportJob {
    if (this.#closed) throw new ZhengtuError("SHUTTING_DOWN", "服务正在停止，不再接收文档。");
    this.#checkRoom(file);
    const job: ImportJob = {
      id: randomUUID(),
      fileName: file.name,
      stage: "queued",
      document: null,
      added: false,
      notices: [],
      counts: null,
      error: null,
    };
    const entry: Entry = { job, file, listeners: new Set() };
    this.#entries.set(job.id, entry);
    this.#waiting.push(entry);
    this.#running ??= this.#work();
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
    await this.#running;
  }

  /** Takes no more files, lets the running import finish, gives up those that wait. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const entry of this.#waiting.splice(0)) {
      const error = {
        code: "SHUTTING_DOWN",
        message: "服务已停止，这份文档没有导入。请重新上传。",
      };
      this.#change(entry, { stage: "failed", error });
    }
    await this.#running;
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

  async #work(): Promise<void> {
    for (let entry = this.#waiting.shift(); entry !== undefined; entry = this.#waiting.shift()) {
      const { file } = entry;
      entry.file = undefined;
      if (file !== undefined) await this.#import(entry, file);
      this.#forgetOld();
    }
    this.#running = undefined;
  }

  async #import(entry: Entry, file: SourceFile): Promise<void> {
    try {
      this.#change(entry, { stage: "reading" });
      const { batch, notices } = await this.#options.read(file);
      this.#change(entry, { stage: "writing", notices: [...notices], counts: countBatch(batch) });
      const { added } = await this.#options.write(batch);
      const { id, title, place, year, sample } = batch.document;
      this.#change(entry, { stage: "done", added, document: { id, title, place, year, sample } });
    } catch (error) {
      this.#change(entry, { stage: "failed", error: this.#describe(error) });
    }
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
