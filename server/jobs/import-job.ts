/** An import as it is told: from a file that waits to the documents that came of it. */
import { createHash } from "node:crypto";
import type { DocumentContext, SourceFile } from "../../ingest/model/document.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import type { ImportJob } from "../contract/document.ts";
import type { WriteOutcome } from "../graph/write-document.ts";
import type { PartPlace, ReadDocument } from "./read-message.ts";

// Of an archive with a thousand bad files the first hundred say enough.
const MOST_TOLD = 100;
const HEX_DIGITS = 20;

/** The id of a file's import: the same file sent twice is one import. */
export function jobId({ name, bytes }: SourceFile): string {
  const hash = createHash("sha256").update(`${name.length}:${name};`).update(bytes);
  return `i${hash.digest("hex").slice(0, HEX_DIGITS)}`;
}

/** A job that waits. */
export function newJob(file: Pick<ImportJob, "id" | "fileName" | "at">): ImportJob {
  return {
    ...file,
    stage: "queued",
    stalled: null,
    document: null,
    added: false,
    progress: { done: 0, total: 1 },
    tally: { added: 0, replaced: 0, unchanged: 0, refused: 0 },
    refused: [],
    notices: [],
    counts: null,
    error: null,
  };
}

/** Whether nothing more will change. */
export function isOver({ stage }: ImportJob): boolean {
  return stage === "done" || stage === "failed";
}

/** The change when a document has been read. */
export function whenRead(
  job: ImportJob,
  place: PartPlace,
  { batch, notices }: ReadDocument,
): Partial<ImportJob> {
  const named = place.members === 1 ? notices : notices.map((each) => `${place.name}：${each}`);
  return {
    stage: "writing",
    progress: { done: place.member, total: place.members },
    notices: [...job.notices, ...named].slice(0, MOST_TOLD),
    counts: addCounts(job.counts, countBatch(batch)),
  };
}

/** The change when a document is in the graph; it was there already where `outcome` is null. */
export function whenWritten(
  { tally, added, stage }: ImportJob,
  place: PartPlace,
  { info, outcome }: { readonly info: DocumentContext; readonly outcome: WriteOutcome | null },
): Partial<ImportJob> {
  const { id, title, place: district, year, sample } = info;
  const change = changeOf(outcome);
  const isLast = place.member + 1 >= place.members;
  return {
    stage: isLast ? stage : "reading",
    document: { id, title, place: district, year, sample },
    added: added || change === "added",
    progress: { done: place.member + 1, total: place.members },
    tally: { ...tally, [change]: tally[change] + 1 },
  };
}

/** The change when a document is refused. */
export function whenRefused(
  { tally, refused }: ImportJob,
  place: PartPlace,
  error: { readonly code: string; readonly message: string },
): Partial<ImportJob> {
  return {
    stage: "reading",
    progress: { done: place.member + 1, total: place.members },
    tally: { ...tally, refused: tally.refused + 1 },
    refused: [...refused, { name: place.name, ...error }].slice(0, MOST_TOLD),
  };
}

/** The change at the end: failed where nothing of the file is in the graph. */
export function whenOver({ tally, refused, progress }: ImportJob): Partial<ImportJob> {
  const isIn = tally.added + tally.replaced + tally.unchanged > 0;
  const over = { done: progress.total, total: progress.total };
  const [first] = refused;
  if (isIn || first === undefined) return { stage: "done", progress: over };
  const { code, message } = first;
  const all = `里面的 ${tally.refused} 份文档都没有导入；第一份：${message}`;
  const error = { code, message: tally.refused === 1 ? message : all };
  return { stage: "failed", progress: over, error };
}

function changeOf(outcome: WriteOutcome | null): "added" | "replaced" | "unchanged" {
  if (outcome?.added) return "added";
  return outcome?.replaced ? "replaced" : "unchanged";
}

type Counts = NonNullable<ImportJob["counts"]>;

function countBatch(batch: GraphBatch): Counts {
  return {
    sentences: batch.sentences.length,
    mentions: batch.mentions.length,
    entities: batch.entities.length,
    relations: batch.relations.length,
    status: batch.status.length,
    metrics: batch.metrics.length,
  };
}

function addCounts(sum: Counts | null, more: Counts): Counts {
  if (sum === null) return more;
  return {
    sentences: sum.sentences + more.sentences,
    mentions: sum.mentions + more.mentions,
    entities: sum.entities + more.entities,
    relations: sum.relations + more.relations,
    status: sum.status + more.status,
    metrics: sum.metrics + more.metrics,
  };
}
