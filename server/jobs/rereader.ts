/** Understands stored texts once more in a process of its own, so that the server goes on answering. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Correction } from "../../ingest/model/correction.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { ZhengtuError } from "../errors.ts";
import type { StoredText } from "../graph/corrections/stored-text.ts";
import type { Logger } from "../logging.ts";

const IDLE_MS = 5 * 60_000;

/** A text to understand; `task` comes back with the answer. */
export interface RereadRequest {
  readonly task: number;
  readonly text: StoredText;
  readonly corrections: readonly Correction[];
}

/** What was understood, or what broke. */
export type RereadAnswer =
  | { readonly task: number; readonly batch: GraphBatch }
  | { readonly task: number; readonly problem: string };

export interface RereaderOptions {
  /** For one document. */
  readonly timeLimitMs: number;
  readonly logger: Logger;
}

/** Owns the rereading process; one text after the other. */
export class Rereader {
  readonly #options: RereaderOptions;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #tasks = 0;

  constructor(options: RereaderOptions) {
    this.#options = options;
  }

  /** All that the text says under the corrections. Throws ZhengtuError INTERNAL. */
  reread(text: StoredText, corrections: readonly Correction[]): Promise<GraphBatch> {
    const turn = this.#last.then(() => this.#ask({ task: ++this.#tasks, text, corrections }));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the process; a text being read is given up. */
  close(): void {
    clearTimeout(this.#idle);
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  async #ask(request: RereadRequest): Promise<GraphBatch> {
    clearTimeout(this.#idle);
    const child = (this.#child ??= this.#start());
    const over = new AbortController();
    const limit = AbortSignal.timeout(this.#options.timeLimitMs);
    const signal = AbortSignal.any([over.signal, limit]);
    const reply = once(child, "message", { signal }).then(([answer]) => answer as RereadAnswer);
    const end = once(child, "exit", { signal }).then(() => undefined);
    child.send(request);
    const answer = await Promise.race([reply, end]).catch(() => undefined);
    // The loser of the race stops listening and must not be left unhandled.
    for (const each of [reply, end]) each.catch(() => undefined);
    over.abort();
    this.#idle = setTimeout(() => this.close(), IDLE_MS);
    this.#idle.unref();
    if (answer !== undefined && "batch" in answer) return answer.batch;
    if (answer === undefined) this.close();
    const problem = answer?.problem ?? "the process ended or took too long";
    this.#options.logger.error({ document: request.text.info.id, problem }, "rereading failed");
    throw new ZhengtuError("INTERNAL", "重读这份文档时程序出错，已记入日志；图没有改变。");
  }

  #start(): ChildProcess {
    const child = fork(join(import.meta.dirname, "rereading-process.ts"), {
      execArgv: ["--import", import.meta.resolve("tsx")],
      serialization: "advanced",
      // Standard output is the server's log: nothing else may write to it.
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child.once("exit", () => {
      if (this.#child === child) this.#child = undefined;
    });
    return child;
  }
}
