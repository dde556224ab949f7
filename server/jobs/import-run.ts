/** The import of one file: each of its documents read, written and counted once, whatever comes between. */
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import type { ImportJob } from "../contract/document.ts";
import { ZhengtuError } from "../errors.ts";
import type { WriteDocumentOptions } from "../graph/write-document.ts";
import type { Logger } from "../logging.ts";
import type { ReadPart } from "./document-reader.ts";
import { isOver, whenOver, whenRead, whenRefused, whenWritten } from "./import-job.ts";
import { type JobLedger, TakenOverError } from "./job-ledger.ts";
import type { ReadFile } from "./open-readers.ts";
import { isPassing, withPatience } from "./patience.ts";
import type { TrackedJob } from "./tracked-job.ts";

/** Writes beside a document, in its transaction. */
export type Recorder = NonNullable<WriteDocumentOptions["record"]>;

export interface ImportRunOptions {
  /** Writes a batch, and in the same transaction what `record` writes. */
  readonly write: (batch: GraphBatch, record: Recorder) => Promise<unknown>;
  /** Where jobs and files are kept. */
  readonly ledger: JobLedger;
  readonly logger: Logger;
}

const LOST_FILE = "收下的文件已不在数据文件夹里，没有导入。请重新上传。";

/** Owns the one writer. Aborting the signal ends a run after the document under way. */
export class ImportRun {
  readonly #options: ImportRunOptions;
  readonly #signal: AbortSignal;
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(options: ImportRunOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  /** Imports a job's file from where it has come to. Returns false where another process has taken the job over. */
  async run(tracked: TrackedJob, read: ReadFile): Promise<boolean> {
    try {
      await this.#import(tracked, read);
      return true;
    } catch (error) {
      if (error instanceof TakenOverError) return false;
      // The store is away at the end of this process: the next one goes on.
      const isLeft = this.#signal.aborted && this.#options.ledger.outlives && isPassing(error);
      if (!isLeft) await this.#fail(tracked, error);
      return true;
    }
  }

  async #import(tracked: TrackedJob, read: ReadFile): Promise<void> {
    const { ledger } = this.#options;
    const file = await ledger.open(tracked.job.id);
    if (file === undefined) throw new ZhengtuError("NOT_FOUND", LOST_FILE);
    await this.#keep(tracked, { stage: "reading" });
    for await (const part of read(file, tracked.job.progress)) {
      await this.#take(tracked, part);
      if (this.#signal.aborted) break;
    }
    // What is in the graph stays there; the rest of an archive comes with the next start, where there is one.
    const { done, total } = tracked.job.progress;
    if (this.#signal.aborted && ledger.outlives && done < total) return;
    await this.#end(tracked, whenOver(tracked.job));
  }

  async #take(tracked: TrackedJob, part: ReadPart): Promise<void> {
    if (part.kind === "refused") {
      await this.#keep(tracked, whenRefused(tracked.job, part, this.#describe(part.error)));
    } else if (part.kind === "known") {
      await this.#keep(tracked, whenWritten(tracked.job, part, { info: part.info, outcome: null }));
    } else {
      tracked.change(whenRead(tracked.job, part, part.document));
      tracked.change(await this.#writePart(tracked, part));
    }
  }

  /** Document and count in one transaction; the job as it is then. */
  async #writePart(
    tracked: TrackedJob,
    part: Extract<ReadPart, { kind: "read" }>,
  ): Promise<ImportJob> {
    const { batch } = part.document;
    let recorded = tracked.job;
    await this.#patiently(tracked, () =>
      this.#write(batch, async (transaction, outcome) => {
        const written = whenWritten(tracked.job, part, { info: batch.document, outcome });
        const job = { ...tracked.job, ...written, stalled: null };
        recorded = await this.#options.ledger.record(transaction, job);
      }),
    );
    return recorded;
  }

  /** One after another: a store has one writer. */
  #write(batch: GraphBatch, record: Recorder): Promise<unknown> {
    const written = this.#lastWrite.then(() => this.#options.write(batch, record));
    this.#lastWrite = written.catch(() => undefined);
    return written;
  }

  /** Changes a job and keeps it so; that it is over is told only once it is kept. */
  async #keep(tracked: TrackedJob, change: Partial<ImportJob>): Promise<void> {
    const job = { ...tracked.job, ...change, stalled: null };
    if (!isOver(job)) tracked.change(change);
    await this.#patiently(tracked, () => this.#options.ledger.save(job));
    if (isOver(job)) tracked.change(change);
  }

  async #patiently<T>(tracked: TrackedJob, work: () => Promise<T>): Promise<T> {
    const { logger } = this.#options;
    const result = await withPatience(work, {
      signal: this.#signal,
      onWait: (error) => {
        if (tracked.job.stalled !== null) return;
        logger.warn({ err: error, job: tracked.job.id }, "import waits for the store");
        tracked.change({ stalled: "store" });
      },
    });
    if (tracked.job.stalled !== null) tracked.change({ stalled: null });
    return result;
  }

  async #end(tracked: TrackedJob, change: Partial<ImportJob>): Promise<void> {
    await this.#keep(tracked, change);
    await this.#options.ledger.finish(tracked.job.id).catch((error: unknown) => {
      this.#options.logger.warn({ err: error, job: tracked.job.id }, "import not cleared away");
    });
  }

  async #fail(tracked: TrackedJob, error: unknown): Promise<void> {
    const failed = { stage: "failed", stalled: null, error: this.#describe(error) } as const;
    await this.#end(tracked, failed).catch((problem: unknown) => {
      // A store that takes nothing takes no failure either: it is told from memory, and the next start tries again.
      const { id } = tracked.job;
      this.#options.logger.error({ err: problem, job: id }, "failed import not recorded");
      tracked.change(failed);
    });
  }

  #describe(error: unknown): { code: string; message: string } {
    if (error instanceof ZhengtuError) return { code: error.code, message: error.message };
    this.#options.logger.error({ err: error }, "import failed");
    return { code: "INTERNAL", message: "导入时服务器内部出错，已记入日志，图没有改变。" };
  }
}
