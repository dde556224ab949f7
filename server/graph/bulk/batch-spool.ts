/** Documents that were read, kept in a file until all of them are known. */
import { closeSync, createReadStream, openSync, rmSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import type { GraphBatch } from "../../../ingest/model/graph-batch.ts";

/** Owns the file. */
export class BatchSpool {
  readonly #path: string;
  readonly #file: number;
  #isOpen = true;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "wx");
  }

  add(batch: GraphBatch): void {
    writeSync(this.#file, `${JSON.stringify(batch)}\n`);
  }

  /** All that were added, in their order. */
  async *read(): AsyncGenerator<GraphBatch> {
    const lines = createInterface({ input: createReadStream(this.#path), crlfDelay: Infinity });
    // Written by `add` alone.
    for await (const line of lines) yield JSON.parse(line) as GraphBatch;
  }

  /** Closes the file and takes it away. */
  remove(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    closeSync(this.#file);
    rmSync(this.#path, { force: true });
  }
}
