/**
 * Jobs as rows of the store, their files in the data folder of the server that took them. Whichever
 * server is asked sees all jobs; the one with the file works on it, and a lease says that it does.
 */
import { z } from "zod";
import type { SourceFile } from "../../ingest/model/document.ts";
import { type ImportJob, ImportJobSchema } from "../contract/document.ts";
import { readRows } from "../graph/read-rows.ts";
import { loadQuery } from "../queries/load-query.ts";
import type { GraphStore, Parameters, WriteTransaction } from "../store/graph-store.ts";
import { isOver, jobId, newJob } from "./import-job.ts";
import { type JobLedger, type KeptJob, type TakenJob, TakenOverError } from "./job-ledger.ts";
import type { SpooledFile, UploadSpool } from "./upload-spool.ts";

// A server that has not been heard of for so long is taken to have ended.
const LEASE_MS = 45_000;
const DAY_MS = 24 * 60 * 60_000;
const MAX_LISTED = 2000;

const RowSchema = z.object({
  id: z.string(),
  state: z.string(),
  at: z.string(),
  worker: z.string(),
  seenAt: z.string(),
});

/** A row whose state this version understands. */
interface JobRow {
  readonly job: ImportJob;
  readonly worker: string;
  readonly seenAt: string;
}

const AgeRowSchema = z.object({ id: z.string(), at: z.string(), over: z.boolean() });

export interface StoredLedgerOptions {
  readonly store: GraphStore;
  readonly spool: UploadSpool;
  /** Names this process among all that ever use the store. */
  readonly worker: string;
  /** How many jobs that are over are remembered, and for how many days. */
  readonly maxFinished: number;
  readonly maxDays: number;
  readonly clock?: () => number;
}

/** Owns the rows and the spool. */
export class StoredLedger implements JobLedger {
  readonly outlives = true;
  readonly #options: StoredLedgerOptions;
  readonly #clock: () => number;
  #lastAt = 0;

  constructor(options: StoredLedgerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
  }

  async accept(file: SourceFile): Promise<KeptJob> {
    const id = jobId(file);
    const at = this.#nextMoment();
    const { spool } = this.#options;
    await spool.keep(id, file, at);
    try {
      const kept = await this.#take({ id, name: file.name, at }, (row) => this.#isAlive(row));
      if (!kept.isMine) await spool.release(id);
      return kept;
    } catch (error) {
      // Not acknowledged, so it must not come up after a restart.
      await spool.release(id).catch(() => undefined);
      throw error;
    }
  }

  /** The files of the spool whose jobs are not over: what has no row was taken, but its row was lost. */
  async unfinished(): Promise<readonly TakenJob[]> {
    const taken: TakenJob[] = [];
    for (const file of await this.#options.spool.list()) {
      const row = await this.#row(file.id);
      if (row !== undefined && isOver(row.job)) await this.#options.spool.release(file.id);
      else {
        // Who has the file goes on with it, and whoever else did is told so when it next writes.
        const { job } = await this.#take(file, () => false);
        taken.push({ job, bytes: file.bytes });
      }
    }
    await this.#forgetOld();
    return taken;
  }

  open(id: string): Promise<SourceFile | undefined> {
    return this.#options.spool.read(id);
  }

  async save(job: ImportJob): Promise<void> {
    await this.#options.store.write((transaction) => this.#save(transaction, job));
  }

