/** Puts one document into the graph: whole or not at all, and the same text only once. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { ENTITY_TYPES, RELATION_TYPES } from "../../ingest/model/ontology.ts";
import { loadQuery } from "../queries/load-query.ts";
import type { Dialect, GraphStore, PlainValue, WriteTransaction } from "../store/graph-store.ts";
import { settleMerges } from "./merges/settle-merges.ts";
import { removeFacts, removeShare } from "./remove-document.ts";
import { foldedOrNull } from "./summarize-entity.ts";
import { writeLocked } from "./write-locked.ts";
import { writeRows } from "./write-rows.ts";

const ClaimSchema = z.tuple([z.object({ digest: z.string() })]);
const HomeRowsSchema = z.array(z.object({ id: z.string(), home: z.string() }));

/** What became of a document. */
export interface WriteOutcome {
  /** False where the graph already held the document. */
  readonly added: boolean;
  /** True where it held the same text, read differently, and now holds this reading. */
  readonly replaced: boolean;
}

/** What belongs to a writing, each optional. */
export interface WriteDocumentOptions {
  /** The version of what read the document. */
  readonly reader?: string;
  /** Run in the same transaction, with what became of the document. */
  readonly record?: (transaction: WriteTransaction, outcome: WriteOutcome) => Promise<void>;
}

/** Writes a document's batch in one transaction. Throws ZhengtuError; the graph is then as before. */
export async function writeDocument(
  store: GraphStore,
  batch: GraphBatch,
  { reader = "", record }: WriteDocumentOptions = {},
): Promise<WriteOutcome> {
  const digest = digestOf(batch);
  const { dialect } = store;
  return writeLocked(store, async (transaction) => {
    const writer = createWriter(transaction, dialect, batch);
    const held = await writer.claim();
    const outcome = { added: held === "", replaced: held !== "" && held !== digest };
    if (held === digest) await writer.setReader(reader);
    else {
      const touched: string[] = batch.entities.map(({ id }) => id);
      if (outcome.replaced) {
        touched.push(...(await removeShare(transaction, dialect, batch.document.id)));
        await writer.claim();
      }
      await writer.writeText(digest, reader);
      await writer.writeFacts();
      await settleMerges({ transaction, dialect }, touched);
    }
    await record?.(transaction, outcome);
    return outcome;
  });
}

/** Of what the document says, not of where that stands in its file: the same text in another format is no change. */
export function digestOf(batch: GraphBatch): string {
  const said = JSON.stringify({ ...batch, places: undefined });
  return createHash("sha256").update(said).digest("hex").slice(0, 20);
}

/**
 * Writes what was read once more of a document that is there; its text stays. Returns false, and
 * changes nothing, where the document has gone meanwhile.
 */
export async function replaceFacts(store: GraphStore, batch: GraphBatch): Promise<boolean> {
  const { dialect } = store;
  const { id } = batch.document;
  return writeLocked(store, async (transaction) => {
    const held = await transaction.run(loadQuery("write/hold-document", dialect), { id });
    if (held.length === 0) return false;
    const touched = await removeFacts(transaction, dialect, id);
    await createWriter(transaction, dialect, batch).writeFacts();
    await transaction.run(loadQuery("write/settle-reading", dialect), { id });
    const described = batch.entities.map((entity) => entity.id);
    await settleMerges({ transaction, dialect }, [...touched, ...described]);
    return true;
  });
}

interface DocumentWriter {
  /** Takes hold of the document's node; returns the digest of the reading it holds, "" where it is new. */
  readonly claim: () => Promise<string>;
  readonly setReader: (reader: string) => Promise<void>;
  readonly writeText: (digest: string, reader: string) => Promise<void>;
  readonly writeFacts: () => Promise<void>;
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

  async function writeEntities(place: Placing): Promise<void> {
    for (const type of ENTITY_TYPES) {
      const rows = batch.entities.filter((entity) => entity.type === type);
      const placed = rows.map((row) => ({ ...row, ...place(row.id) }));
      await write(query("describe-entities").replaceAll("EntityType", type), byHome(placed));
    }
  }

  async function writeRelations(place: Placing): Promise<void> {
    for (const type of RELATION_TYPES) {
      const rows = batch.relations.filter((each) => each.type === type);
      const placed = rows.map((row) => {
        const [head, tail] = [place(row.head), place(row.tail)];
        return {
          ...row,
          ...{ headHome: head.home, saidHead: head.said },
          ...{ tailHome: tail.home, saidTail: tail.said },
        };
      });
      await write(query("create-relations").replaceAll("RELATION_TYPE", type), placed);
    }
  }

  return {
    claim: async () => {
      const rows = await transaction.run(query("claim-document"), { id: document });
      return ClaimSchema.parse(rows)[0].digest;
    },
    setReader: async (reader) => {
      await transaction.run(query("set-reader"), { id: document, reader });
    },
    writeText: async (digest, reader) => {
      await transaction.run(query("set-document"), { ...batch.document, digest, reader });
      await write(query("create-sections"), batch.sections);
      await write(query("create-sentences"), batch.sentences.map(withFolded));
      await write(query("set-places"), batch.places);
    },
    writeFacts: async () => {
      const ids = batch.entities.map(({ id }) => id);
      const place = await readPlacing(transaction, dialect, ids);
      const placed = <Row extends { readonly entity: string | null }>(rows: readonly Row[]) =>
        rows.flatMap((row) => (row.entity === null ? [] : { ...row, ...place(row.entity) }));
      await writeEntities(place);
      await write(query("create-mentions"), placed(batch.mentions));
      await writeRelations(place);
      await write(query("create-status"), placed(batch.status));
      await write(query("create-metrics"), batch.metrics);
      await write(query("link-metrics"), placed(batch.metrics));
    },
  };
}

/** Where what is said of an entity goes; `said` is its id where that is another's place. */
export type Placing = (id: string) => { readonly home: string; readonly said: string | null };

/** A document's entities that are merged into others are written where those are. */
async function readPlacing(
  transaction: WriteTransaction,
  dialect: Dialect,
  ids: readonly string[],
): Promise<Placing> {
  const rows = await transaction.run(loadQuery("read/merged-homes", dialect), { ids });
  const homes = new Map(HomeRowsSchema.parse(rows).map(({ id, home }) => [id, home]));
  return (id) => ({ home: homes.get(id) ?? id, said: homes.has(id) ? id : null });
}

/** Entities are always taken hold of in the same order, so that two writers cannot block each other. */
function byHome<Row extends { readonly home: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((one, other) => (one.home < other.home ? -1 : 1));
}

function withFolded<Row extends { readonly text: string }>(row: Row) {
  return { ...row, folded: foldedOrNull(row.text) };
}
