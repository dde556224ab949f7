/** The figures of one served graph: how long questions take, over the API and by the driver alone, and what is written a second. */
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import { removeDocument } from "../../server/graph/remove-document.ts";
import { writeDocument } from "../../server/graph/write-document.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openStore } from "../../server/store/open-store.ts";
import { madeReport } from "../graph/made-report.ts";
import { percentile } from "../load/users.ts";
import { residentBytes } from "../process-memory.ts";
import {
  type BareDriver,
  type Neo4jAddress,
  openBareDriver,
  recordStatements,
} from "./bare-driver.ts";
import type { Question, QuestionKind } from "./questions.ts";
import type { ServedGraph } from "./served-graph.ts";

export type Questions = ReadonlyMap<QuestionKind, readonly Question[]>;

/** Medians in milliseconds. */
export type Latencies = ReadonlyMap<QuestionKind, number>;

/** The product beside the driver alone. */
export interface Comparison {
  readonly ours: Latencies;
  readonly alone: Latencies;
  /** How often the database looks something up for one question. */
  readonly hits: ReadonlyMap<QuestionKind, number>;
  /** Rows a second. */
  readonly ingest: { readonly ours: number; readonly alone: number };
}

const INGESTED = 4;
// Uncounted first: the database's and our own code are slow until they have been run a while.
const WARM_ROUNDS = 2;
const ROUNDS = 4;
// None of these reads is one that a person waits for.
const PATIENCE_MS = 10 * 60_000;
// Numbers that no filled graph comes to.
const FIRST_INGESTED = 10_000_000;

/** How long the server takes for the questions, each asked a few times before it is counted. */
export async function measureApi({ url }: ServedGraph, questions: Questions): Promise<Latencies> {
  const ask = ({ path }: Question) => fetchAll(url, path);
  const found = new Map<QuestionKind, number>();
  for (const [kind, of] of questions) {
    const times: number[] = [];
    for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
      for (const question of of) {
        // The first questions are planned by a database that has just started: they may take too long.
        if (round < WARM_ROUNDS) await ask(question).catch(() => undefined);
        else times.push(await timeOf(() => ask(question)));
      }
    }
    found.set(kind, percentile(times, 0.5));
  }
  return found;
}

/** Bytes that the server's own process holds. */
export function serverMemory({ pid }: ServedGraph): number {
  return residentBytes(pid);
}

/** Asks the server and the driver alone turn by turn, and writes with both. */
export async function compareWithDriver(
  graph: ServedGraph & { readonly neo4j: Neo4jAddress },
  questions: Questions,
): Promise<Comparison> {
  const patient = { ...graph.neo4j, readTimeoutMs: PATIENCE_MS };
  const store = await openStore({ kind: "neo4j", ...patient });
  const bare = openBareDriver(graph.neo4j);
  try {
    const [ours, alone] = [new Map<QuestionKind, number>(), new Map<QuestionKind, number>()];
    const hits = new Map<QuestionKind, number>();
    for (const [kind, of] of questions) {
      const pairs: Pair[] = [];
      const hitsOf: number[] = [];
      for (const question of of) {
        const recorded = recordStatements(store);
        await question.ask(recorded.store);
        const waves = recorded.waves();
        hitsOf.push(sum(await Promise.all(waves.flat().map(bare.countHits))));
        const mine = () => fetchAll(graph.url, question.path);
        pairs.push({ ours: mine, alone: () => bare.read(waves) });
      }
      const times = await timeInTurns(pairs);
      ours.set(kind, percentile(times.ours, 0.5));
      alone.set(kind, percentile(times.alone, 0.5));
      hits.set(kind, percentile(hitsOf, 0.5));
    }
    return { ours, alone, hits, ingest: await compareIngest(store, bare) };
  } finally {
    await bare.close();
    await store.close();
  }
}

/** The same work in two ways. */
interface Pair {
  readonly ours: () => Promise<unknown>;
  readonly alone: () => Promise<unknown>;
  /** Makes all as it was. */
  readonly after?: () => Promise<unknown>;
}

/** Which of the two comes first changes from round to round: the second finds everything warm. */
async function timeInTurns(pairs: readonly Pair[]) {
  const times: Record<"ours" | "alone", number[]> = { ours: [], alone: [] };
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
    const order = round % 2 === 0 ? (["ours", "alone"] as const) : (["alone", "ours"] as const);
    for (const pair of pairs) {
      for (const way of order) {
        const ms = await timeOf(pair[way]);
        await pair.after?.();
        if (round >= WARM_ROUNDS) times[way].push(ms);
      }
    }
  }
  return times;
}

async function compareIngest(store: GraphStore, bare: BareDriver): Promise<Comparison["ingest"]> {
  const pairs: Pair[] = [];
  let rows = 0;
  for (let number = 0; number < INGESTED; number += 1) {
    const report = madeReport(FIRST_INGESTED + number);
    const recorded = recordStatements(store);
    const after = () => removeDocument(store, report.document.id);
    await writeDocument(recorded.store, report);
    await after();
    const ours = () => writeDocument(store, report);
    pairs.push({ ours, alone: () => bare.write(recorded.written), after });
    rows += countRows(report) * ROUNDS;
  }
  const times = await timeInTurns(pairs);
  const perSecond = (each: readonly number[]) => (rows / sum(each)) * 1000;
  return { ours: perSecond(times.ours), alone: perSecond(times.alone) };
}

function countRows(batch: GraphBatch): number {
  const lists = Object.values(batch).filter((part): part is unknown[] => Array.isArray(part));
  return sum(lists.map(({ length }) => length)) + 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function fetchAll(url: string, path: string): Promise<void> {
  const reply = await fetch(url + path);
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${path} was answered ${reply.status}: ${text.slice(0, 200)}`);
}