  async record(transaction: WriteTransaction, job: ImportJob): Promise<ImportJob> {
    const [row] = await this.#rowsIn(transaction, job.id);
    const isCounted = row !== undefined && row.job.progress.done >= job.progress.done;
    if (isCounted && row.worker === this.#options.worker) return row.job;
    await this.#save(transaction, job);
    return job;
  }

  async finish(id: string): Promise<void> {
    await this.#options.spool.release(id);
    await this.#forgetOld();
  }

  async touch(ids: readonly string[]): Promise<void> {
    await this.#run("touch-import-jobs", { ids, ...this.#sign() });
  }

  async find(id: string): Promise<KeptJob | undefined> {
    const row = await this.#row(id);
    return row && this.#toKept(row);
  }

  async list(): Promise<readonly KeptJob[]> {
    const rows = await readRows(this.#options.store, "import-jobs", RowSchema, {
      limit: MAX_LISTED,
    });
    return rows.flatMap(readJobRow).map((row) => this.#toKept(row));
  }

  /** Makes the job of a file this process's own, but where it is left to the worker of its row. */
  #take(
    { id, name, at }: Pick<SpooledFile, "id" | "name" | "at">,
    isLeft: (row: JobRow) => boolean,
  ): Promise<KeptJob> {
    return this.#options.store.write(async (transaction) => {
      const [row] = await this.#rowsIn(transaction, id);
      const isUnderWay = row !== undefined && !isOver(row.job);
      if (isUnderWay && row.worker !== this.#options.worker && isLeft(row)) {
        return { job: row.job, isMine: false };
      }
      const job = isUnderWay
        ? { ...row.job, stage: "queued" as const, stalled: null }
        : newJob({ id, fileName: name, at });
      const sign = { at: job.at, ...this.#sign() };
      await transaction.run(this.#query("write/keep-import-job"), { ...toColumns(job), ...sign });
      return { job, isMine: true };
    });
  }

  async #save(transaction: WriteTransaction, job: ImportJob): Promise<void> {
    const parameters = { ...toColumns(job), ...this.#sign() };
    const rows = await transaction.run(this.#query("write/save-import-job"), parameters);
    if (rows.length === 0) throw new TakenOverError();
  }

  async #row(id: string): Promise<JobRow | undefined> {
    const rows = await readRows(this.#options.store, "import-job", RowSchema, { id });
    return rows.flatMap(readJobRow)[0];
  }

  async #rowsIn(transaction: WriteTransaction, id: string): Promise<readonly JobRow[]> {
    const rows = await transaction.run(this.#query("read/import-job"), { id });
    return rows.flatMap((row) => readJobRow(RowSchema.parse(row)));
  }

  /** Whether somebody works on the job, or did until a moment ago. */
  #isAlive({ seenAt }: JobRow): boolean {
    return this.#clock() - Date.parse(seenAt) < LEASE_MS;
  }

  #toKept(row: JobRow): KeptJob {
    const isMine = row.worker === this.#options.worker;
    const isOrphan = !isMine && !isOver(row.job) && !this.#isAlive(row);
    return { job: isOrphan ? { ...row.job, stalled: "server" } : row.job, isMine };
  }

  async #forgetOld(): Promise<void> {
    const { store, maxFinished, maxDays } = this.#options;
    const ages = await readRows(store, "import-job-ages", AgeRowSchema);
    const oldest = new Date(this.#clock() - maxDays * DAY_MS).toISOString();
    const surplus = ages.filter(({ over }) => over).slice(maxFinished);
    const old = ages.filter(({ at }) => at < oldest);
    const ids = [...new Set([...surplus, ...old].map(({ id }) => id))];
    if (ids.length > 0) await this.#run("forget-import-jobs", { ids });
  }

  async #run(name: string, parameters: Parameters): Promise<void> {
    const { store } = this.#options;
    await store.write((transaction) => transaction.run(this.#query(`write/${name}`), parameters));
  }

  #query(name: string): string {
    return loadQuery(name, this.#options.store.dialect);
  }

  #sign(): { worker: string; seenAt: string } {
    return { worker: this.#options.worker, seenAt: new Date(this.#clock()).toISOString() };
  }

  /** Later than the one before, so that jobs keep their order within a millisecond too. */
  #nextMoment(): string {
    this.#lastAt = Math.max(this.#clock(), this.#lastAt + 1);
    return new Date(this.#lastAt).toISOString();
  }
}

/** Nothing where another version of the program has written what this one cannot read. */
function readJobRow({ state, worker, seenAt }: z.output<typeof RowSchema>): JobRow[] {
  const job = ImportJobSchema.safeParse(JSON.parse(state));
  return job.success ? [{ job: job.data, worker, seenAt }] : [];
}

function toColumns(job: ImportJob) {
  return { id: job.id, state: JSON.stringify(job), over: isOver(job) };
}
