/** Gathers the part of the graph that is exported: entities, relations and every sentence behind them. */
import { z } from "zod";
import type { SentenceRef } from "../../contract/evidence.ts";
import type { EntityEdge, EntityNode } from "../../contract/graph.ts";
import { RelationTypeSchema } from "../../contract/vocabulary.ts";
import { ZhengtuError } from "../../errors.ts";
import type { GraphStore } from "../../store/graph-store.ts";
import { toEdgeId } from "../edges.ts";
import { getEntityNodes } from "../entity-nodes.ts";
import { readRows } from "../read-rows.ts";
import { type Saying, getSentences, unfoldSayings } from "../sentences.ts";

// What one file can carry and the programs that open it can take.
const MAX_ENTITIES = 50_000;
const CHUNK = 1000;

/** An edge with all that is said of it. */
export interface ExportedEdge extends EntityEdge {
  readonly sayings: readonly Saying[];
}

export interface ExportedGraph {
  readonly nodes: readonly EntityNode[];
  readonly edges: readonly ExportedEdge[];
  readonly sentences: ReadonlyMap<string, SentenceRef>;
}

const RelationRowSchema = z.object({
  source: z.string(),
  type: RelationTypeSchema,
  target: z.string(),
  document: z.string(),
  evidence: z.array(z.string()),
  rules: z.array(z.string()),
  cues: z.array(z.string()),
  confidences: z.array(z.number()),
});
type RelationRow = z.output<typeof RelationRowSchema>;

async function inChunks<Item>(
  ids: readonly string[],
  read: (chunk: readonly string[]) => Promise<readonly Item[]>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let start = 0; start < ids.length; start += CHUNK) {
    // One at a time: an export must not keep everybody else waiting.
    for (const item of await read(ids.slice(start, start + CHUNK))) items.push(item);
  }
  return items;
}

async function allIds(store: GraphStore): Promise<string[]> {
  const rows = await readRows(store, "entity-ids", z.object({ id: z.string() }), {
    limit: MAX_ENTITIES + 1,
  });
  if (rows.length > MAX_ENTITIES) {
    throw new ZhengtuError(
      "FILE_TOO_LARGE",
      `全图超过 ${MAX_ENTITIES} 个实体，一个文件装不下。请选出一部分实体再导出。`,
    );
  }
  return rows.map((row) => row.id);
}

async function yearsOfDocuments(store: GraphStore): Promise<Map<string, number | null>> {
  const DocumentYearSchema = z.object({ id: z.string(), year: z.number().nullable() });
  const rows = await readRows(store, "documents", DocumentYearSchema, { ids: [], limit: 100_000 });
  return new Map(rows.map(({ id, year }) => [id, year]));
}

/** The rows of one edge, one a document, as one edge. */
function mergeRows(
  rows: readonly RelationRow[],
  documentYears: ReadonlyMap<string, number | null>,
): ExportedEdge[] {
  const [first] = rows;
  if (first === undefined) return [];
  const sayings = rows.flatMap(unfoldSayings);
  const years = rows.flatMap((row) => documentYears.get(row.document) ?? []);
  const { source, type, target } = first;
  return [
    {
      ...{ id: toEdgeId(first), source, type, target, sayings },
      evidence: sayings.length,
      documents: rows.map((row) => row.document).sort(),
      years: [...new Set(years)].sort((a, b) => a - b),
      confidence: Math.max(0, ...sayings.map((saying) => saying.confidence)),
    },
  ];
}

/** The given entities, all where none are given, with the edges among them. Throws FILE_TOO_LARGE. */
export async function collectGraph(
  store: GraphStore,
  ids: readonly string[],
): Promise<ExportedGraph> {
  const wanted = ids.length > 0 ? ids : await allIds(store);
  const nodes = await inChunks(wanted, (chunk) => getEntityNodes(store, chunk));
  const known = new Set(nodes.map((node) => node.id));
  const rows = await inChunks([...known], (chunk) =>
    readRows(store, "relations-from", RelationRowSchema, { ids: chunk }),
  );
  const grouped = new Map<string, RelationRow[]>();
  for (const row of rows.filter(({ target }) => known.has(target))) {
    const id = toEdgeId(row);
    grouped.set(id, [...(grouped.get(id) ?? []), row]);
  }
  const documentYears = await yearsOfDocuments(store);
  const edges = [...grouped.values()].flatMap((group) => mergeRows(group, documentYears));
  const sentenceIds = [
    ...new Set(edges.flatMap((edge) => edge.sayings.map((each) => each.sentence))),
  ];
  const sentences = await inChunks(sentenceIds, async (chunk) => [
    ...(await getSentences(store, chunk)),
  ]);
  return { nodes, edges, sentences: new Map(sentences) };
}
