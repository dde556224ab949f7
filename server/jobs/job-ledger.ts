/** Where a queue keeps its jobs and their files; what it has taken outlives what the ledger outlives. */
import type { SourceFile } from "../../ingest/model/document.ts";
import type { ImportJob } from "../contract/document.ts";
import { ZhengtuError } from "../errors.ts";
import type { WriteTransaction } from "../store/graph-store.ts";
import { isOver, jobId, newJob } from "./import-job.ts";

/** A job that a queue has to work on, and the size of its file. */
export interface TakenJob {
  readonly job: ImportJob;
  readonly bytes: number;
}

/** A job as it is kept, and whether this process is the one that works on it. */
export interface KeptJob {
  readonly job: ImportJob;
  readonly isMine: boolean;
}

export interface JobLedger {
  /** Whether jobs outlive the process. */
  readonly outlives: boolean;

  /**
   * Takes in a file; resolves when file and job are safe. Where the same file is being imported already,
   * that job is the answer, here or on another server.
   */
  accept(file: SourceFile): Promise<KeptJob>;

  /** The jobs that this process has to go on with, in the order they came. */
  unfinished(): Promise<readonly TakenJob[]>;

  /** The file of a job; undefined where it is lost. */
  open(id: string): Promise<SourceFile | undefined>;

  /** Keeps what has become of a job. Throws TakenOverError where another process works on it now. */
  save(job: ImportJob): Promise<void>;

  /**
   * As `save`, in the transaction that writes a document, so that the document and its count are there
   * together or not at all. Returns the job as it is then: a document that had been counted is not again.
   */
  record(transaction: WriteTransaction, job: ImportJob): Promise<ImportJob>;

  /** Lets go of the file of a job that is over, and of what is too old to be told. */
  finish(id: string): Promise<void>;

  /** Says that the work on these jobs goes on. */
  touch(ids: readonly string[]): Promise<void>;

  find(id: string): Promise<KeptJob | undefined>;

  /** All jobs, the latest first. */
  list(): Promise<readonly KeptJob[]>;
}

/** Another process works on the job now. */
export class TakenOverError extends ZhengtuError {
  constructor() {
    super("CONFLICT", "这份文档正由另一台服务器导入。");
  }
}

/** Jobs and files in memory: for a command, whose files are on the disk anyway. */
export function memoryLedger(): JobLedger {
  const taken = new Map<string, { job: ImportJob; file: SourceFile }>();
  const save = (job: ImportJob) => {
    const known = taken.get(job.id);
    if (known) known.job = job;
    return Promise.resolve();
  };
  return {
    outlives: false,
    accept(file) {
      const id = jobId(file);
      const known = taken.get(id)?.job;
      const isUnderWay = known !== undefined && !isOver(known);
      const job = isUnderWay ? known : newJob({ id, fileName: file.name, at: now() });
      taken.set(id, { job, file });
      return Promise.resolve({ job, isMine: true });
    },
    unfinished: () => Promise.resolve([]),
    open: (id) => Promise.resolve(taken.get(id)?.file),
    save,
    record: (_transaction, job) => save(job).then(() => job),
    finish(id) {
      taken.delete(id);
      return Promise.resolve();
    },
    touch: () => Promise.resolve(),
    find(id) {
      const job = taken.get(id)?.job;
      return Promise.resolve(job && { job, isMine: true });
    },
    list: () => Promise.resolve([...taken.values()].map(({ job }) => ({ job, isMine: true }))),
  };
}

function now(): string {
  return new Date().toISOString();
}
