/** One document as rows of the import tables: nodes and relationships just as `writeDocument` makes them. */
import type { GraphBatch } from "../../../ingest/model/graph-batch.ts";
import { foldedOrNull } from "../summarize-entity.ts";
import { digestOf } from "../write-document.ts";
import type { SettledEntities } from "./entity-register.ts";
import type { TableName } from "./table-columns.ts";
import type { Properties, TableRow } from "./table-files.ts";

/** A document that was read, and the version of what read it. */
export interface DocumentToWrite {
  readonly batch: GraphBatch;
  readonly reader: string;
}

/** The rows of a document; entities come apart, once for all documents. */
export function* documentRows(
  { batch, reader }: DocumentToWrite,
  settled: SettledEntities,
): Generator<TableRow> {
  yield* textRows(batch, reader);
  yield* factRows(batch, settled);
  yield* relationRows(batch, settled);
}

function* textRows(batch: GraphBatch, reader: string): Generator<TableRow> {
  const { document, sections, sentences, places } = batch;
  yield node("documents", "Document", { ...document, digest: digestOf(batch), reader });
  for (const section of sections) {
    yield node("sections", "Section", { ...section });
    yield edge("has-section", [document.id, "HAS_SECTION", section.id]);
  }
  const placeOf = new Map(places.map((place) => [place.sentence, place]));
  for (const sentence of sentences) {
    const { page, sheet, row } = placeOf.get(sentence.id) ?? {};
    const folded = foldedOrNull(sentence.text);
    yield node("sentences", "Sentence", { ...sentence, folded, page, sheet, row });
    yield edge("has-sentence", [sentence.section, "HAS_SENTENCE", sentence.id]);
  }
}

function* factRows(batch: GraphBatch, { place }: SettledEntities): Generator<TableRow> {
  for (const row of batch.entities) {
    const { home, said } = place(row.id);
    const { names, mentions, level } = row;
    const description = { names, mentions, level, entity: said };
    yield edge("describes", [batch.document.id, "DESCRIBES", home], description);
  }
  for (const row of batch.mentions) {
    const { home, said } = place(row.entity);
    yield edge("mentions", [row.sentence, "MENTIONS", home], { ...row, entity: said });
  }
  for (const row of batch.status) {
    const { home, said } = place(row.entity);
    yield edge("reports", [row.sentence, "REPORTS", home], { ...row, entity: said });
  }
  for (const row of batch.metrics) {
    yield node("metrics", "Metric", { ...row });
    yield edge("states", [row.sentence, "STATES", row.id]);
    if (row.entity === null) continue;
    const { home, said } = place(row.entity);
    yield edge("measures", [row.id, "MEASURES", home], { entity: said });
  }
}

function* relationRows(
  { document, relations }: GraphBatch,
  { place, isShared }: SettledEntities,
): Generator<TableRow> {
  for (const { type, ...row } of relations) {
    const [head, tail] = [place(row.head), place(row.tail)];
    const said = { ...row, document: document.id, head: head.said, tail: tail.said };
    // Between identities that are one entity: out of sight, with its document.
    const isWithheld = head.home === tail.home && isShared(head.home);
    yield isWithheld
      ? edge("withholds", [document.id, "WITHHOLDS", head.home], { ...said, type })
      : edge("relations", [head.home, type, tail.home], said);
  }
}

function node(table: TableName, label: string, properties: NodeProperties): TableRow {
  return { table, id: properties.id, labels: [label], properties };
}

type NodeProperties = Properties & { readonly id: string };

function edge(
  table: TableName,
  [start, type, end]: readonly [string, string, string],
  properties: Properties = {},
): TableRow {
  return { table, start, end, type, properties };
}
