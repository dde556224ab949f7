/** Puts one document into the graph: whole or not at all, and the same text only once. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { EntityRow, GraphBatch, RelationRow } from "../../ingest/model/graph-batch.ts";
import { ENTITY_TYPES, RELATION_TYPES } from "../../ingest/model/ontology.ts";
import { loadQuery } from "../queries/load-query.ts";
import type { Dialect, GraphStore, PlainValue, WriteTransaction } from "../store/graph-store.ts";
import { refreshEntities } from "./refresh-entities.ts";
import { removeShare } from "./remove-document.ts";
import { foldedOrNull } from "./summarize-entity.ts";
import { writeRows } from "./write-rows.ts";

const ClaimSchema = z.tuple([z.object({ digest: z.string() })]);

/** What became of a document. */
export interface WriteOutcome {
  /** False where the graph already held the document. */
  readonly added: boolean;
  /** True where it held the same text, read differently, and now holds this reading. */
  readonly replaced: boolean;
}

/** Writes a document's batch in one transaction. Throws ZhengtuError; the graph is then as before. */
export async function writeDocument(store: GraphStore, batch: GraphBatch): Promise<WriteOutcome> {
  const digest = createHash("sha256").update(JSON.stringify(batch)).digest("hex").slice(0, 20);
  return store.write(async (transaction) => {
    const writer = createWriter(transaction, store.dialect, batch);
    const held = await writer.claim();
    if (held === digest) return { added: false, replaced: false };
    if (held !== "") {
      await removeShare(transaction, store.dialect, batch.document.id);
      await writer.claim();
    }
    await writer.writeAll(digest);
    return { added: held === "", replaced: held !== "" };
  });
}

interface DocumentWriter {
  /** Takes hold of the document's node; returns the digest of the reading it holds, "" where it is new. */
  readonly claim: () => Promise<string>;
  readonly writeAll: (digest: string) => Promise<void>;
}

function createWriter(
  transaction: WriteTransaction,
  dialect: Dialect,
  batch: GraphBatch,
): DocumentWriter {
  const document = batch.document.id;
  const query = (name: string) => loadQuery(`write/${name}`, dialect);
  const write = (cypher: string, rows: readonly object[]) =>
    writeRows(transaction, cypher, rows as readonly PlainValue[], { document });

  async function writeEntities(): Promise<void> {
    for (const type of ENTITY_TYPES) {
      const rows = batch.entities.filter((entity) => entity.type === type);
      await write(query("describe-entities").replaceAll("EntityType", type), byId(rows));
    }
  }

  async function writeRelations(): Promise<void> {
    for (const type of RELATION_TYPES) {
      const rows: readonly RelationRow[] = batch.relations.filter((each) => each.type === type);
      await write(query("create-relations").replaceAll("RELATION_TYPE", type), rows);
    }
  }

  return {
    claim: async () => {
      const rows = await transaction.run(query("claim-document"), { id: document });
      return ClaimSchema.parse(rows)[0].digest;
    },
    writeAll: async (digest) => {
      await transaction.run(query("set-document"), { ...batch.document, digest });
      await write(query("create-sections"), batch.sections);
      await write(query("create-sentences"), batch.sentences.map(withFolded));
      await writeEntities();
      await write(query("create-mentions"), batch.mentions);
      await writeRelations();
      await write(query("create-status"), batch.status);
      await write(query("create-metrics"), batch.metrics);
      const measuring = batch.metrics.filter((metric) => metric.entity !== null);
      await write(query("link-metrics"), measuring);
      await refreshEntities(
        transaction,
        dialect,
        batch.entities.map((entity) => entity.id),
      );
    },
  };
}

/** Entities are always taken hold of in the same order, so that two writers cannot block each other. */
function byId(rows: readonly EntityRow[]): readonly EntityRow[] {
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function withFolded<Row extends { readonly text: string }>(row: Row) {
  return { ...row, folded: foldedOrNull(row.text) };
}
