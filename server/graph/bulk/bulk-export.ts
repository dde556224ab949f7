/** Many documents as import tables for an empty Neo4j: first all are taken in, then the tables are written. */
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { GraphBatch } from "../../../ingest/model/graph-batch.ts";
import { ZhengtuError } from "../../errors.ts";
import { BatchSpool } from "./batch-spool.ts";
import { documentRows } from "./document-rows.ts";
import { EntityRegister } from "./entity-register.ts";
import { TableFiles } from "./table-files.ts";

/** What the tables hold. */
export interface BulkCounts {
  readonly documents: number;
  readonly entities: number;
}

const SPOOL_FILE = "documents.part";

/** Owns a folder of tables. What the documents have in common is in memory, what each says is on the disk. */
export class BulkExport {
  readonly #folder: string;
  readonly #reader: string;
  readonly #spool: BatchSpool;
  readonly #register = new EntityRegister();
  readonly #documents = new Set<string>();

  /** Begins in a folder that is empty or not there. Throws CONFLICT where it holds something. */
  constructor(folder: string, reader: string) {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) {
      throw new ZhengtuError(
        "CONFLICT",
        `文件夹 ${folder} 不是空的，没有写入。请指定一个空文件夹。`,
      );
    }
    this.#folder = folder;
    this.#reader = reader;
    this.#spool = new BatchSpool(join(folder, SPOOL_FILE));
  }

  /** How many documents were taken in. */
  get size(): number {
    return this.#documents.size;
  }

  has(document: string): boolean {
    return this.#documents.has(document);
  }

  /** Takes a document in; false where it is there already. */
  add(batch: GraphBatch): boolean {
    if (this.has(batch.document.id)) return false;
    this.#spool.add(batch);
    this.#register.add(batch);
    this.#documents.add(batch.document.id);
    return true;
  }

  /** Writes the tables and ends the work. */
  async finish(): Promise<BulkCounts> {
    const files = new TableFiles(this.#folder);
    try {
      const settled = this.#register.settle();
      for await (const batch of this.#spool.read()) {
        for (const row of documentRows({ batch, reader: this.#reader }, settled)) files.add(row);
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
      const entities = this.#register.size - settled.merged.length;
      return { documents: this.size, entities };
    } finally {
      files.close();
      this.close();
    }
  }

  /** Gives the work up, or ends it. */
  close(): void {
    this.#spool.remove();
  }
}
