/** Reads files in a process of its own: started when needed, ended when it has been idle or had to be killed. */
import type { DocumentContext, SourceFile } from "../../ingest/model/document.ts";
import { type ErrorCode, ZhengtuError } from "../errors.ts";
import type { Logger } from "../logging.ts";
import type { PartPlace, ReadDocument, ReadReport } from "./read-message.ts";
import { ReadingChild, type ReadingLimits } from "./reading-child.ts";

const IDLE_MS = 5 * 60_000;

const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  FILE_TOO_LARGE: "FILE_TOO_LARGE",
  FILE_TYPE_UNSUPPORTED: "FILE_TYPE_UNSUPPORTED",
};

export interface DocumentReaderOptions extends ReadingLimits {
  readonly logger: Logger;
}

/** What became of one document of a file. */
export type ReadPart = PartPlace &
  (
    | { readonly kind: "read"; readonly document: ReadDocument }
    | { readonly kind: "known"; readonly info: DocumentContext }
    | { readonly kind: "refused"; readonly error: ZhengtuError }
  );

/** How many documents of a file are through, of how many as far as is known. */
export interface ReadProgress {
  readonly done: number;
  readonly total: number;
}

const START: ReadProgress = { done: 0, total: 1 };

/** Whether a document, the one with this number in its file, need not be understood again. */
export type IsKnown = (info: DocumentContext, member: number) => Promise<boolean>;

/** Owns the reading process. One `read` at a time. */
export class DocumentReader {
  readonly #options: DocumentReaderOptions;
  #child: ReadingChild | undefined;
  #idle: NodeJS.Timeout | undefined;
  #tasks = 0;

  constructor(options: DocumentReaderOptions) {
    this.#options = options;
  }

  /**
   * The documents of a file one by one from where it has come to, the next read when it is asked for. What cannot be read is a part
   * too, and so is what takes down the reading process: of an archive the other files follow all the same.
   */
  async *read(
    file: SourceFile,
    isKnown: IsKnown,
    { done, total }: ReadProgress = START,
  ): AsyncGenerator<ReadPart> {
    clearTimeout(this.#idle);
    let place: PartPlace = { name: file.name, member: done, members: total };
    let isComplete = false;
    try {
      for (let first = done; first < place.members; first = place.member + 1) {
        // The process may end before it has said which file it opens.
        if (first > done) place = { name: file.name, member: first, members: place.members };
        try {
          for await (const part of this.#readFrom(file, first, isKnown)) {
            place = { name: part.name, member: part.member, members: part.members };
            if ("kind" in part) yield part;
          }
          break;
        } catch (error) {
          if (!(error instanceof ZhengtuError)) throw error;
          this.close();
          yield { ...place, kind: "refused", error };
        }
      }
      isComplete = true;
    } finally {
      if (isComplete) this.#closeLater();
      // A process that waits to go on with a file that nobody asks for is of no use.
      else this.close();
    }
  }

  /** Ends the reading process; a file being read is given up. */
  close(): void {
    clearTimeout(this.#idle);
    this.#child?.kill();
    this.#child = undefined;
  }

  #closeLater(): void {
    this.#idle = setTimeout(() => this.close(), IDLE_MS);
    this.#idle.unref();
  }

  /** The parts, and before each file of an archive its place. Throws ZhengtuError when the process had to go. */
  async *#readFrom(
    file: SourceFile,
    first: number,
    isKnown: IsKnown,
  ): AsyncGenerator<ReadPart | PartPlace> {
    if (this.#child?.hasEnded ?? true) this.#child = new ReadingChild(this.#options);
    const child = this.#child as ReadingChild;
    const task = ++this.#tasks;
    child.send({ task, file, first });
    for (;;) {
      const report = await child.next();
      if (report.task !== task) continue;
      if (report.kind === "end") return;
      const { place } = report;
      if (report.kind === "opening") yield place;
      else if (report.kind === "identified") {
        const known = await isKnown(report.info, place.member);
        if (known) yield { ...place, kind: "known", info: report.info };
        child.send({ task, step: known ? "next" : "understand" });
      } else {
        yield { ...place, ...this.#toOutcome(report) };
        child.send({ task, step: "next" });
      }
    }
  }

  #toOutcome(report: Extract<ReadReport, { kind: "understood" | "refused" }>) {
    if (report.kind === "understood") return { kind: "read", document: report.document } as const;
    return { kind: "refused", error: this.#toError(report) } as const;
  }

  #toError({ place, code, message }: Extract<ReadReport, { kind: "refused" }>): ZhengtuError {
    if (code !== null) return new ZhengtuError(REFUSALS[code] ?? "DOCUMENT_UNREADABLE", message);
    this.#options.logger.error({ file: place.name, problem: message }, "reading failed");
    return new ZhengtuError(
      "DOCUMENT_UNREADABLE",
      "读取这份文档时程序出错，已记入日志，没有导入。",
    );
  }
}
