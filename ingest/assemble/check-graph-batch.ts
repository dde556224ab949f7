/** The gate before the store: a batch that refers to what it does not hold never gets further. */
import type { GraphBatch } from "../model/graph-batch.ts";

/** Throws an Error naming the row if an id dangles or a row comes twice; a fault of the stages before. */
export function checkGraphBatch(batch: GraphBatch): void {
  const sections = checkUnique("小节", batch.sections, ({ id }) => id);
  const sentences = checkUnique("句子", batch.sentences, ({ id }) => id);
  const entities = checkUnique("实体", batch.entities, ({ id }) => id);
  checkUnique("指标", batch.metrics, ({ id }) => id);
  checkUnique("提及", batch.mentions, (row) => key(row.sentence, row.start, row.end, row.entity));
  checkUnique("关系", batch.relations, (row) => key(row.type, row.head, row.tail));
  checkUnique("进展", batch.status, (row) =>
    key(row.sentence, row.entity, row.status, String(row.year)),
  );

  checkKnown("文档的 self", entities, [batch.document.self]);
  checkKnown("句子的小节", sections, column(batch.sentences, "section"));
  checkKnown("位置的句子", sentences, column(batch.places, "sentence"));
  checkKnown("提及的句子", sentences, column(batch.mentions, "sentence"));
  checkKnown("提及的实体", entities, column(batch.mentions, "entity"));
  checkKnown("关系的起点", entities, column(batch.relations, "head"));
  checkKnown("关系的终点", entities, column(batch.relations, "tail"));
  for (const relation of batch.relations) {
    checkKnown("关系的证据", sentences, relation.evidence);
    checkParallel(relation);
  }
  checkKnown("进展的句子", sentences, column(batch.status, "sentence"));
  checkKnown("进展的实体", entities, column(batch.status, "entity"));
  checkKnown("指标的句子", sentences, column(batch.metrics, "sentence"));
  checkKnown("指标的实体", entities, column(batch.metrics, "entity"));
}

function checkUnique<Row>(
  what: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const row of rows) {
    const id = keyOf(row);
    if (seen.has(id)) fail(`${what}重复：${id}`);
    seen.add(id);
  }
  return seen;
}

function checkKnown(what: string, known: ReadonlySet<string>, ids: Iterable<string | null>): void {
  for (const id of ids) {
    if (id !== null && !known.has(id)) fail(`${what}不在本批数据中：${id}`);
  }
}

function checkParallel(relation: GraphBatch["relations"][number]): void {
  const { evidence, rules, cues, confidences } = relation;
  const lengths = new Set([evidence, rules, cues, confidences].map((list) => list.length));
  if (evidence.length === 0 || lengths.size !== 1) {
    fail(`关系的证据列表长短不一：${key(relation.type, relation.head, relation.tail)}`);
  }
}

function* column<Name extends string>(
  rows: readonly Readonly<Record<Name, string | null>>[],
  name: Name,
): Generator<string | null> {
  for (const row of rows) yield row[name];
}

function key(...parts: readonly (string | number)[]): string {
  return parts.join(" ");
}

function fail(what: string): never {
  throw new Error(`抽取结果前后不一致，本文档没有写入。${what}`);
}
