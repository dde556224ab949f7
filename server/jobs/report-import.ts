/** An import of many files as a terminal shows it: a line for each file, and at the end what did not come in and why. */
import { basename } from "node:path";
import { IngestError } from "../../ingest/errors.ts";
import type { ImportJob } from "../contract/document.ts";
import { ZhengtuError } from "../errors.ts";
import type { FileOutcome, ImportProgress } from "./import-files.ts";

interface Refusal {
  readonly name: string;
  readonly message: string;
}

/** Prints as the import goes on. */
export interface ImportReport {
  readonly tell: (outcome: FileOutcome, progress: ImportProgress) => void;
  /** Prints the sums, with `left` files that were not begun; returns how many documents did not come in. */
  readonly summarize: (left: number) => number;
}

/** Where a report goes. */
export interface Terminal {
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** What is said of documents, which differs by where they go. */
export interface ImportWords {
  /** Of one that was there before. */
  readonly known: string;
  readonly sums: (tally: ImportJob["tally"]) => string;
}

/** Of documents that go into the graph. */
const INTO_THE_GRAPH: ImportWords = {
  known: "已在图中，没有改动",
  sums: ({ added, replaced, unchanged, refused }) =>
    `导入 ${added} 份，更新 ${replaced} 份，原已在图中 ${unchanged} 份，失败 ${refused} 份`,
};

// After so many files what was refused has scrolled away.
const SCREEN = 10;

/** A report to a terminal. */
export function reportImport(
  terminal: Terminal,
  words: ImportWords = INTO_THE_GRAPH,
): ImportReport {
  let files = 0;
  const tally = { added: 0, replaced: 0, unchanged: 0, refused: 0 };
  const refusals: Refusal[] = [];
  return {
    tell: (outcome, progress) => {
      const refused = listRefusals(outcome);
      files += 1;
      print(terminal, words, { outcome, progress, refused });
      refusals.push(...refused);
      tally.added += outcome.job?.tally.added ?? 0;
      tally.replaced += outcome.job?.tally.replaced ?? 0;
      tally.unchanged += outcome.job?.tally.unchanged ?? 0;
      tally.refused += Math.max(refused.length, outcome.job?.tally.refused ?? 0);
    },
    summarize: (left) => {
      const { refused } = tally;
      terminal.say(`${left === 0 ? "完成" : "已停止"}：${words.sums(tally)}。`);
      if (left > 0) {
        terminal.say(`还有 ${left} 个文件没有处理。再运行同一条命令就会接着做，做过的很快跳过。`);
      }
      if (refused > 0 && files > SCREEN) {
        terminal.complain("没有导入的：");
        for (const { name, message } of refusals) terminal.complain(`  ${name}：${message}`);
        if (refused > refusals.length)
          terminal.complain(`  另有 ${refused - refusals.length} 份。`);
      }
      return refused;
    },
  };
}

/** The sentence for an error that was foreseen; anything else is a defect and shown whole. */
export function explainError(error: unknown): string {
  if (error instanceof IngestError || error instanceof ZhengtuError) return error.message;
  return `程序出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

interface Told {
  readonly outcome: FileOutcome;
  readonly progress: ImportProgress;
  readonly refused: readonly Refusal[];
}

function print(
  { say, complain }: Terminal,
  words: ImportWords,
  { outcome, progress, refused }: Told,
): void {
  const { path, job } = outcome;
  const line = `${describeProgress(progress)} ${basename(path)}`;
  if (job === null || job.stage === "failed") {
    complain(`${line} 没有导入：${job?.error?.message ?? refused[0]?.message ?? ""}`);
    return;
  }
  say([`${line} ${describeDone(job, words, outcome.seconds)}`, ...job.notices].join("\n    "));
  for (const { name, message } of refused) complain(`    ${name} 没有导入：${message}`);
}

function describeDone(job: ImportJob, words: ImportWords, seconds: number): string {
  const { added, replaced, unchanged } = job.tally;
  const took = `${seconds.toFixed(1)} 秒`;
  if (added + replaced + unchanged > 1) {
    return `${words.sums(job.tally)} ${took}`;
  }
  const title = job.document?.title ?? job.fileName;
  if (unchanged > 0 || job.counts === null) return `${words.known}：${title}`;
  const { sentences, entities, relations } = job.counts;
  const what = `${sentences} 句，${entities} 个实体，${relations} 条关系`;
  return `${replaced > 0 ? "已更新" : "已导入"}：${title}（${what}） ${took}`;
}

function describeProgress({ done, total, secondsLeft }: ImportProgress): string {
  if (secondsLeft === null || done === total) return `[${done}/${total}]`;
  const left =
    secondsLeft < 90 ? `${Math.ceil(secondsLeft)} 秒` : `${Math.ceil(secondsLeft / 60)} 分钟`;
  return `[${done}/${total}，还要约 ${left}]`;
}

/** What of a file did not come in; where it is not known what, the file itself. */
function listRefusals({ path, job, refusal }: FileOutcome): Refusal[] {
  const file = basename(path);
  if (job === null) return [{ name: file, message: explainError(refusal) }];
  if (job.refused.length === 0) {
    return job.error === null ? [] : [{ name: file, message: job.error.message }];
  }
  return job.refused.map(({ name, message }) => ({
    name: name === file ? name : `${file} › ${name}`,
    message,
  }));
}
