/** Many documents as import tables for an empty Neo4j: first all are taken in, then the tables are written. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { GraphBatch } from "../../../ingest/model/graph-batch.ts";
import { toDiskError } from "../../disk-error.ts";
import { ZhengtuError } from "../../errors.ts";
import { BatchSpool, type SpooledDocument } from "./batch-spool.ts";
import { documentRows } from "./document-rows.ts";
import { EntityRegister } from "./entity-register.ts";
import { HOLDER_FILE, holdFolder } from "./hold-folder.ts";
import { TABLE_FILES, TableFiles } from "./table-files.ts";

/** What the tables hold. */
export interface BulkCounts {
  readonly documents: number;
  readonly entities: number;
}

const SPOOL_FILE = "documents.part";

/**
 * Owns a folder of tables. What was read is on the disk, and a process that comes after one that was stopped goes on with
 * it. The tables depend on the documents alone: not on their order, nor on how often the work was stopped.
 */
export class BulkExport {
  readonly #folder: string;
  readonly #reader: string;
  readonly #spool: BatchSpool;
  readonly #giveBack: () => void;
  /** What this process was asked for: what an earlier one has read besides is in no table. */
  readonly #wanted = new Map<string, SpooledDocument>();

  /**
   * Begins in a folder that is empty or not there, or goes on in one where the work was stopped. Throws CONFLICT where it
   * holds something else.
   */
  constructor(folder: string, reader: string) {
    mkdirSync(folder, { recursive: true });
    checkIsOurs(folder);
    this.#giveBack = holdFolder(folder);
    this.#folder = folder;
    this.#reader = reader;
    this.#spool = new BatchSpool(join(folder, SPOOL_FILE), reader);
  }

  /** How many documents are there from an earlier process, as long as nothing was added. */
  get spooled(): number {
    return this.#spool.size;
  }

  /** How many documents the tables will hold. */
  get size(): number {
    return this.#wanted.size;
  }

  /** Whether a document was read before, which then need not be read again. */
  take(origin: string): boolean {
    const spooled = this.#spool.find(origin);
    if (spooled) this.#want(spooled);
    return spooled !== undefined;
  }

  /** Takes a document in; false where the same text has come from elsewhere already. */
  add(origin: string, batch: GraphBatch): boolean {
    const isNew = !this.#wanted.has(batch.document.id);
    this.#want(this.#spool.add(origin, batch));
    return isNew;
  }

  /** Writes the tables and ends the work; tells after each document how many are in them. */
  finish(onDocument: (done: number) => void = () => undefined): BulkCounts {
    const register = new EntityRegister();
    for (const batch of this.#batches()) register.add(batch);
    const settled = register.settle();
    const files = new TableFiles(this.#folder);
    try {
      let done = 0;
      for (const batch of this.#batches()) {
        for (const row of documentRows({ batch, reader: this.#reader }, settled)) files.add(row);
        onDocument((done += 1));
      }
      for (const { identity, summary } of settled.entities()) {
        const { id, type } = identity;
        const properties = { ...identity, ...summary };
        files.add({ table: "entities", id, labels: ["Entity", type], properties });
      }
      for (const { identity, home, rule } of settled.merged) {
        const properties = { ...identity, into: home, rule };
        files.add({ table: "merged", id: identity.id, labels: ["Merged"], properties });
      }
      // The first start finds it and does what tables cannot: server/store/neo4j/finish-bulk-import.ts.
      files.add({ table: "setup", id: "bulk-import", labels: ["Setup"], properties: {} });
      files.complete();
    } catch (error) {
      throw toDiskError(error, `${this.#folder} 里的表没有写完`);
    } finally {
      files.close();
    }
    this.discard();
    return { documents: this.size, entities: register.size - settled.merged.length };
  }

  /** Leaves the work as it is, for another process to go on with. */
  close(): void {
    this.#spool.close();
    this.#giveBack();
  }

  /** Gives the work up, or ends it: what was read is taken away. */
  discard(): void {
    this.#spool.remove();
    this.#giveBack();
  }

  /** Of several files with the same text it is always the same one that counts, whichever was read first. */
  #want(spooled: SpooledDocument): void {
    const other = this.#wanted.get(spooled.document);
    if (other === undefined || spooled.origin <= other.origin) {
      this.#wanted.set(spooled.document, spooled);
    }
  }

  *#batches(): Generator<GraphBatch> {
    const ids = [...this.#wanted.keys()].sort();
    for (const id of ids) {
      const spooled = this.#wanted.get(id);
      if (spooled) yield this.#spool.read(spooled);
    }
  }
}

function checkIsOurs(folder: string): void {
  const names = readdirSync(folder);
  const ours = new Set([SPOOL_FILE, HOLDER_FILE, ...TABLE_FILES]);
  // Without what was read, tables are a finished work.
  const isStopped = names.includes(SPOOL_FILE) && names.every((name) => ours.has(name));
  if (isStopped || names.length === 0) return;
  throw new ZhengtuError("CONFLICT", `文件夹 ${folder} 不是空的，没有写入。请指定一个空文件夹。`);
}
