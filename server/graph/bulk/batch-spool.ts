/**
 * Documents that were read, kept in a file until all of them are known. The file outlives the process: the next one goes on
 * with every document that is in it whole.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from "node:fs";
import { z } from "zod";
import type { GraphBatch } from "../../../ingest/model/graph-batch.ts";
import { toDiskError } from "../../disk-error.ts";
import { parseJson } from "../../store/parse-json.ts";

/** A document in the file. `origin` is which document of which input file it was read from. */
export interface SpooledDocument {
  readonly origin: string;
  readonly document: string;
  readonly at: number;
  readonly bytes: number;
}

const FORMAT = 1;
const CHUNK = 1 << 20;
const NEWLINE = 10;
const HeadSchema = z.object({ format: z.literal(FORMAT), reader: z.string() });
const LineSchema = z.object({
  origin: z.string(),
  batch: z.looseObject({ document: z.looseObject({ id: z.string() }) }),
});

/** Owns the file. In memory is only where in it each document is. */
export class BatchSpool {
  readonly #path: string;
  readonly #file: number;
  readonly #documents = new Map<string, SpooledDocument>();
  #end = 0;
  #isOpen = true;

  /** Opens a file that may hold what an earlier process has read, by the same version of what reads. */
  constructor(path: string, reader: string) {
    this.#path = path;
    this.#file = openSync(path, existsSync(path) ? "r+" : "wx+");
    this.#recover(reader);
    // What was cut off in the middle of a line is read anew.
    ftruncateSync(this.#file, this.#end);
    if (this.#end === 0) this.#append(JSON.stringify({ format: FORMAT, reader }));
  }

  /** How many documents are there. */
  get size(): number {
    return this.#documents.size;
  }

  find(origin: string): SpooledDocument | undefined {
    return this.#documents.get(origin);
  }

  add(origin: string, batch: GraphBatch): SpooledDocument {
    const place = this.#append(JSON.stringify({ origin, batch }));
    const spooled = { origin, document: batch.document.id, ...place };
    this.#documents.set(origin, spooled);
    return spooled;
  }

  read({ at, bytes }: SpooledDocument): GraphBatch {
    // Written by `add` alone, and looked at by `#recover`.
    return (JSON.parse(this.#text(at, bytes)) as { batch: GraphBatch }).batch;
  }

  /** Closes the file; it stays for the next process. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
  }

  /** Closes the file and takes it away. */
  remove(): void {
    this.close();
    rmSync(this.#path, { force: true });
  }

  /** Whole lines only count when they are in the file to their end, so that a full disk leaves no half of one. */
  #append(line: string): { readonly at: number; readonly bytes: number } {
    const bytes = Buffer.from(`${line}\n`);
    const at = this.#end;
    try {
      for (let done = 0; done < bytes.length;) {
        done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
      }
    } catch (error) {
      throw toDiskError(error, `${this.#path} 写不进去`);
    }
    this.#end += bytes.length;
    return { at, bytes: bytes.length - 1 };
  }

  /** Finds the documents of an earlier process, up to the first line that is not whole. */
  #recover(reader: string): void {
    for (const { at, bytes } of this.#lines()) {
      const line = parseJson(this.#text(at, bytes));
      if (at === 0) {
        const head = HeadSchema.safeParse(line);
        // Another version may read other things out of the same text.
        if (!head.success || head.data.reader !== reader) return;
      } else {
        const read = LineSchema.safeParse(line);
        if (!read.success) return;
        const { origin, batch } = read.data;
        this.#documents.set(origin, { origin, document: batch.document.id, at, bytes });
      }
      this.#end = at + bytes + 1;
    }
  }

  /** Where each line is that has an end. */
  *#lines(): Generator<{ readonly at: number; readonly bytes: number }> {
    const { size } = fstatSync(this.#file);
    const chunk = Buffer.alloc(CHUNK);
    let start = 0;
    for (let from = 0; from < size;) {
      const read = readSync(this.#file, chunk, 0, CHUNK, from);
      if (read === 0) return;
      const view = chunk.subarray(0, read);
      for (let at = view.indexOf(NEWLINE); at !== -1; at = view.indexOf(NEWLINE, at + 1)) {
        yield { at: start, bytes: from + at - start };
        start = from + at + 1;
      }
      from += read;
    }
  }

  #text(at: number, bytes: number): string {
    const line = Buffer.alloc(bytes);
    for (let done = 0; done < bytes;) {
      const read = readSync(this.#file, line, done, bytes - done, at + done);
      if (read === 0) throw new Error(`${this.#path} is shorter than it was`);
      done += read;
    }
    return line.toString("utf8");
  }
}
