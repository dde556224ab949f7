/**
 * `npm run score [-- NAME… --errors]`: scores the extraction against the gold annotations beside this
 * project. NAME picks documents; --errors lists what was missed or wrong, for one kind with --errors=status.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";
import { extract } from "../ingest/pipeline.ts";

const SHARED = new URL("../../shared/", import.meta.url).pathname;
const EVAL = join(SHARED, "eval");
const KINDS = ["mentions", "entities", "relations", "status", "metrics"] as const;
// The gold whose errors are read while developing, and the gold that only measures.
const GROUPS = {
  "developed on": ["luohu-2023", "gaotang-2023"],
  "held out": ["yixian-2021", "shunping-2023", "shanghai-2025"],
};

const tallySchema = z.object({ tp: z.number(), fp: z.number(), fn: z.number() });
const scoreSchema = z.object({
  goldSentences: z.number(),
  unalignedGoldSentences: z.number(),
  ...Object.fromEntries(KINDS.map((kind) => [kind, tallySchema.optional()])),
}) as z.ZodType<Score>;

type Tally = z.infer<typeof tallySchema>;
type Score = Readonly<Partial<Record<(typeof KINDS)[number], Tally>>> & {
  readonly goldSentences: number;
  readonly unalignedGoldSentences: number;
};

async function main(args: readonly string[]): Promise<void> {
  if (!existsSync(join(EVAL, "score.mjs"))) {
    console.log("没有找到金标准（../shared/eval），跳过评分。");
    return;
  }
  const wanted = args.filter((arg) => !arg.startsWith("-"));
  const errors = args.find((arg) => arg.startsWith("--errors"));
  const names = readdirSync(join(EVAL, "gold"))
    .map((file) => basename(file, ".jsonl"))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-score-"));
  try {
    const scores = new Map<string, Score>();
    for (const name of names) scores.set(name, await scoreDocument(name, folder));
    printTable(scores);
    if (errors !== undefined) names.forEach((name) => printErrors(name, folder, errors));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function scoreDocument(name: string, folder: string): Promise<Score> {
  const bytes = readFileSync(join(SHARED, "corpus", `${name}.txt`));
  const extraction = await extract({ name: `${name}.txt`, bytes });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(extraction));
  return scoreSchema.parse(JSON.parse(runScorer(name, folder, "--json")));
}

function runScorer(name: string, folder: string, flag: string): string {
  const files = [join(EVAL, "gold", `${name}.jsonl`), join(folder, `${name}.json`)];
  const scorer = [join(EVAL, "score.mjs"), ...files, flag];
  return execFileSync(process.execPath, scorer, { encoding: "utf8", maxBuffer: 1 << 26 });
}

function printTable(scores: ReadonlyMap<string, Score>): void {
  console.log(`${"F1 (P/R)".padEnd(15)}${KINDS.map((kind) => kind.padEnd(19)).join("")}gold, lost`);
  for (const [name, score] of scores) printRow(name, score);
  for (const [group, names] of Object.entries(GROUPS)) {
    const members = names.flatMap((name) => scores.get(name) ?? []);
    if (members.length > 1) printRow(group, sumScores(members));
  }
}

function sumScores(scores: readonly Score[]): Score {
  const sum = (pick: (score: Score) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0);
  const tallies = KINDS.map((kind): readonly [string, Tally] => {
    const tally = (part: keyof Tally): number => sum((score) => score[kind]?.[part] ?? 0);
    return [kind, { tp: tally("tp"), fp: tally("fp"), fn: tally("fn") }];
  });
  return {
    ...Object.fromEntries(tallies),
    goldSentences: sum((score) => score.goldSentences),
    unalignedGoldSentences: sum((score) => score.unalignedGoldSentences),
  };
}

function printRow(name: string, score: Score): void {
  const cells = KINDS.map((kind) => showTally(score[kind]).padEnd(19));
  const sentences = `${score.goldSentences}, ${score.unalignedGoldSentences}`;
  console.log(`${name.padEnd(15)}${cells.join("")}${sentences}`);
}

function showTally(tally: Tally | undefined): string {
  if (tally === undefined) return "-";
  const { tp, fp, fn } = tally;
  const [precision, recall] = [tp / (tp + fp || 1), tp / (tp + fn || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `${f1.toFixed(3)} (${precision.toFixed(2)}/${recall.toFixed(2)})`;
}

function printErrors(name: string, folder: string, flag: string): void {
  const kind = flag.split("=")[1];
  const lines = runScorer(name, folder, "--errors").split("\n");
  const errors = lines.filter((line) => /\t(missed|wrong)\t/.test(line));
  for (const line of errors) {
    if (kind === undefined || line.startsWith(`${kind}\t`)) console.log(`${name}\t${line}`);
  }
}

await main(process.argv.slice(2));
