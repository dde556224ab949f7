/**
 * People's own queries on the embedded store: each has its time, all together their memory. Nothing
 * can stop a query in the engine, so the process it runs in is ended and started again; the others
 * that ran there begin anew without noticing.
 */
import { ZhengtuError } from "../../errors.ts";
import { notReadOnly } from "../cypher/read-only-gate.ts";
import type { Parameters, QueryLimits } from "../graph-store.ts";
import { toZhengtuError } from "./engine-errors.ts";
import type { ProcessKeeper } from "./process-keeper.ts";
import { ProcessEndedError, type ProcessLink } from "./process-link.ts";
import type { EngineResult, QueryReply } from "./protocol.ts";

// A cancelled query may still end by itself for this long before its process is ended.
const CANCEL_GRACE_MS = 300;
// A query that is begun anew so often may itself be what ends its process.
const MAX_BEGINNINGS = 8;

export interface GuardedQuery {
  readonly cypher: string;
  readonly parameters: Parameters;
  readonly limits: QueryLimits;
  readonly signal?: AbortSignal | undefined;
}

type Stop = (error: ZhengtuError) => void;

/** Runs people's queries within their limits. */
export class GuardedQueries {
  readonly #memoryLimit: number;
  readonly #running = new Set<Stop>();
  #idleMemory = 0;

  constructor(memoryLimit: number) {
    this.#memoryLimit = memoryLimit;
  }

  /** Takes note of the process's memory; stops the running queries where they took too much. */
  watchMemory(bytes: number): void {
    if (this.#running.size === 0) {
      this.#idleMemory = bytes;
    } else if (bytes - this.#idleMemory > this.#memoryLimit) {
      const error = memoryError(this.#running.size);
      for (const stop of [...this.#running]) stop(error);
    }
  }

  /** Runs one query. Throws ZhengtuError. */
  async run(keeper: ProcessKeeper, query: GuardedQuery): Promise<EngineResult> {
    if (query.signal?.aborted) throw cancelledError();
    const watch = startWatch(query);
    this.#running.add(watch.stop);
    try {
      const reply = await this.#runUntilStopped(keeper, query, watch);
      if (reply.refused) throw notReadOnly();
      return reply.result;
    } catch (error) {
      throw toZhengtuError(error);
    } finally {
      this.#running.delete(watch.stop);
      watch.end();
    }
  }

  async #runUntilStopped(
    keeper: ProcessKeeper,
    { cypher, parameters, limits }: GuardedQuery,
    watch: Watch,
  ): Promise<QueryReply> {
    const request = { kind: "query", cypher, parameters, maxRows: limits.maxRows } as const;
    for (let beginning = 1; ; beginning += 1) {
      if (keeper.closed) throw new ZhengtuError("SHUTTING_DOWN", "服务正在关闭，请稍后再试。");
      const link = await Promise.race([keeper.get(), watch.stopped]);
      watch.startClock();
      const reply = link.call<"query">(request);
      try {
        return await Promise.race([reply, watch.stopped]);
      } catch (error) {
        // Another query's end took the process along: begin again.
        if (error instanceof ProcessEndedError && beginning < MAX_BEGINNINGS) continue;
        if (error instanceof ZhengtuError) void endRunaway(keeper, link, { reply, error });
        throw error;
      }
    }
  }
}

interface Runaway {
  readonly reply: Promise<QueryReply>;
  readonly error: ZhengtuError;
}

async function endRunaway(
  keeper: ProcessKeeper,
  link: ProcessLink,
  { reply, error }: Runaway,
): Promise<void> {
  const done = reply.then(
    () => true,
    () => true,
  );
  const wait = error.code === "QUERY_CANCELLED" ? CANCEL_GRACE_MS : 0;
  const grace = new Promise<false>((resolve) => setTimeout(() => resolve(false), wait).unref());
  if (!(await Promise.race([done, grace]))) await keeper.restart(link);
}

interface Watch {
  /** Rejects when the query must stop. */
  readonly stopped: Promise<never>;
  readonly stop: Stop;
  /** Starts the query's time from zero: waiting for a process does not count. */
  readonly startClock: () => void;
  readonly end: () => void;
}

function startWatch({ limits, signal }: GuardedQuery): Watch {
  let stop: Stop = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = reject;
  });
  // Nobody listens between two attempts.
  stopped.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const cancel = () => stop(cancelledError());
  signal?.addEventListener("abort", cancel, { once: true });
  return {
    stopped,
    stop,
    startClock: () => {
      clearTimeout(timer);
      timer = setTimeout(() => stop(timeoutError(limits)), limits.timeoutMs);
    },
    end: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
    },
  };
}

function timeoutError({ timeoutMs }: QueryLimits): ZhengtuError {
  return new ZhengtuError(
    "QUERY_TIMEOUT",
    `查询超过了 ${timeoutMs / 1000} 秒的时限，已经停止。请缩小范围：加上类型、条件或更短的路径。`,
  );
}

function memoryError(queries: number): ZhengtuError {
  const what =
    queries > 1
      ? `同时运行的 ${queries} 条查询一共占用的内存超过了上限，已经一起停止。`
      : "查询占用的内存超过了上限，已经停止。";
  return new ZhengtuError("QUERY_TIMEOUT", `${what}请缩小范围：加上类型、条件或 LIMIT。`);
}

function cancelledError(): ZhengtuError {
  return new ZhengtuError("QUERY_CANCELLED", "查询已取消。");
}
