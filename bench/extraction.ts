/** How fast documents are understood, against what bare segmentation of the same text costs. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import nodejieba from "nodejieba";
import type { SourceFile } from "../ingest/model/document.ts";
import { extract } from "../ingest/pipeline.ts";
import { medianMs } from "./measure.ts";

const SAMPLES = join(import.meta.dirname, "../samples");
const RUNS = 5;
// A five-year plan is about so many times as long as a district's yearly report.
const LONGER = 8;

/** The samples as files. */
export function readSamples(): readonly SourceFile[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(SAMPLES, name)) }));
}

/** Prints characters a second of `nodejieba.tag` and of the whole extraction, and their ratio. */
export async function benchExtraction(): Promise<void> {
  const files = readSamples();
  const extractions = await Promise.all(files.map(extract));
  const sentences = extractions.flatMap((each) => each.sentences.map(({ text }) => text));
  const characters = sentences.reduce((sum, text) => sum + text.length, 0);
  const bare = await medianMs(RUNS, () => sentences.forEach((text) => nodejieba.tag(text)));
  const whole = await medianMs(RUNS, () => Promise.all(files.map(extract)));
  const perSecond = (ms: number) => Math.round((characters / ms) * 1000).toLocaleString("en");
  console.log(`extraction of ${characters} characters (${files.length} samples)`);
  console.log(`  nodejieba.tag alone   ${perSecond(bare)} characters/s`);
  console.log(`  the whole extraction  ${perSecond(whole)} characters/s`);
  console.log(`  ratio                 ${(bare / whole).toFixed(2)} (aim: at least 0.20)`);
  await benchLength(files);
}

/** Prints what a character of a long document costs, against one of a short document. */
async function benchLength(files: readonly SourceFile[]): Promise<void> {
  const [first] = files;
  if (first === undefined) return;
  const text = Buffer.from(first.bytes).toString("utf8");
  const long = { name: first.name, bytes: Buffer.from(`${text}\n\n`.repeat(LONGER)) };
  const short = await medianMs(RUNS, () => extract(first));
  const longer = await medianMs(RUNS, () => extract(long));
  const ratio = (longer / LONGER / short).toFixed(2);
  console.log(
    `  cost per character    ${ratio} of that of a document an eighth as long (aim: at most 1.20)`,
  );
}
