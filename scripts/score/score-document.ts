/** One gold document: what the pipeline makes of it, by weights that never saw it, and how that scores. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Extraction } from "../../ingest/model/extraction.ts";
import { prepareFile, understand } from "../../ingest/pipeline.ts";
import { judgeWithout } from "./unseen-judge.ts";

const SHARED = join(import.meta.dirname, "../../../shared");
const SCORER = join(SHARED, "eval/score.mjs");

/** The folder of the gold annotations. */
export const GOLD = join(SHARED, "eval/gold");

/** What is scored, in the order of the table. */
export const KINDS = [
  "mentions",
  "mentions-relaxed",
  "entities",
  "relations",
  "status",
  "metrics",
] as const;

const tallySchema = z.object({ tp: z.number(), fp: z.number(), fn: z.number() });
const scoreSchema = z.object({
  goldSentences: z.number(),
  unalignedGoldSentences: z.number(),
  ...Object.fromEntries(KINDS.map((kind) => [kind, tallySchema.optional()])),
}) as z.ZodType<Score>;

export type Tally = z.infer<typeof tallySchema>;
export type Score = Readonly<Partial<Record<(typeof KINDS)[number], Tally>>> & {
  readonly goldSentences: number;
  readonly unalignedGoldSentences: number;
};

export interface Scored {
  readonly name: string;
  readonly extraction: Extraction;
  readonly score: Score;
  /** Lines of the scorer: kind, missed or wrong, gold sentence, item. */
  readonly errors: readonly string[];
}

/** Whether the scorer lies beside the project. */
export function hasScorer(): boolean {
  return existsSync(SCORER);
}

/** Extracts and scores one document; `folder` takes the extraction. The weights were trained without it and without reports of its place. */
export async function scoreDocument(name: string, folder: string): Promise<Scored> {
  const extraction = await extractUnseen(name);
  const files = [join(GOLD, `${name}.jsonl`), join(folder, `${name}.json`)] as const;
  writeFileSync(files[1], JSON.stringify(extraction));
  const run = (flag: string): string =>
    execFileSync(process.execPath, [SCORER, ...files, flag], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
  return {
    name,
    extraction,
    score: scoreSchema.parse(JSON.parse(run("--json"))),
    errors: run("--errors")
      .split("\n")
      .filter((line) => /\t(?:missed|wrong)\t/u.test(line)),
  };
}

async function extractUnseen(name: string): Promise<Extraction> {
  const bytes = readFileSync(join(SHARED, "corpus", `${name}.txt`));
  const prepared = await prepareFile({ name: `${name}.txt`, bytes });
  return understand(prepared, [], await judgeWithout(name));
}
