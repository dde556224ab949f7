/** A reading process as its owner sees it: reports come one by one, within limits of time and memory. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { ZhengtuError } from "../errors.ts";
import type { ReadReport, ReadRequest } from "./read-message.ts";
import { watchMemory } from "./watch-memory.ts";

// Of the whole limit; the rest is for what libraries hold outside of V8's heap.
const HEAP_SHARE = 0.75;
const MEGABYTE = 1024 * 1024;

export interface ReadingLimits {
  /** For one step of one document. */
  readonly timeLimitMs: number;
  /** For the whole process: half a gigabyte of it are dictionaries. */
  readonly memoryLimitBytes: number;
}

/** Owns one process; of no use after `kill` or the first error. */
export class ReadingChild {
  readonly #child: ChildProcess;
  readonly #limits: ReadingLimits;
  readonly #reports: ReadReport[] = [];
  #onReport: ((report: ReadReport) => void) | undefined;
  #hasEnded = false;

  constructor(limits: ReadingLimits) {
    this.#limits = limits;
    const heap = Math.round((HEAP_SHARE * limits.memoryLimitBytes) / MEGABYTE);
    this.#child = fork(join(import.meta.dirname, "reading-process.ts"), {
      execArgv: [`--max-old-space-size=${heap}`, "--import", import.meta.resolve("tsx")],
      serialization: "advanced",
      // Standard output is the server's log: nothing else may write to it. V8's last words help nobody.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    this.#child.on("message", (message) => {
      // Only reading-process.ts writes to this channel.
      this.#take(message as ReadReport);
    });
    this.#child.once("exit", () => (this.#hasEnded = true));
    this.#child.on("error", () => (this.#hasEnded = true));
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  send(request: ReadRequest): void {
    if (!this.#hasEnded) this.#child.send(request, () => undefined);
  }

  /** The next report. Throws ZhengtuError DOCUMENT_UNREADABLE when a limit is exceeded or the process ends. */
  next(): Promise<ReadReport> {
    const waiting = this.#reports.shift();
    if (waiting !== undefined) return Promise.resolve(waiting);
    const { timeLimitMs, memoryLimitBytes } = this.#limits;
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        stopWatching();
        this.#onReport = undefined;
        this.#child.off("exit", onExit);
      };
      const fail = (message: string) => {
        finish();
        this.kill();
        reject(new ZhengtuError("DOCUMENT_UNREADABLE", message));
      };
      const onExit = (_: number | null, signal: string | null) =>
        fail(
          signal === "SIGABRT"
            ? tooLarge(memoryLimitBytes)
            : "读取进程意外退出，这份文档没有导入。请检查文件后再试。",
        );
      const timer = setTimeout(() => fail(tooSlow(timeLimitMs)), timeLimitMs);
      const stopWatching = watchMemory(this.#child.pid, memoryLimitBytes, () =>
        fail(tooLarge(memoryLimitBytes)),
      );
      this.#onReport = (report) => {
        finish();
        resolve(report);
      };
      if (this.#hasEnded) onExit(null, null);
      else this.#child.once("exit", onExit);
    });
  }

  kill(): void {
    this.#hasEnded = true;
    this.#child.kill("SIGKILL");
  }

  #take(report: ReadReport): void {
    if (this.#onReport === undefined) this.#reports.push(report);
    else this.#onReport(report);
  }
}

function tooSlow(limitMs: number): string {
  return `读取超过 ${Math.round(limitMs / 1000)} 秒，已停止，没有导入。请拆分文档后再试。`;
}

function tooLarge(limitBytes: number): string {
  return `读取这份文档需要的内存超过 ${Math.round(limitBytes / MEGABYTE)} MB，已停止，没有导入。请拆分文档后再试。`;
}
