/**
 * Keeps one database process alive: starts it when it is first needed and again after its end, and
 * ends it for a query that runs away, once the write under way is through.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { ProcessLink } from "./process-link.ts";

// How long a write under way may hold up the end of a process with a runaway query.
const WRITE_GRACE_MS = 5_000;
const CLOSE_GRACE_MS = 3_000;

/** Starts a process with its database open. */
export type StartProcess = () => Promise<ProcessLink>;

/** The owner of the database process. */
export class ProcessKeeper {
  readonly #start: StartProcess;
  #current: Promise<ProcessLink> | null = null;
  #ending: Promise<void> | null = null;
  #writing: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(start: StartProcess) {
    this.#start = start;
  }

  /** True once `close` was called. */
  get closed(): boolean {
    return this.#closed;
  }

  /** The running process; starts one where there is none. */
  async get(): Promise<ProcessLink> {
    if (this.#ending) await this.#ending;
    const current = this.#current && (await this.#current.catch(() => null));
    if (current?.alive) return current;
    // Whoever came first starts it, the others wait for the same one.
    if (this.#current === null || current) this.#current = this.#startOne();
    return this.#current;
  }

  /** Tells the keeper of a write, so that it is not cut in the middle. */
  guardWrite(write: Promise<unknown>): void {
    this.#writing = write.catch(() => undefined);
  }

  /** Ends `link` for its runaway query; whoever asks next waits for a new process. */
  async restart(link: ProcessLink): Promise<void> {
    if (!link.alive) return;
    this.#ending ??= this.#endGently(link).finally(() => {
      this.#ending = null;
    });
    await this.#ending;
  }

  /** Lets go of the database: after it no process is started again. */
  async close(): Promise<void> {
    this.#closed = true;
    const current = this.#current;
    if (!current) return;
    const link = await current.catch(() => null);
    if (!link?.alive) return;
    await this.#writing;
    // A query that still runs must not hold up the end: what was committed is in the log.
    const closing = link.call<"close">({ kind: "close" }).catch(() => undefined);
    await Promise.race([closing, delay(CLOSE_GRACE_MS, undefined, { ref: false })]);
    await link.kill();
  }

  async #startOne(): Promise<ProcessLink> {
    try {
      const link = await this.#start();
      void link.ended.then(() => {
        this.#current = null;
      });
      return link;
    } catch (error) {
      this.#current = null;
      throw error;
    }
  }

  async #endGently(link: ProcessLink): Promise<void> {
    await Promise.race([this.#writing, delay(WRITE_GRACE_MS, undefined, { ref: false })]);
    await link.kill();
  }
}
