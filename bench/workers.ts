/**
 * What a second reading process gains, against what a second process gains bare `nodejieba.tag` in the same
 * run: the machine's own limits (memory, shared cores) are in both.
 */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import type { SourceFile } from "../ingest/model/document.ts";
import { DocumentReader } from "../server/jobs/document-reader.ts";
import { readSamples } from "./extraction.ts";

const TAGGER = fileURLToPath(new URL("./tag-process.ts", import.meta.url));
// Long enough that starting a file and handing over its result do not decide.
const ROUNDS = 6;
const RUNS = 5;
const LIMITS = { timeLimitMs: 600_000, memoryLimitBytes: 4 * 1024 ** 3 };

type Work = () => Promise<void>;

/** Prints the gain of two processes over one, for tagging and for reading whole documents. */
export async function benchWorkers(): Promise<void> {
  const files = readSamples();
  const taggers = [startTagger(files), startTagger(files)] as const;
  const readers = [startReader(files), startReader(files)] as const;
  try {
    const bare: number[] = [];
    const whole: number[] = [];
    // One after the other in each run, so that a disturbance meets both.
    for (let run = 0; run <= RUNS; run += 1) {
      bare.push(await gainOf(taggers.map(({ work }) => work)));
      whole.push(await gainOf(readers.map(({ work }) => work)));
    }
    const [tag, read] = [medianOf(bare.slice(1)), medianOf(whole.slice(1))];
    console.log(`two processes against one, median of ${RUNS} runs`);
    console.log(`  nodejieba.tag alone  ${tag.toFixed(2)} times as fast`);
    console.log(`  reading documents    ${read.toFixed(2)} times as fast`);
    console.log(`  ratio                ${(read / tag).toFixed(2)} (aim: at least 0.85)`);
  } finally {
    [...taggers, ...readers].forEach(({ close }) => close());
  }
}

/** How much more two get done in the same time than one: each does the same work, alone and beside the other. */
async function gainOf(works: readonly Work[]): Promise<number> {
  const [first] = works;
  if (first === undefined) return 0;
  const alone = await timeOf(first);
  const together = await timeOf(() =>
    Promise.all(works.map((work) => work())).then(() => undefined),
  );
  return (works.length * alone) / together;
}

async function timeOf(work: Work): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function startReader(files: readonly SourceFile[]): { work: Work; close: () => void } {
  const reader = new DocumentReader({ ...LIMITS, logger: pino({ level: "silent" }) });
  const isKnown = () => Promise.resolve(false);
  return {
    work: async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const file of files) {
          for await (const part of reader.read(file, isKnown)) {
            if (part.kind !== "read") throw new Error(`${file.name} was not read`);
          }
        }
      }
    },
    close: () => reader.close(),
  };
}

function startTagger(files: readonly SourceFile[]): { work: Work; close: () => void } {
  const child = fork(TAGGER, { execArgv: ["--import", import.meta.resolve("tsx")] });
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes));
  return {
    work: () =>
      new Promise((resolve) => {
        child.once("message", () => resolve());
        child.send({ texts, rounds: 10 * ROUNDS });
      }),
    close: () => child.kill(),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
