/** Everything that the documents say of one entity, each statement with its sentences. */
import { z } from "zod";
import type { EntityPage, RelatedEntity } from "../contract/entity.ts";
import {
  DocumentRefSchema,
  type MetricFact,
  type SentenceRef,
  type StatusFact,
} from "../contract/evidence.ts";
import type { EntityNode } from "../contract/graph.ts";
import { DirectionSchema, RelationTypeSchema, StatusSchema } from "../contract/vocabulary.ts";
import type { GraphStore } from "../store/graph-store.ts";
import { getCoMentions } from "./co-mentions.ts";
import { toEdgeId } from "./edges.ts";
import { getEntityNode, getEntityNodes } from "./entity-nodes.ts";
import { MetricRowSchema } from "./metric-row.ts";
import { countNeighbours } from "./neighbourhood.ts";
import { readRows } from "./read-rows.ts";
import { getSentences, toEvidence, unfoldSayings } from "./sentences.ts";

/** Sentences shown for each relation on the page; the edge has all of them. */
const SENTENCES_PER_RELATION = 3;
const MAX_DOCUMENTS = 500;

const RelationRowSchema = z.object({
  relation: RelationTypeSchema,
  direction: DirectionSchema,
  other: z.string(),
  total: z.number(),
  evidence: z.array(z.array(z.string())),
  rules: z.array(z.array(z.string())),
  cues: z.array(z.array(z.string())),
  confidences: z.array(z.array(z.number())),
});
type RelationRow = z.output<typeof RelationRowSchema>;

const StatusRowSchema = z.object({
  sentence: z.string(),
  status: StatusSchema,
  year: z.number().nullable(),
  verb: z.string(),
  rule: z.string(),
  confidence: z.number(),
});

const JudgedMetricRowSchema = MetricRowSchema.extend({
  rule: z.string(),
  confidence: z.number(),
});

const TotalRowSchema = z.object({
  kind: z.enum(["status", "metrics", "mentions", "neighbours"]),
  total: z.number(),
});

function firstSayings(row: RelationRow) {
  const sayings = unfoldSayings({
    evidence: row.evidence.flat(),
    rules: row.rules.flat(),
    cues: row.cues.flat(),
    confidences: row.confidences.flat(),
  });
  return sayings.slice(0, SENTENCES_PER_RELATION);
}

async function readParts(store: GraphStore, id: string, limit: number) {
  const [counts, relations, status, metrics, mentions, documents, totals, coMentions] =
    await Promise.all([
      countNeighbours(store, id),
      readRows(store, "entity-relations", RelationRowSchema, { id, limit }),
      readRows(store, "entity-status", StatusRowSchema, { id, limit }),
      readRows(store, "entity-metrics", JudgedMetricRowSchema, { id, limit }),
      readRows(store, "entity-mentions", z.object({ sentence: z.string() }), { id, limit }),
      readRows(store, "entity-documents", DocumentRefSchema, { id, limit: MAX_DOCUMENTS }),
      readRows(store, "entity-totals", TotalRowSchema, { id }),
      getCoMentions(store, id, limit),
    ]);
  const total = new Map(totals.map((row) => [row.kind, row.total]));
  return { counts, relations, status, metrics, mentions, documents, total, coMentions };
}

type Sentences = ReadonlyMap<string, SentenceRef>;

function presentRelation(
  id: string,
  row: RelationRow,
  entity: EntityNode,
  sentences: Sentences,
): RelatedEntity {
  const { relation, direction, other, total } = row;
  const [source, target] = direction === "out" ? [id, other] : [other, id];
  const evidence = firstSayings(row).flatMap((saying) => toEvidence(saying, sentences) ?? []);
  return {
    ...{ relation, direction, entity, total, evidence },
    edge: toEdgeId({ source, type: relation, target }),
  };
}

function presentStatus(
  row: z.output<typeof StatusRowSchema>,
  sentences: Sentences,
): StatusFact | undefined {
  const { status, year, verb } = row;
  const evidence = toEvidence({ ...row, cue: verb }, sentences);
  return evidence && { status, year, verb, evidence };
}

function presentMetric(
  row: z.output<typeof JudgedMetricRowSchema>,
  sentences: Sentences,
): MetricFact | undefined {
  const evidence = toEvidence({ ...row, cue: "" }, sentences);
  return evidence && { ...row, evidence };
}

function toList<Item>(items: Item[], total: number) {
  return { items, total, limitHit: total > items.length };
}

/** The page of an entity, at most `limit` of each list. Throws NOT_FOUND. */
export async function getEntityPage(
  store: GraphStore,
  asked: string,
  limit: number,
): Promise<EntityPage> {
  const entity = await getEntityNode(store, asked);
  const { id } = entity;
  const { counts, relations, status, metrics, mentions, documents, total, coMentions } =
    await readParts(store, id, limit);
  const [sentences, others] = await Promise.all([
    getSentences(store, [
      ...relations.flatMap((row) => firstSayings(row).map((saying) => saying.sentence)),
      ...[...status, ...metrics, ...mentions].map((row) => row.sentence),
    ]),
    getEntityNodes(
      store,
      relations.map((row) => row.other),
    ),
  ]);
  const nodes = new Map(others.map((node) => [node.id, node]));
  const related = relations.flatMap((row) => {
    const other = nodes.get(row.other);
    return other === undefined ? [] : [presentRelation(id, row, other, sentences)];
  });
  const edges = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    entity,
    counts,
    neighbours: total.get("neighbours") ?? 0,
    relations: toList(related, Math.max(edges, related.length)),
    status: toList(
      status.flatMap((row) => presentStatus(row, sentences) ?? []),
      total.get("status") ?? 0,
    ),
    metrics: toList(
      metrics.flatMap((row) => presentMetric(row, sentences) ?? []),
      total.get("metrics") ?? 0,
    ),
    mentions: toList(
      mentions.flatMap((row) => sentences.get(row.sentence) ?? []),
      total.get("mentions") ?? 0,
    ),
    documents,
    coMentions,
  };
}
