/**
 * `npm run score [-- NAME… --errors --calibration --terms]`: scores the extraction against the gold annotations
 * beside this project. NAME picks documents; --errors lists what was missed or wrong in the documents developed
 * on, for one kind with --errors=status; --calibration says how often what has a confidence is right; --terms
 * lists the lexicon's words that are a gold name in one document only.
 */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Calibration } from "./score/calibration.ts";
import { printTable } from "./score/print-table.ts";
import { GOLD, type Scored, hasScorer, scoreDocument } from "./score/score-document.ts";
import { printSingleDocumentTerms } from "./score/single-document-terms.ts";
import { DEVELOPED_ON } from "./training/training-sets.ts";

async function main(args: readonly string[]): Promise<void> {
  if (!hasScorer()) {
    console.log("没有找到金标准（../shared/eval），跳过评分。");
    return;
  }
  if (args.includes("--terms")) return printSingleDocumentTerms();
  const wanted = args.filter((arg) => !arg.startsWith("-"));
  const names = readdirSync(GOLD)
    .map((file) => basename(file, ".jsonl"))
    .filter((name) => wanted.length === 0 || wanted.includes(name));
  const folder = mkdtempSync(join(tmpdir(), "zhengtu-score-"));
  try {
    const scored = new Map<string, Scored>();
    for (const name of names) scored.set(name, await scoreDocument(name, folder));
    printTable(new Map([...scored].map(([name, { score }]) => [name, score])));
    if (args.includes("--calibration")) printCalibration([...scored.values()]);
    const errors = args.find((arg) => arg.startsWith("--errors"));
    if (errors !== undefined) printErrors(scored, errors.split("=")[1]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printCalibration(all: readonly Scored[]): void {
  const calibration = new Calibration();
  for (const scored of all) calibration.add(scored);
  calibration.print();
}

function printErrors(scored: ReadonlyMap<string, Scored>, kind: string | undefined): void {
  for (const [name, { errors }] of scored) {
    // The other gold only measures: its errors stay unread.
    if (!DEVELOPED_ON.includes(name)) continue;
    for (const line of errors) {
      if (kind === undefined || line.startsWith(`${kind}\t`)) console.log(`${name}\t${line}`);
    }
  }
}

await main(process.argv.slice(2));
