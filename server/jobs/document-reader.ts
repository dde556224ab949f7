/** Reads files in a process of its own: started when needed, killed when it takes too long or has been idle. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { SourceFile } from "../../ingest/model/document.ts";
import { type ErrorCode, ZhengtuError } from "../errors.ts";
import type { Logger } from "../logging.ts";
import type { ReadAnswer, ReadDocument, ReadRequest } from "./read-message.ts";

const IDLE_MS = 5 * 60_000;

const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  FILE_TOO_LARGE: "FILE_TOO_LARGE",
  FILE_TYPE_UNSUPPORTED: "FILE_TYPE_UNSUPPORTED",
};

export interface DocumentReaderOptions {
  /** For one file. */
  readonly timeLimitMs: number;
  readonly logger: Logger;
}

/** Owns the reading process. One `read` at a time. */
export class DocumentReader {
  readonly #options: DocumentReaderOptions;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #tasks = 0;

  constructor(options: DocumentReaderOptions) {
    this.#options = options;
  }

  /**
   * A file → what it says, as a batch for the store.
   * Throws ZhengtuError DOCUMENT_UNREADABLE, FILE_TYPE_UNSUPPORTED or FILE_TOO_LARGE.
   */
  async read(file: SourceFile): Promise<ReadDocument> {
    clearTimeout(this.#idle);
    const answer = await this.#ask({ task: ++this.#tasks, name: file.name, bytes: file.bytes });
    this.#idle = setTimeout(() => this.close(), IDLE_MS);
    this.#idle.unref();
    if ("document" in answer) return answer.document;
    const { code, message } = answer.refused;
    if (code !== null) throw new ZhengtuError(REFUSALS[code] ?? "DOCUMENT_UNREADABLE", message);
    this.#options.logger.error({ file: file.name, problem: message }, "reading failed");
    throw new ZhengtuError("DOCUMENT_UNREADABLE", "读取这份文档时程序出错，已记入日志，没有导入。");
  }

  /** Ends the reading process; a file being read is given up. */
  close(): void {
    clearTimeout(this.#idle);
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }

  #start(): ChildProcess {
    const child = fork(join(import.meta.dirname, "reading-process.ts"), {
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

  #ask(request: ReadRequest): Promise<ReadAnswer> {
    const child = (this.#child ??= this.#start());
    return new Promise((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        child.off("message", onMessage).off("exit", onExit).off("error", onExit);
      };
      const fail = (message: string) => {
        finish();
        this.close();
        reject(new ZhengtuError("DOCUMENT_UNREADABLE", message));
      };
      const onMessage = (message: unknown) => {
        // Only reading-process.ts writes to this channel.
        const answer = message as ReadAnswer;
        if (answer.task !== request.task) return;
        finish();
        resolve(answer);
      };
      const onExit = () => fail("读取进程意外退出，这份文档没有导入。请检查文件后再试。");
      const timer = setTimeout(
        () =>
          fail(
            `读取超过 ${Math.round(this.#options.timeLimitMs / 1000)} 秒，已停止，没有导入。请拆分文档后再试。`,
          ),
        this.#options.timeLimitMs,
      );
      child.on("message", onMessage).once("exit", onExit).once("error", onExit);
      child.send(request);
    });
  }
}
