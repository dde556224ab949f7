/**
 * Rounds of an import that is cut off by kill -9: after each fault every document must be whole or absent,
 * the import must go on by itself, and the graph must come out byte for byte as without a fault.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Random, randomFrom } from "../../bench/random.ts";
import type { GraphBatch } from "../../ingest/model/graph-batch.ts";
import type { ImportJob } from "../../server/contract/document.ts";
import { isOver } from "../../server/jobs/import-job.ts";
import { type AppServer, type Upload, startAppServer } from "./app-server.ts";
import type { Fault, FaultyStore, Template } from "./faulty-store.ts";
import { backupOf, documentsIn, readBatches } from "./whole-documents.ts";

export interface RoundsOptions {
  readonly rounds: number;
  readonly seed: number;
  readonly files: readonly Upload[];
  /** Where folders may be made. */
  readonly folder: string;
  readonly store: FaultyStore;
  readonly onRound: (result: RoundResult) => void;
}

/** What a round showed. */
export interface RoundResult {
  readonly store: string;
  readonly fault: Fault;
  /** How many files had been taken when it struck, and how many documents were in the graph after it. */
  readonly taken: number;
  readonly written: number;
  /** Whether each of these was whole. */
  readonly isWhole: boolean;
  /** How many that were taken but not written came in without being sent again. */
  readonly resumed: number;
  /** Files that were taken and were not told as imported once. */
  readonly miscounted: number;
  /** Whether the backup is byte for byte as without a fault. */
  readonly isSame: boolean;
  readonly seconds: number;
}

const POLL_MS = 100;
const IMPORT_MS = 20 * 60_000;
// Beyond the moment when so many documents are in, so that it strikes in the middle of things.
const MAX_DELAY_MS = 1500;

/** Runs the rounds one after the other, each on a data folder and a graph of its own. */
export async function runRounds(options: RoundsOptions): Promise<readonly RoundResult[]> {
  const { rounds, files, folder, store } = options;
  const random = randomFrom(options.seed);
  const batches = await readBatches(files);
  const template = await makeTemplate(join(folder, "template"));
  const expected = await backupOf(template, batches);
  const results: RoundResult[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const dataDir = join(folder, `${store.name}-${round}`);
    const plan = { fault: random.pick(store.faults), ...pickMoment(random, files.length) };
    await store.begin(template, dataDir);
    const result = await runRound(options, { dataDir, plan, template, batches, expected });
    rmSync(dataDir, { recursive: true, force: true });
    options.onRound(result);
    results.push(result);
  }
  return results;
}

/** When it strikes: so long after so many documents are in. */
interface Moment {
  readonly documents: number;
  readonly delayMs: number;
}

function pickMoment(random: Random, files: number): Moment {
  return { documents: random.below(files), delayMs: random.below(MAX_DELAY_MS) };
}

/** The first start of a server: it loads the samples. */
async function makeTemplate(folder: string): Promise<Template> {
  const server = await startAppServer({ dataDir: folder, env: { STORE: "embedded" } });
  const backup = await server.backup();
  await server.stop();
  return { folder, backup };
}

interface Round {
  readonly dataDir: string;
  readonly plan: Moment & { readonly fault: Fault };
  readonly template: Template;
  readonly batches: readonly GraphBatch[];
  readonly expected: string;
}

async function runRound(options: RoundsOptions, round: Round): Promise<RoundResult> {
  const { store, files } = options;
  const { dataDir, plan, template, batches, expected } = round;
  const started = performance.now();
  const first = await startAppServer({ dataDir, env: store.env() });
  const taken = await importUntil(first, files, plan);
  const server = await strike(first, { store, plan, dataDir });
  const struck =
    server === first ? await eventually(() => first.backup()) : await store.backup(dataDir);
  const written = documentsIn(struck, batches);
  const isWhole = struck === (await backupOf(template, written));
  const running = server ?? (await startAppServer({ dataDir, env: store.env() }));
  try {
    const lost = files.filter(({ name }) => !taken.has(name));
    await Promise.all(lost.map((file) => running.upload(file)));
    const jobs = ownJobs(await untilOver(running), files);
    const told = jobs.filter(({ fileName }) => taken.has(fileName));
    return {
      ...{ store: store.name, fault: plan.fault, taken: taken.size, written: written.length },
      ...{ isWhole, resumed: Math.max(0, taken.size - written.length) },
      miscounted: taken.size - told.filter(isCountedOnce).length,
      isSame: (await running.backup()) === expected,
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    await running.stop();
  }
}

function isCountedOnce({ stage, tally }: ImportJob): boolean {
  const { added, replaced, unchanged, refused } = tally;
  return stage === "done" && added === 1 && replaced + unchanged + refused === 0;
}

/** Sends all files at once and follows them until the moment; returns the names of those that were taken. */
async function importUntil(
  server: AppServer,
  files: readonly Upload[],
  moment: Moment,
): Promise<ReadonlySet<string>> {
  for (const file of files) void server.upload(file).catch(() => undefined);
  for (;;) {
    const jobs = ownJobs(await server.jobs(), files);
    if (jobs.filter(isOver).length >= moment.documents) break;
    await delay(POLL_MS);
  }
  await delay(moment.delayMs);
  // Whatever the list tells was taken: it must not have to be sent again.
  return new Set(ownJobs(await server.jobs(), files).map(({ fileName }) => fileName));
}

interface Strike {
  readonly store: FaultyStore;
  readonly plan: Round["plan"];
  readonly dataDir: string;
}

/** Lets it happen; returns the server where it lives on. */
async function strike(server: AppServer, { store, plan }: Strike): Promise<AppServer | undefined> {
  if (plan.fault !== "server") await store.killDatabase(server);
  if (plan.fault === "database") {
    await store.reviveDatabase();
    return server;
  }
  await server.kill();
  return undefined;
}

async function untilOver(server: AppServer): Promise<readonly ImportJob[]> {
  const deadline = Date.now() + IMPORT_MS;
  for (;;) {
    const jobs = await eventually(() => server.jobs());
    if (jobs.every(isOver)) return jobs;
    if (Date.now() > deadline) throw new Error("the import did not come to its end");
    await delay(POLL_MS);
  }
}

/** What is asked of a server whose database may be on its way back. */
async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + IMPORT_MS;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(POLL_MS);
    }
  }
}

function ownJobs(jobs: readonly ImportJob[], files: readonly Upload[]): readonly ImportJob[] {
  const names = new Set(files.map(({ name }) => name));
  return jobs.filter(({ fileName }) => names.has(fileName));
}
