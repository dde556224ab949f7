/**
 * `npm run test:scale`: what a graph of ten and a hundred times the size costs on each store, and what the product adds to
 * the same statements through the bare driver. Prints each figure beside its bar and exits 1 where one is missed. Neo4j is
 * a local one, started and stopped here; without Java or Docker it is left out, and said. Options: --embedded and --neo4j
 * with sizes in entities, --questions of each kind, --keep FOLDER to keep the graphs there and use them again.
 */
import { parseArgs } from "node:util";
import { NoNeo4jError } from "../scripts/neo4j/find-tools.ts";
import type { Dialect } from "../server/store/graph-store.ts";
import {
  type Comparison,
  type Latencies,
  type Questions,
  compareWithDriver,
  measureApi,
  serverMemory,
} from "./scale/measure-graph.ts";
import { QUESTION_KINDS, type QuestionKind, makeQuestions } from "./scale/questions.ts";
import { serveGraph } from "./scale/served-graph.ts";

const { values } = parseArgs({
  options: {
    embedded: { type: "string", default: "10000,100000" },
    neo4j: { type: "string", default: "10000,100000,1000000" },
    keep: { type: "string" },
    questions: { type: "string", default: "40" },
  },
});
const MAX_GROWTH = 1.5;
const MAX_LATENCY = 1.3;
const MIN_INGEST = 0.8;
// What a process holds is never twice the same.
const MAX_MEMORY = 1.2;
const MEGABYTE = 1024 ** 2;
// Paths are asked for beside the driver; how many there are grows with the graph.
const GROWING: readonly QuestionKind[] = ["search", "entity", "neighbourhood"];
const COMPARED: readonly QuestionKind[] = ["neighbourhood", "search", "paths"];

const missed: string[] = [];

function judge(isMet: boolean, line: string): void {
  console.log(`  ${isMet ? "✓" : "✗"} ${line}`);
  if (!isMet) missed.push(line);
}

/** The figures of a store at one size. */
interface Figures {
  readonly entities: number;
  readonly latencies: Latencies;
  readonly memory: number;
  /** How often Neo4j looks something up for one question; nothing where it was not asked. */
  readonly hits: Comparison["hits"];
}

async function measure(dialect: Dialect, entities: number, questions: Questions): Promise<Figures> {
  console.log(`${dialect}, ${entities} entities`);
  const log = (line: string) => console.log(`    ${line}`);
  const graph = await serveGraph({ dialect, entities, keep: values.keep, log });
  try {
    const latencies = await measureApi(graph, questions);
    const memory = serverMemory(graph);
    const { neo4j } = graph;
    if (!neo4j) return { entities, latencies, memory, hits: new Map() };
    const comparison = await compareWithDriver({ ...graph, neo4j }, questions);
    tellComparison(comparison);
    return { entities, latencies, memory, hits: comparison.hits };
  } finally {
    await graph.close();
  }
}

function tellComparison({ ours, alone, ingest }: Comparison): void {
  const ratio = ingest.ours / ingest.alone;
  const rows = `${ingest.ours.toFixed(0)} rows/s, driver alone ${ingest.alone.toFixed(0)}`;
  judge(
    ratio >= MIN_INGEST,
    `ingest ${rows}: ${ratio.toFixed(2)} of them (at least ${MIN_INGEST})`,
  );
  for (const kind of QUESTION_KINDS) {
    const [mine = NaN, bare = NaN] = [ours.get(kind), alone.get(kind)];
    const line = `${kind} ${mine.toFixed(1)} ms, driver alone ${bare.toFixed(1)} ms: ${(mine / bare).toFixed(2)} times`;
    if (COMPARED.includes(kind)) {
      judge(mine / bare <= MAX_LATENCY, `${line} (at most ${MAX_LATENCY})`);
    } else console.log(`    ${line}`);
  }
}

function tellGrowth(dialect: Dialect, [small, ...larger]: readonly Figures[]): void {
  if (small === undefined) return;
  for (const large of larger) {
    console.log(`${dialect}, from ${small.entities} to ${large.entities} entities`);
    for (const kind of QUESTION_KINDS) {
      const [before = NaN, after = NaN] = [small.latencies.get(kind), large.latencies.get(kind)];
      const line = `${kind} ${before.toFixed(1)} → ${after.toFixed(1)} ms: ${(after / before).toFixed(2)} times`;
      if (GROWING.includes(kind)) {
        judge(after / before <= MAX_GROWTH, `${line} (at most ${MAX_GROWTH})`);
      } else console.log(`    ${line}`);
      tellHits(kind, small, large);
    }
    const [before, after] = [small.memory / MEGABYTE, large.memory / MEGABYTE];
    const grown = after / before;
    judge(
      grown <= MAX_MEMORY,
      `memory of the app server ${before.toFixed(0)} → ${after.toFixed(0)} MB: ${grown.toFixed(2)} times (at most ${MAX_MEMORY})`,
    );
  }
}

/** What a busy machine blurs in milliseconds shows here. */
function tellHits(kind: QuestionKind, small: Figures, large: Figures): void {
  const [before, after] = [small.hits.get(kind), large.hits.get(kind)];
  if (before === undefined || after === undefined) return;
  const times = (after / before).toFixed(2);
  console.log(`    ${kind}: ${before} → ${after} look-ups in the database: ${times} times`);
}

async function measureStore(dialect: Dialect, sizes: readonly number[]): Promise<void> {
  const [smallest] = sizes;
  if (smallest === undefined) return;
  const questions = makeQuestions(smallest, Number(values.questions));
  const figures: Figures[] = [];
  for (const entities of sizes) figures.push(await measure(dialect, entities, questions));
  tellGrowth(dialect, figures);
}

/** Sizes in ascending order. */
function parseSizes(text: string): readonly number[] {
  const sizes = text.split(",").filter(Boolean).map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) {
    return sizes.toSorted((one, other) => one - other);
  }
  throw new Error(`sizes are whole numbers with commas between them, not ${text}`);
}

async function main(): Promise<void> {
  await measureStore("embedded", parseSizes(values.embedded));
  await measureStore("neo4j", parseSizes(values.neo4j)).catch((error: unknown) => {
    if (!(error instanceof NoNeo4jError)) throw error;
    console.log(`neo4j: not measured: ${error.message}`);
  });
  if (missed.length > 0) {
    console.log(`${missed.length} missed`);
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
