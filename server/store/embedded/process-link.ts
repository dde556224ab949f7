/** One database process as seen from the server: numbered requests, and its end. */
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Message, NumberedRequest, Replies, Request, WireError } from "./protocol.ts";

const PROCESS_FILE = fileURLToPath(new URL("./database-process.ts", import.meta.url));
const TSX_LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** The process ended before it answered: the request may be sent to the next one. */
export class ProcessEndedError extends Error {
  override readonly name = "ProcessEndedError";
}

/** The engine refused a request; `message` is its own English text. */
export class EngineError extends Error {
  override readonly name = "EngineError";
  constructor(error: WireError) {
    super(error.message);
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A running database process. */
export class ProcessLink {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #nextNumber = 1;
  #ended = false;
  #replyAt = -Infinity;
  #signAt = performance.now();
  /** Resolves once the process is gone, whatever ended it. */
  readonly ended: Promise<void>;

  constructor(onMemory: (bytes: number) => void) {
    this.#child = fork(PROCESS_FILE, [], {
      execArgv: ["--import", TSX_LOADER],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#child.on("message", (message) => {
      this.#receive(message as Message, onMemory);
    });
    this.ended = new Promise((resolve) => {
      const finish = () => {
        this.#end();
        resolve();
      };
      this.#child.once("exit", finish);
      this.#child.once("error", finish);
    });
  }

  /** Whether the process can still be asked. */
  get alive(): boolean {
    return !this.#ended;
  }

  /** How long ago it answered a request, in milliseconds. */
  get sinceReply(): number {
    return performance.now() - this.#replyAt;
  }

  /** How long ago anything was heard of it, in milliseconds: it tells its memory several times a second. */
  get sinceSign(): number {
    return performance.now() - this.#signAt;
  }

  /** The number of the process in the system. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Sends a request; throws EngineError, or ProcessEndedError where no answer will come. */
  call<Kind extends Request["kind"]>(
    request: Extract<Request, { kind: Kind }>,
  ): Promise<Replies[Kind]> {
    return new Promise<unknown>((resolve, reject) => {
      if (this.#ended) {
        reject(new ProcessEndedError("database process has ended"));
        return;
      }
      const number = this.#nextNumber++;
      this.#waiting.set(number, { resolve, reject });
      const message: NumberedRequest = { number, request };
      this.#child.send(message, (error) => {
        if (error) this.#settle(number, (waiting) => waiting.reject(endedError(error)));
      });
    }) as Promise<Replies[Kind]>;
  }

  /** Ends the process at once and waits until it is gone. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
  }

  #receive(message: Message, onMemory: (bytes: number) => void): void {
    this.#signAt = performance.now();
    if (message.kind !== "memory") this.#replyAt = this.#signAt;
    switch (message.kind) {
      case "memory":
        onMemory(message.bytes);
        break;
      case "reply":
        this.#settle(message.number, (waiting) => waiting.resolve(message.value));
        break;
      case "failure":
        this.#settle(message.number, (waiting) => waiting.reject(new EngineError(message.error)));
        break;
    }
  }

  #settle(number: number, settle: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (waiting) settle(waiting);
  }

  #end(): void {
    this.#ended = true;
    for (const number of [...this.#waiting.keys()]) {
      this.#settle(number, (waiting) => waiting.reject(endedError()));
    }
  }
}

function endedError(cause?: unknown): ProcessEndedError {
  return new ProcessEndedError("database process has ended", { cause });
}
